import { columnName, reference, type Sheet, type SheetCell } from '../../../shared/ledger/sheet.ts';
import { xmlText } from '../xml-text.ts';
import { styleIndex } from './styles.ts';

/** One sheet of the workbook. The order of the elements is the standard's (ECMA-376, CT_Worksheet). */
export function worksheet({ widths, heights, frozen, rows, merged }: Sheet): string {
  const cols = widths.map(
    // A Chinese character is as wide as two digits.
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width * 2 + 1}" customWidth="1"/>`,
  );
  const areas = merged
    .filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1)
    .map(({ row, column, rowSpan, colSpan }) => {
      const end = reference(row + rowSpan - 1, column + colSpan - 1);
      return `<mergeCell ref="${reference(row, column)}:${end}"/>`;
    });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${rows.map((cells, row) => line(cells, row, heights[row])).join('')}</sheetData>${areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter></worksheet>`;
}

function pane({ rows, columns }: Sheet['frozen']): string {
  return `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${reference(rows, columns)}" activePane="bottomRight" state="frozen"/>`;
}

function line(cells: readonly (SheetCell | null)[], row: number, height: number | undefined): string {
  const written = cells.map((cell, column) => (cell ? writeCell(cell, reference(row, column)) : ''));
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${tall}>${written.join('')}</row>`;
}

function writeCell({ style, value, formula }: SheetCell, place: string): string {
  const start = `<c r="${place}" s="${styleIndex(style)}"`;
  if (formula !== undefined) {
    const cached = typeof value === 'number' ? String(value) : xmlText(value ?? '');
    const type = typeof value === 'number' ? '' : ' t="str"';
    return `${start}${type}><f>${xmlText(formula)}</f><v>${cached}</v></c>`;
  }
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** The rows that are repeated on every printed page, as the workbook names them. */
export function printTitles({ name, frozen }: Sheet): string {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  return xmlText(`${sheet}!$A:$${columnName(frozen.columns - 1)},${sheet}!$1:$${frozen.rows}`);
}
