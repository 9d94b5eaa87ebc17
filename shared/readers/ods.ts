/** OpenDocument spreadsheets (LibreOffice, WPS): the sheets, packed or flat, every cell as it is shown. */
import type { Document } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import { type Attributes, walkXml, type XmlHandler } from './markup.ts';
import { count } from './odt/numbers.ts';
import { readParts } from './odt/parts.ts';
import type { Read } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import type { Merge, Sheet, SheetCell, SheetRow } from './spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const { content, title } = readParts(bytes);
  const sheets = new Sheets();
  walkXml(content, sheets);
  return { format: 'ods', ...blocksOfSheets(sheets.all), ...(title ? { title } : {}) };
};

/** Programs fill a sheet up to its edge by repeating its last, empty cell; a filled one is never repeated as often. */
const MOST_REPEATS = 100;

interface OpenSheet extends Sheet {
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  hiddenColumns: boolean;
  formulasWithoutResult: number;
}

interface OpenCell {
  readonly repeats: number;
  readonly value: string;
  readonly formula: boolean;
  readonly paragraphs: string[];
}

class Sheets implements XmlHandler {
  readonly all: OpenSheet[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet: OpenSheet | null = null;
  private row = { index: 0, repeats: 1, hidden: false, cells: [] as SheetCell[] };
  private column = 0;
  private cell: OpenCell | null = null;
  /** How many elements are open whose text no cell shows. */
  private unshown = 0;
  private cells = 0;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style':
        this.style = attributes.get('style:name') ?? '';
        break;
      case 'table-properties':
        if (attributes.get('table:display') === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table':
        this.openSheet(attributes);
        break;
      case 'table-column':
        if (this.sheet && isHidden(attributes)) this.sheet.hiddenColumns = true;
        break;
      case 'table-row':
        this.row = {
          ...this.row,
          repeats: count(attributes.get('table:number-rows-repeated')),
          hidden: isHidden(attributes),
          cells: [],
        };
        this.column = 0;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.openCell(name, attributes);
        break;
      case 'annotation':
      case 'binary-data':
        this.unshown += 1;
        break;
      case 'p':
        if (this.unshown === 0) this.cell?.paragraphs.push('');
        break;
      case 's':
        this.text(' '.repeat(count(attributes.get('text:c'), MOST_REPEATS)));
        break;
      case 'line-break':
        this.text('\n');
        break;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'annotation':
      case 'binary-data':
        this.unshown -= 1;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.closeCell();
        break;
      case 'table-row':
        this.closeRow();
        break;
      case 'table':
        this.sheet = null;
        break;
    }
  }

  text(text: string): void {
    const { cell } = this;
    if (!cell || this.unshown > 0 || cell.paragraphs.length === 0) return;
    cell.paragraphs[cell.paragraphs.length - 1] += text;
  }

  private openSheet(attributes: Attributes): void {
    this.sheet = {
      name: attributes.get('table:name') ?? '',
      hidden: this.hiddenStyles.has(attributes.get('table:style-name') ?? ''),
      rows: [],
      merges: [],
      hiddenColumns: false,
      formulasWithoutResult: 0,
    };
    this.all.push(this.sheet);
    this.row = { index: 0, repeats: 1, hidden: false, cells: [] };
  }

  private openCell(name: string, attributes: Attributes): void {
    const across = count(attributes.get('table:number-columns-spanned'));
    const down = count(attributes.get('table:number-rows-spanned'));
    if (name === 'table-cell' && (across > 1 || down > 1)) {
      const { index } = this.row;
      this.sheet?.merges.push({
        top: index,
        left: this.column,
        bottom: index + down - 1,
        right: this.column + across - 1,
      });
    }
    this.cell = {
      repeats: count(attributes.get('table:number-columns-repeated')),
      value: attributes.get('office:value') ?? '',
      formula: attributes.get('table:formula') !== undefined,
      paragraphs: [],
    };
  }

  private closeCell(): void {
    const { cell, sheet } = this;
    this.cell = null;
    if (!cell || !sheet) return;
    const text = (cell.paragraphs.join('\n') || cell.value).trim();
    if (cell.formula && text === '') sheet.formulasWithoutResult += 1;
    const padding = text === '' && cell.repeats > MOST_REPEATS;
    for (let again = 0; again < cell.repeats && !padding; again += 1) {
      this.cells += 1;
      if (this.cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
      this.row.cells.push({ column: this.column + again, text });
    }
    this.column += cell.repeats;
  }

  private closeRow(): void {
    const { index, repeats: times, hidden, cells } = this.row;
    const filled = cells.some(({ text }) => text !== '');
    if (filled) this.cells += cells.length * (times - 1);
    if (this.cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    for (let again = 0; filled && again < times; again += 1)
      this.sheet?.rows.push({ index: index + again, cells, hidden });
    this.row = { ...this.row, index: index + times, cells: [] };
  }
}

function isHidden(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/u.test(attributes.get('table:visibility') ?? '');
}
