import { listed } from '../findings/listing.ts';
import type { TableId } from '../form/index.ts';
import type { Observation } from '../report/report.ts';
import { bare } from '../words/normalise.ts';
import { tableName } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

type Altered = Extract<Observation, { kind: 'label-altered' }>;

const altered = (expected: string, found: string): Altered => ({
  kind: 'label-altered',
  table: 'applications',
  expected,
  found,
  place: { table: 2, row: 9 },
  cells: ['applications.refusedLawForbids.total'],
});

export const rule: Rule = {
  id: 'label-altered',
  severity: 'warning',
  title: { zh: '表格的项目名称与规定格式不同', en: 'A row or column label reworded or misspelt' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  examples: {
    passes: [
      { says: { zh: '项目名称与格式一致', en: 'every label is the form’s' }, subject: () => perfect() },
    ],
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
  },
  check: ({ report, form }) => {
    const found = report.observations.filter((each) => each.kind === 'label-altered').filter(isRealChange);
    return form.tables.flatMap((table) => {
      const ofTable = found.filter((each) => each.table === (table.id satisfies TableId));
      const [first] = ofTable;
      if (!first) return [];
      const name = tableName(table);
      const names = listed(ofTable.map((each) => `“${each.expected}”写成了“${each.found.trim()}”`));
      const english = listed(ofTable.map((each) => `“${each.expected}” is printed “${each.found.trim()}”`));
      return [
        {
          cells: ofTable.flatMap((each) => each.cells),
          section: table.section,
          place: first.place,
          quote: first.found.trim(),
          message: {
            zh: `${name.zh}有项目名称与规定格式不同：${names.zh}。`,
            en: `In ${name.en}, labels differ from the form: ${english.en}.`,
          },
          expected: first.expected,
          found: first.found.trim(),
          repair: { zh: '请使用规定格式的原文。', en: 'Use the words of the prescribed form.' },
        },
      ];
    });
  },
};

function isRealChange({ expected, found }: Altered): boolean {
  return (
    letters(expected) !== letters(found) && letters(withoutNotes(expected)) !== letters(withoutNotes(found))
  );
}

/** Spaces go first: 「反　覆」 is made simplified as the word it is. */
function letters(label: string): string {
  return bare(label.replace(/\s+/gu, ''));
}

function withoutNotes(label: string): string {
  return label.replace(/[（(][^）)]{2,}[）)]/gu, '').replace(/[（(]\p{Script=Han}[）)]$/u, '');
}
