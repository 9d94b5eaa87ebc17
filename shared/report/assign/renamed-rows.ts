/** Rows that an office gave a name of its own. */
import type { FormTable } from '../../form/index.ts';
import { coreOf } from '../labels/label-words.ts';
import { rowLabel } from '../labels/labels.ts';
import { isWithin } from '../labels/misprints.ts';
import type { Scan, TableRow } from '../scan/scan.ts';
import { isWholeRow } from './page-edges.ts';

/**
 * A row that no form has, 行政审批, where the form has one row that the file does not show, 行政许可: between the same two
 * rows, with as many figures, and with words of its label, or what is left of them. Without such words it is a row of the office's own.
 */
export function renamedRows(scan: Scan, table: FormTable): TableRow[] {
  if (table.layout !== 'rows') return [];
  const homes = table.blocks.flatMap((block) => block.rows.map((row) => ({ row, block })));
  const known = scan.rows
    .filter(({ match }) => match.label.table === table.id)
    .map(({ match, at, header }) => ({
      at,
      header,
      home: homes.findIndex(({ row }) => row.id === match.label.id),
    }))
    .filter(({ home }) => home >= 0);
  const extras = scan.extras.filter((extra) => extra.table === table.id);
  return extras.flatMap((extra): TableRow[] => {
    const before = known.findLast(({ at }) => at < extra.at);
    const after = known.find(({ at }) => at > extra.at);
    const between = (at: number): boolean =>
      at > (before?.at ?? Number.NEGATIVE_INFINITY) && at < (after?.at ?? Number.POSITIVE_INFINITY);
    const from = (before?.home ?? -1) + 1;
    const home = homes[from];
    const label = home && rowLabel(table.id, home.row.id);
    if (!label || from + 1 !== (after?.home ?? homes.length)) return [];
    if (extras.some((other) => other !== extra && between(other.at))) return [];
    if (!isWholeRow(extra, table.id, scan)) return [];
    if (extra.figures.length !== home.block.columns.length) return [];
    if (!isLike(coreOf(extra.text), coreOf(home.row.label))) return [];
    const { text, figures, line, at } = extra;
    return [{ match: { label, how: 'altered' }, text, figures: [...figures], header: null, line, at }];
  });
}

/** Two characters one after the other are the same, or a font has lost some: 「1.信 投申」 of 1.信访举报投诉类申请. */
function isLike(own: string, printed: string): boolean {
  const pairs = [...own].slice(1).map((_, at) => own.slice(at, at + 2));
  return pairs.some((pair) => printed.includes(pair)) || (own !== '' && isWithin(own, printed));
}
