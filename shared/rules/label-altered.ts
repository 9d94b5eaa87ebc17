import { listed } from '../findings/listing.ts';
import type { TableId } from '../form/index.ts';
import type { Observation } from '../report/report.ts';
import { bare } from '../words/normalise.ts';
import { tableName } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export type Altered = Extract<Observation, { kind: 'label-altered' }>;
export const rule: Rule = {
  id: 'label-altered',
  severity: 'warning',
  title: { zh: '表格的项目名称与规定格式不同', en: 'A row or column label reworded or misspelt' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
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
