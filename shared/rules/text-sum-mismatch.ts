import { wrongBreakdowns } from '../narrative/breakdowns.ts';
import { narrativeOf } from '../narrative/claims.ts';
import { wrongListsApart, wrongSharesApart } from '../narrative/lists-apart.ts';
import { passagesOf } from '../narrative/passages.ts';
import { wrongRates } from '../narrative/rates.ts';
import { wrongShares } from '../narrative/shares.ts';
import { comparisonFaults } from './parts/comparison-fault.ts';
import type { Fault, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'text-sum-mismatch',
  severity: 'warning',
  title: { zh: '文字中的分项与总数不符', en: 'A breakdown in the text does not add up' },
  source: '年度报告应当真实准确 (seen in published reports)',
  check: (subject) => {
    const { sentences, figures, claims } = narrativeOf(subject.report, subject.year);
    if (figures.length === 0) return 'does-not-apply';
    const unequal = passagesOf(sentences, figures).flatMap((passage): readonly Fault[] => {
      const { section, quote, text } = passage.first;
      const where = { section, place: quote.place, quote: text };
      return [
        ...[...wrongBreakdowns(passage), ...wrongListsApart(passage, claims)].map(({ total, parts, sum }) => {
          const terms = parts.map(({ value }) => value).join(' + ');
          return {
            ...where,
            message: {
              zh: `分项 ${terms} = ${sum}，与总数 ${total.value} 不符，相差 ${Math.abs(sum - total.value)}。`,
              en: `The parts ${terms} = ${sum}, the total says ${total.value}: off by ${Math.abs(sum - total.value)}.`,
            },
            expected: sum,
            found: total.value,
            repair: {
              zh: '请核对总数和各分项；如只列了一部分，请写明。',
              en: 'Check the total and its parts; where only some are listed, say so.',
            },
          };
        }),
        ...[...wrongShares(passage), ...wrongRates(passage), ...wrongSharesApart(passage, claims)].map(
          ({ part, of, share, computed }) => ({
            ...where,
            quote: share.sentence.text,
            message: {
              zh: `${part.value} 占 ${of} 的 ${computed}%，正文写的是 ${share.value}%。`,
              en: `${part.value} of ${of} is ${computed}%, the text says ${share.value}%.`,
            },
            expected: computed,
            found: share.value,
            repair: { zh: '请核对百分比。', en: 'Check the percentage.' },
          }),
        ),
      ];
    });
    return [...unequal, ...comparisonFaults(subject, 'words')];
  },
};
