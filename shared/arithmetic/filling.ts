import type { CellId } from '../form/index.ts';
import { parseFigure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';

/**
 * What stands in a cell: a number, nothing, a sign that means nothing (`/`, `-`, 无), words, or something that could
 * not be read for certain (our trouble, not the unit's).
 */
export type Filling = 'number' | 'blank' | 'placeholder' | 'words' | 'unread';

export function fillingOf(report: Report, id: CellId): Filling {
  const reading = report.cells.get(id);
  if (!reading) return 'unread';
  if (reading.value !== null) return 'number';
  if (unreadIn(report).has(id)) return 'unread';
  const { kind } = parseFigure(reading.text);
  return kind === 'blank' || kind === 'placeholder' ? kind : 'words';
}

const unreadByReport = new WeakMap<Report, ReadonlySet<CellId>>();

function unreadIn(report: Report): ReadonlySet<CellId> {
  let ids = unreadByReport.get(report);
  if (!ids) {
    ids = new Set(report.unread.map((unread) => unread.cell));
    unreadByReport.set(report, ids);
  }
  return ids;
}
