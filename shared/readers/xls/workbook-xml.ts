import { LIMITS } from '../limits.ts';
import { type Attributes, walkXml } from '../markup.ts';
import { type NumberFormat, numberFormat, numberText, PLAIN } from '../spreadsheet/number-text.ts';
import {
  COLUMNS,
  type Merge,
  ROWS,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** Formats from this number on bring their code. */
const CUSTOM = 164;

interface OpenSheet {
  readonly name: string;
  hidden: boolean;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  hiddenColumns: boolean;
}

/**
 * The sheets of an "XML Spreadsheet 2003", which office systems export under the name of an xls: rows and cells in
 * order, each with a number only where one before it was left out, merges told by their first cell.
 * @throws {Refusal} damaged, or larger than any report is
 */
export function readWorkbookXml(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  const formats = new Map<string, NumberFormat>();
  let style = '';
  let sheet = newSheet('');
  let row = { index: -1, hidden: false, cells: [] as SheetCell[] };
  let cell = { column: -1, right: -1, style: '' };
  let type = '';
  let text = '';
  let into: 'data' | 'comment' | 'visible' | 'nothing' = 'nothing';
  let cellCount = 0;

  function openRow(attributes: Attributes): void {
    const index = position(attributes, row.index, ROWS);
    row = { index, hidden: attributes.local('Hidden') === '1', cells: [] };
    cell = { column: -1, right: -1, style: '' };
  }

  function openCell(attributes: Attributes): void {
    const column = position(attributes, cell.right, COLUMNS);
    const right = column + Number(attributes.local('MergeAcross') ?? 0);
    const bottom = row.index + Number(attributes.local('MergeDown') ?? 0);
    cell = { column, right, style: attributes.local('StyleID') ?? '' };
    type = '';
    text = '';
    if (right > column || bottom > row.index)
      sheet.merges.push({ top: row.index, left: column, bottom, right });
    cellCount += 1;
    if (cellCount > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
  }

  function cellText(): string {
    if (type === 'Number') return numberText(text, formats.get(cell.style) ?? PLAIN, false);
    if (type === 'DateTime') return text.replace(/T00:00:00(?:\.0+)?$/u, '');
    if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
    return text.trim();
  }

  walkXml(xml, {
    open(name, attributes) {
      if (name === 'Style') style = attributes.local('ID') ?? '';
      else if (name === 'NumberFormat')
        formats.set(style, numberFormat(CUSTOM, attributes.local('Format') ?? ''));
      else if (name === 'Worksheet') {
        sheet = newSheet(attributes.local('Name') ?? '');
        row = { index: -1, hidden: false, cells: [] };
      } else if (name === 'Column') sheet.hiddenColumns ||= attributes.local('Hidden') === '1';
      else if (name === 'Row') openRow(attributes);
      else if (name === 'Cell') openCell(attributes);
      else if (name === 'Comment') into = 'comment';
      else if (name === 'Visible') into = 'visible';
      else if (name === 'Data' && into === 'nothing') {
        into = 'data';
        type = attributes.local('Type') ?? '';
      }
    },
    close(name) {
      if (name === 'Cell') row.cells.push({ column: cell.column, text: cellText() });
      else if (name === 'Row' && row.cells.some((one) => one.text !== '')) sheet.rows.push(row);
      else if (name === 'Worksheet') sheets.push({ ...sheet, formulasWithoutResult: 0 });
      if (name === 'Comment' || name === 'Visible' || (name === 'Data' && into === 'data')) into = 'nothing';
    },
    text(piece) {
      if (into === 'data') text += piece;
      else if (into === 'visible') sheet.hidden = piece !== 'SheetVisible';
    },
  });
  if (sheets.length === 0) throw new Refusal(UNREADABLE.damaged);
  return sheets;
}

function newSheet(name: string): OpenSheet {
  return { name, hidden: false, rows: [], merges: [], hiddenColumns: false };
}

/** Where a row or a cell stands, counted from 0: behind the one before it, unless it says otherwise. */
function position(attributes: Attributes, before: number, most: number): number {
  const index = Number(attributes.local('Index') ?? before + 2) - 1;
  if (!(index > before && index < most)) throw new Refusal(UNREADABLE.damaged);
  return index;
}
