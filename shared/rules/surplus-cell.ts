import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'surplus-cell',
  severity: 'warning',
  title: { zh: '一行的数字比列多', en: 'More numbers in a row than columns' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
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
