/** What the rules about single cells have in common. */
import { fillingOf } from '../../arithmetic/filling.ts';
import { cellById, cellsOf, type FormCell, type TableId } from '../../form/index.ts';
import type { CellReading } from '../../report/report.ts';
import type { Fault, Outcome, Subject } from '../rule.ts';

/** Every cell the report has a reading of, as its form defines it; with those of rows of another form. */
export function readCells({ report }: Subject): readonly { cell: FormCell; reading: CellReading }[] {
  return [...report.cells].flatMap(([id, reading]) => {
    const cell = cellById(id);
    return cell && fillingOf(report, id) !== 'unread' ? [{ cell, reading }] : [];
  });
}

/** One fault for each cell of which the rule says something is wrong. */
export function eachCell(
  subject: Subject,
  faultOf: (cell: FormCell, reading: CellReading) => Omit<Fault, 'cells' | 'section' | 'place'> | null,
): Outcome {
  const cells = readCells(subject);
  if (cells.length === 0) return 'does-not-apply';
  return cells.flatMap(({ cell, reading }) => {
    const fault = faultOf(cell, reading);
    return fault ? [{ cells: [cell.id], section: cell.section, place: reading.place, ...fault }] : [];
  });
}

/** The cells of each table of the file, in printed order; tables of which nothing could be read are left out. */
export function cellsByTable({ report, form }: Subject): ReadonlyMap<TableId, readonly FormCell[]> {
  const tables = new Map<TableId, FormCell[]>();
  for (const cell of cellsOf(form).values()) {
    if (!report.tables.includes(cell.table.id) || fillingOf(report, cell.id) === 'unread') continue;
    const cells = tables.get(cell.table.id);
    if (cells) cells.push(cell);
    else tables.set(cell.table.id, [cell]);
  }
  return tables;
}

/** 「第二部分的表格」 */
export function tableName(table: { readonly section: string; readonly title: string }): {
  readonly zh: string;
  readonly en: string;
} {
  return {
    zh: `第${table.section}部分“${table.title}”的表格`,
    en: `the table of section ${table.section} (${table.title})`,
  };
}
