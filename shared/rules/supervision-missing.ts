import { missingSubjects } from '../narrative/subjects.ts';
import { sectionParagraphs } from '../narrative/text.ts';
import type { Rule } from './rule.ts';
import { openingOnly } from './section-one-empty.ts';

const WORDS: readonly { readonly name: string; readonly said: RegExp }[] = [
  { name: '工作考核', said: /考核|考评|绩效|考查|述职/u },
  { name: '社会评议', said: /评议|评价|满意度|问卷|测评|群众监督|社会监督|公众监督/u },
  { name: '责任追究', said: /责任追究|追责|问责|追究/u },
];

export const rule: Rule = {
  id: 'supervision-missing',
  severity: 'warning',
  title: {
    zh: '监督保障没有写工作考核、社会评议和责任追究',
    en: '监督保障 without assessment, public appraisal and accountability',
  },
  source: '政府信息公开条例第五十条第（四）项',
  check: ({ report }) => {
    const paragraphs = sectionParagraphs(report, '一');
    if (paragraphs.length === 0 || openingOnly(report)) return 'does-not-apply';
    if (missingSubjects(report).some(({ name }) => name === '监督保障')) return 'does-not-apply';
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    const missing = WORDS.filter(({ said }) => !said.test(text)).map(({ name }) => name);
    if (missing.length === 0) return [];
    return [
      {
        section: '一',
        place: (paragraphs.find((each) => /监督保障/u.test(each.text)) ?? paragraphs.at(-1))?.place ?? null,
        message: {
          zh: `监督保障没有写到${missing.join('、')}的情况。`,
          en: `The part on supervision does not speak of: ${missing.join(', ')}.`,
        },
        expected: missing.join('、'),
        repair: {
          zh: '请写明工作考核、社会评议和责任追究的结果；没有发生责任追究的也要写明。',
          en: 'Tell the results of assessment, public appraisal and accountability, also where there were none.',
        },
      },
    ];
  },
};
