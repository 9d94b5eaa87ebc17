/** Excel workbooks from 2007 on (OOXML, transitional and strict): the XML of each sheet, cell by cell. */
import type { Document } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import { type Attributes, walkXml } from './markup.ts';
import type { Read } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import { type NumberFormat, numberFormat, numberText, PLAIN } from './spreadsheet/number-text.ts';
import {
  type Merge,
  parseMerge,
  parseReference,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from './spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';
import { type Archive, openZip } from './zip.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const archive = openZip(bytes);
  if (archive.has('xl/workbook.bin')) throw new Refusal(BINARY_WORKBOOK);
  const book = readWorkbook(archive);
  const strings = archive.has(book.strings) ? readStrings(archive.text(book.strings)) : [];
  const formats = archive.has(book.styles) ? readFormats(archive.text(book.styles)) : [];
  const sheets = book.sheets.map(({ name, hidden, part }): Sheet => {
    const content = readSheet(archive.text(part), strings, formats, book.epoch1904);
    return { name, hidden, ...content };
  });
  return { format: 'xlsx', ...blocksOfSheets(sheets) };
};

const BINARY_WORKBOOK = {
  reason: 'unsupported',
  zh: '这是二进制的 Excel 工作簿（xlsb），不能读取。请在 Excel 或 WPS 中另存为 xlsx 后重新上传。',
  en: 'This is a binary Excel workbook (xlsb), which is not read. Save it as xlsx in Excel or WPS and upload that.',
} as const;

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly strings: string;
  readonly styles: string;
  readonly epoch1904: boolean;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readWorkbook(archive: Archive): Workbook {
  const main = [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const part = main && archive.has(main.part) ? main.part : 'xl/workbook.xml';
  const relations = readRelations(archive, part);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let epoch1904 = false;
  walkXml(archive.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributes.get('r:id') ?? attributes.get('id') ?? '');
      if (relation?.type !== 'worksheet' || !archive.has(relation.part)) return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, part: relation.part });
    },
    close: () => {},
    text: () => {},
  });
  if (sheets.length === 0) throw new Refusal(UNREADABLE.damaged);
  const partOf = (type: string): string => [...relations.values()].find((r) => r.type === type)?.part ?? '';
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), epoch1904 };
}

/** The relations of a part by their id; those that lead out of the file are left out. */
function readRelations(archive: Archive, part: string): Map<string, { type: string; part: string }> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, { type: string; part: string }>();
  if (!archive.has(file)) return relations;
  walkXml(archive.text(file), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = (attributes.get('Type') ?? '').replace(/^.*\//u, '');
      relations.set(attributes.get('Id') ?? '', {
        type,
        part: resolve(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Rich text is one text; the phonetic guide above it (`rPh`) is none of it. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let phonetic = 0;
  let inText = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`. */
function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return (plain.includes('\r') ? plain.replace(/\r\n?/gu, '\n') : plain).trim();
}

/** How numbers are shown, by the style number of the cell. */
function readFormats(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return formats;
}

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

function readSheet(
  xml: string,
  strings: readonly string[],
  formats: readonly NumberFormat[],
  epoch1904: boolean,
): SheetContent {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let hiddenColumns = false;
  let formulasWithoutResult = 0;
  let cellCount = 0;
  let row = newRow(-1, false);
  let cell = { column: -1, type: '', style: 0, formula: false };
  let value = '';
  let inline = '';
  let phonetic = 0;
  let into: 'value' | 'inline' | 'nothing' = 'nothing';

  function openCell(attributes: Attributes): void {
    const reference = parseReference(attributes.get('r') ?? '');
    const column = reference?.column ?? cell.column + 1;
    cell = {
      column,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      formula: false,
    };
    value = '';
    inline = '';
  }

  function closeCell(): void {
    const text = cellText();
    if (cell.formula && value === '' && cell.type !== 'str') formulasWithoutResult += 1;
    if (text) row.filled = true;
    if (cell.column < (row.cells.at(-1)?.column ?? 0)) row.inOrder = false;
    row.cells.push({ column: cell.column, text });
  }

  function cellText(): string {
    if (cell.type === 's') return value === '' ? '' : (strings[Number(value)] ?? '');
    if (cell.type === 'inlineStr') return unescaped(inline);
    if (cell.type === 'str') return unescaped(value);
    if (cell.type === 'b') return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
    if (cell.type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
    if (cell.type === 'e' || value === '') return value;
    return numberText(value, formats[cell.style] ?? PLAIN, epoch1904);
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
      else if (name === 'f') cell.formula = true;
      else if (name === 'row') {
        const index = Number(attributes.get('r') ?? row.index + 2) - 1;
        if (!(index >= 0 && index < 1_048_576)) throw new Refusal(UNREADABLE.damaged);
        row = newRow(index, isTrue(attributes.get('hidden')));
        cell = { column: -1, type: '', style: 0, formula: false };
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
