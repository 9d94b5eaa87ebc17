import { LIMITS } from '../limits.ts';
import { type Attributes, walkXml } from '../markup.ts';
import { type NumberFormat, numberText, PLAIN } from '../spreadsheet/number-text.ts';
import {
  type Merge,
  parseMerge,
  parseReference,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { isTrue, unescaped } from './values.ts';

type SheetContent = Omit<Sheet, 'name' | 'hidden'>;

interface OpenRow {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: SheetCell[];
  /** Whether any of them holds a text. */
  filled: boolean;
  /** Whether they came by column, as they should. */
  inOrder: boolean;
}

function newRow(index: number, hidden: boolean): OpenRow {
  return { index, hidden, cells: [], filled: false, inOrder: true };
}

/** What the cells of a sheet refer to elsewhere in the book. */
interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch1904: boolean;
  readonly worksOut: boolean;
}

/** Each cell as it is shown. */
export function readSheet(xml: string, { strings, formats, epoch1904, worksOut }: Book): SheetContent {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let hiddenColumns = false;
  let formulasWithoutResult = 0;
  let cellCount = 0;
  let row = newRow(-1, false);
  let column = -1;
  let type = '';
  let style = 0;
  let formula = false;
  let value = '';
  let inline = '';
  let phonetic = 0;
  let into: 'value' | 'inline' | 'nothing' = 'nothing';

  function openCell(attributes: Attributes): void {
    column = parseReference(attributes.get('r') ?? '')?.column ?? column + 1;
    type = attributes.get('t') ?? 'n';
    style = Number(attributes.get('s') ?? 0);
    formula = false;
    value = '';
    inline = '';
  }

  function closeCell(): void {
    const open = formula && type !== 'str' && (value === '' || (worksOut && value === '0'));
    if (open) formulasWithoutResult += 1;
    const text = open ? '' : cellText();
    if (text) row.filled = true;
    if (column < (row.cells.at(-1)?.column ?? 0)) row.inOrder = false;
    row.cells.push({ column, text });
  }

  function cellText(): string {
    if (type === 's') return value === '' ? '' : (strings[Number(value)] ?? '');
    if (type === 'inlineStr') return unescaped(inline);
    if (type === 'str') return unescaped(value);
    if (type === 'b') return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
    if (type === 'e' || value === '') return value;
    return numberText(value, formats[style] ?? PLAIN, epoch1904);
  }

  function closeRow(): void {
    if (!row.filled) return;
    cellCount += row.cells.length;
    if (cellCount > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    const { index, hidden, cells, inOrder } = row;
    if (!inOrder) cells.sort((a, b) => a.column - b.column);
    rows.push({ index, hidden, cells });
  }

  walkXml(xml, {
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') into = 'value';
      else if (name === 't') into = phonetic === 0 ? 'inline' : 'nothing';
      else if (name === 'f') formula = true;
      else if (name === 'row') {
        const index = Number(attributes.get('r') ?? row.index + 2) - 1;
        if (!(index >= 0 && index < 1_048_576)) throw new Refusal(UNREADABLE.damaged);
        row = newRow(index, isTrue(attributes.get('hidden')));
        column = -1;
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 'mergeCell') {
        const merge = parseMerge(attributes.get('ref') ?? '');
        if (merge) merges.push(merge);
        if (merges.length > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
      } else if (name === 'col') hiddenColumns ||= isTrue(attributes.get('hidden'));
    },
    close(name) {
      if (name === 'c') closeCell();
      else if (name === 'v' || name === 't') into = 'nothing';
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'row') closeRow();
    },
    text(piece) {
      if (into === 'value') value += piece;
      else if (into === 'inline') inline += piece;
    },
  });
  rows.sort((a, b) => a.index - b.index);
  return { rows, merges, hiddenColumns, formulasWithoutResult };
}
