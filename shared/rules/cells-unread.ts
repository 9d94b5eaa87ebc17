import { fillingOf } from '../arithmetic/filling.ts';
import { counted, listed } from '../findings/listing.ts';
import { cellById } from '../form/index.ts';
import { tableName } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'cells-unread',
  severity: 'warning',
  title: { zh: '有数字未能读出', en: 'Some figures could not be read' },
  source: '读不准的数字不猜，只说明 (a figure that cannot be read is said, never guessed)',
  examples: {
    passes: [{ says: { zh: '全部读出', en: 'everything was read' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '表格被分页切断，两格读不准', en: 'a table cut by a page: two cells are unclear' },
        subject: () =>
          perfect({
            figures: { 'applications.granted.research': '', 'applications.granted.person': '' },
            unread: ['applications.granted.person', 'applications.granted.research'].map((cell) => ({
              cell,
              why: 'unclear',
              text: '10 0',
              place: { line: 60 },
            })),
          }),
      },
    ],
    silent: [
      {
        says: {
          zh: '文件里没有这一行，另有一条说明',
          en: 'a row that is not in the file has its own finding',
        },
        subject: () =>
          perfect({
            figures: { 'applications.granted.person': '' },
            unread: [{ cell: 'applications.granted.person', why: 'absent', text: '', place: null }],
          }),
      },
    ],
  },
  check: ({ report, form }) =>
    form.tables.flatMap((table) => {
      const unread = report.unread.filter(
        ({ cell, why }) =>
          why === 'unclear' && cell.startsWith(`${table.id}.`) && fillingOf(report, cell) === 'unread',
      );
      const [first] = unread;
      if (!first) return [];
      const names = listed(unread.map(({ cell }) => cellById(cell)?.label ?? ''));
      const line = first.place?.line;
      const name = tableName(table);
      return [
        {
          cells: unread.map(({ cell }) => cell),
          section: table.section,
          place: first.place,
          message: {
            zh: `${name.zh}有 ${unread.length} 格未能读出${line === undefined ? '' : `（第 ${line} 行起）`}：${names.zh}。这多半是文件转换造成的，不一定是填写错误。`,
            en: `In ${name.en}, ${counted(unread.length, 'cell')} could not be read${line === undefined ? '' : ` (from line ${line})`}: ${names.en}. The conversion of the file is the likely cause, not the figures.`,
          },
          repair: {
            zh: '请改报 Word 原件（docx）；如无法提供，请确认这些数字并说明。',
            en: 'File the Word original (docx); if there is none, confirm these figures and say so.',
          },
        },
      ];
    }),
};
