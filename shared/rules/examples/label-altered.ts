import type { Altered } from '../label-altered.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const altered = (expected: string, found: string): Altered => ({
  kind: 'label-altered',
  table: 'applications',
  expected,
  found,
  place: { table: 2, row: 9 },
  cells: ['applications.refusedLawForbids.total'],
});

export const examples: Examples = {
  passes: [{ says: { zh: '项目名称与格式一致', en: 'every label is the form’s' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '漏写“行政”二字', en: 'two characters of a label are missing' },
      subject: () =>
        perfect({ observations: [altered('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开')] }),
    },
  ],
  silent: [
    {
      says: {
        zh: '括号、空格、繁体字不算改动',
        en: 'brackets, spaces and traditional characters are no change',
      },
      subject: () =>
        perfect({
          observations: [
            altered('（一）予以公开', '(一) 予以公開'),
            altered('4.无正当理由大量反复申请', '4.無正當理由大量反　覆申請'),
          ],
        }),
    },
    {
      says: { zh: '名称后加括号注明', en: 'a note in brackets after the label' },
      subject: () => perfect({ observations: [altered('行政事业性收费', '行政事业性收费（项）')] }),
    },
  ],
};
