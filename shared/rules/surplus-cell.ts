import type { Observation } from '../report/report.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const surplus: Observation = {
  kind: 'surplus-cell',
  table: 'review',
  row: '行政复议、行政诉讼',
  expected: 15,
  found: Array.from({ length: 16 }, () => '0'),
  place: { table: 3, row: 4 },
  cells: [],
};

export const rule: Rule = {
  id: 'surplus-cell',
  severity: 'warning',
  title: { zh: '一行的数字比列多', en: 'More numbers in a row than columns' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  examples: {
    passes: [
      { says: { zh: '每行数字与列相符', en: 'as many numbers as columns' }, subject: () => perfect() },
    ],
    fails: [
      {
        says: { zh: '15 列填了 16 个数字', en: '16 numbers for 15 columns' },
        subject: () => perfect({ observations: [surplus] }),
      },
    ],
    silent: [
      {
        says: { zh: '多出的只是空格', en: 'what is too many is only a blank' },
        subject: () => perfect({ observations: [{ ...surplus, found: [...surplus.found.slice(1), ' '] }] }),
      },
    ],
  },
  check: ({ report, form }) =>
    report.observations
      .filter((each) => each.kind === 'surplus-cell')
      .map((each) => ({ ...each, figures: each.found.filter((text) => text.trim() !== '') }))
      .filter((each) => each.figures.length > each.expected)
      .map((each) => ({
        cells: each.cells,
        section: form.tables.find(({ id }) => id === each.table)?.section ?? null,
        place: each.place,
        message: {
          zh: `“${each.row.trim()}”一行有 ${each.figures.length} 个数字，格式只有 ${each.expected} 列。`,
          en: `The row “${each.row.trim()}” has ${each.figures.length} numbers for ${each.expected} columns.`,
        },
        quote: each.figures.join(' '),
        expected: each.expected,
        found: each.figures.length,
        repair: {
          zh: '请核对是否多填了一格，并确认识别出的数字是否正确。',
          en: 'See whether a cell is filled twice, and confirm the figures as they were recognised.',
        },
      })),
};
