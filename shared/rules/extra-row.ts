import type { Observation } from '../report/report.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const extra: Observation = {
  kind: 'extra-row',
  table: 'disclosure',
  found: '其他主动公开文件',
  figures: ['36'],
  place: { table: 1, row: 5 },
};

export const rule: Rule = {
  id: 'extra-row',
  severity: 'note',
  title: { zh: '表格有格式以外的行', en: 'A row the form does not have' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  examples: {
    passes: [{ says: { zh: '没有多余的行', en: 'no extra row' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '多了“其他主动公开文件”一行', en: 'an extra row of other documents' },
        subject: () => perfect({ observations: [extra] }),
      },
    ],
    silent: [
      {
        says: { zh: '没有数字的备注行', en: 'a remark without figures' },
        subject: () => perfect({ observations: [{ ...extra, figures: [] }] }),
      },
    ],
  },
  check: ({ report, form }) =>
    report.observations
      .filter((each) => each.kind === 'extra-row')
      .filter((each) => each.figures.length > 0)
      .map((each) => ({
        section: form.tables.find(({ id }) => id === each.table)?.section ?? null,
        place: each.place,
        quote: each.found,
        message: {
          zh: `表格中的“${each.found.trim()}”一行不在规定格式内，其数字（${each.figures.join('、')}）不计入汇总。`,
          en: `The row “${each.found.trim()}” is not part of the form; its figures (${each.figures.join(', ')}) are not summed.`,
        },
        found: each.found.trim(),
        repair: { zh: '如需说明，请写在正文里。', en: 'If it needs saying, say it in the text.' },
      })),
};
