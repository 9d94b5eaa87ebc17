import { narrativeOf } from '../narrative/claims.ts';
import { figureLeftOut } from '../narrative/left-out/figure.ts';
import { measureLeftOut } from '../narrative/left-out/measure.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'number-missing',
  severity: 'warning',
  title: { zh: '句子里漏了数字或量词', en: 'A number or a measure word is missing' },
  source: '年度报告应当真实准确 (seen in published reports)',
  check: (subject) => {
    const { sentences } = narrativeOf(subject.report, subject.year);
    if (sentences.length === 0) return 'does-not-apply';
    return sentences.flatMap((sentence) => {
      const found = measureLeftOut(sentence) ?? figureLeftOut(sentence);
      if (found === undefined) return [];
      return [
        {
          section: sentence.section,
          place: sentence.quote.place,
          quote: sentence.text,
          message: {
            zh: `“${found}”处漏了数字或量词。`,
            en: `A number or a measure word is missing at “${found}”.`,
          },
          repair: { zh: '请补上。', en: 'Add it.' },
        },
      ];
    });
  },
};
