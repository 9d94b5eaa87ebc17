import { fillingOf } from '../arithmetic/filling.ts';
import { counted, listed } from '../findings/listing.ts';
import { cellById } from '../form/index.ts';
import { tableName } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'cells-unread',
  severity: 'warning',
  title: { zh: '有数字未能读出', en: 'Some figures could not be read' },
  source: '读不准的数字不猜，只说明 (a figure that cannot be read is said, never guessed)',
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
