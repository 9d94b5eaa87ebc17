/** Workbooks: by exceljs, by SheetJS (xlsx, the old xls, OpenDocument packed and flat, CSV), and by hand. */
import { utils, write } from '@e965/xlsx';
import Excel from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { type Copy, type CopyTable, fullText } from '../copy.ts';
import { gridOf } from '../grid.ts';
import type { Random } from '../random.ts';
import { escaped, type Printer } from './printer.ts';

const FEATURES = ['numbers-as-text', 'formulas', 'a-sheet-for-each-table', 'offset', 'rich-text'] as const;
type Feature = (typeof FEATURES)[number];

interface Sheet {
  readonly name: string;
  readonly rows: (string | number)[][];
  /** Top, left, bottom, right; all counted from 0. */
  readonly merges: { top: number; left: number; bottom: number; right: number }[];
}

function sheetsOf(copy: Copy, features: ReadonlySet<Feature>): Sheet[] {
  const sheets: Sheet[] = [{ name: '年报', rows: [], merges: [] }];
  const left = features.has('offset') ? 2 : 0;
  const margin = Array.from({ length: left }, () => '');
  if (features.has('offset')) sheets[0]?.rows.push([], []);
  for (const block of copy.blocks) {
    if (block.kind === 'table' && features.has('a-sheet-for-each-table')) {
      sheets.push({ name: `表${sheets.length}`, rows: [], merges: [] });
    }
    const sheet = sheets.at(-1);
    if (!sheet) continue;
    if (block.kind === 'line') {
      sheet.rows.push([...margin, fullText(block)]);
      continue;
    }
    const top = sheet.rows.length;
    gridOf(block).forEach((row, y) => {
      sheet.rows.push([
        ...margin,
        ...row.map((slot) =>
          slot && slot.down === 0 && slot.right === 0 ? typed(slot.cell.text, slot.cell.kind, features) : '',
        ),
      ]);
      row.forEach((slot, x) => {
        if (!slot || slot.down > 0 || slot.right > 0) return;
        if (slot.cell.rowSpan === 1 && slot.cell.colSpan === 1) return;
        const bottom = top + y + slot.cell.rowSpan - 1;
        sheet.merges.push({ top: top + y, left: left + x, bottom, right: left + x + slot.cell.colSpan - 1 });
      });
    });
    sheet.rows.push([]);
  }
  return sheets;
}

function typed(
  text: string,
  kind: CopyTable['rows'][number][number]['kind'],
  features: ReadonlySet<Feature>,
): string | number {
  const number = kind === 'figure' && /^-?\d+(?:\.\d+)?$/u.test(text) && !features.has('numbers-as-text');
  return number ? Number(text) : text;
}

export const EXCELJS_PRINTER: Printer<Feature> = {
  name: 'xlsx by exceljs',
  format: 'xlsx',
  extension: 'xlsx',
  features: FEATURES,
  print: async (copy, features, chance) => {
    const book = new Excel.Workbook();
    for (const { name, rows, merges } of sheetsOf(copy, features)) {
      const sheet = book.addWorksheet(name);
      rows.forEach((row, y) => {
        row.forEach((value, x) => {
          if (value === '') return;
          sheet.getCell(y + 1, x + 1).value = excelValue(value, features, chance);
        });
      });
      for (const { top, left, bottom, right } of merges) {
        sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
      }
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
};

function excelValue(value: string | number, features: ReadonlySet<Feature>, chance: Random): Excel.CellValue {
  if (typeof value === 'number') {
    return features.has('formulas') && chance.chance(0.3)
      ? { formula: 'SUM(AA1:AA9)', result: value }
      : value;
  }
  if (features.has('rich-text') && value.length > 2) {
    return { richText: [{ text: value.slice(0, 2) }, { text: value.slice(2), font: { bold: true } }] };
  }
  return value;
}

const SHEETJS = (['xlsx', 'biff8', 'ods', 'fods'] as const).map((bookType): Printer<Feature> => {
  const extension = bookType === 'biff8' ? 'xls' : bookType;
  return {
    name: `${extension} by SheetJS`,
    format: extension === 'fods' ? 'ods' : extension,
    extension,
    features: ['numbers-as-text', 'a-sheet-for-each-table', 'offset'],
    print: (copy, features) => {
      const book = utils.book_new();
      for (const { name, rows, merges } of sheetsOf(copy, features)) {
        const sheet = utils.aoa_to_sheet(
          rows.map((row) => row.map((value) => (value === '' ? null : value))),
        );
        sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
          s: { r: top, c: left },
          e: { r: bottom, c: right },
        }));
        utils.book_append_sheet(book, sheet, name);
      }
      return new Uint8Array(write(book, { type: 'buffer', bookType }));
    },
  };
});

const CSV: Printer<'numbers-as-text'> = {
  name: 'csv by SheetJS',
  format: 'csv',
  extension: 'csv',
  features: [],
  print: (copy) => {
    const [sheet] = sheetsOf(copy, new Set());
    return strToU8(`\ufeff${utils.sheet_to_csv(utils.aoa_to_sheet(sheet?.rows ?? []))}`);
  },
};

/** As LibreOffice writes it: shared strings, and every table spread over columns of its own. */
const BY_HAND: Printer<Feature> = {
  name: 'xlsx by hand',
  format: 'xlsx',
  extension: 'xlsx',
  features: ['numbers-as-text', 'a-sheet-for-each-table', 'offset', 'rich-text'],
  print: (copy, features) => workbook(sheetsOf(copy, features), features),
};

export const SPREADSHEET_PRINTERS: readonly Printer<Feature>[] = [EXCELJS_PRINTER, ...SHEETJS, CSV, BY_HAND];

function workbook(sheets: readonly Sheet[], features: ReadonlySet<Feature>): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const strings: string[] = [];
  const shared = (text: string): number => {
    const at = strings.indexOf(text);
    return at >= 0 ? at : strings.push(text) - 1;
  };
  const pages = sheets.map(({ rows, merges }) => {
    const lines = rows.map((row, y) => {
      const cells = row.map((value, x) => {
        const at = `r="${column(x)}${y + 1}" s="0"`;
        if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
        return value === '' ? `<c ${at}/>` : `<c ${at} t="s"><v>${shared(value)}</v></c>`;
      });
      return `<row r="${y + 1}" hidden="false">${cells.join('')}</row>`;
    });
    const merged = merges
      .map((m) => `<mergeCell ref="${column(m.left)}${m.top + 1}:${column(m.right)}${m.bottom + 1}"/>`)
      .join('');
    return `${xml}<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  const item = (text: string): string => {
    const plain = (part: string): string => `<t xml:space="preserve">${escaped(part)}</t>`;
    if (!features.has('rich-text') || text.length < 3) return `<si>${plain(text)}</si>`;
    return `<si><r>${plain(text.slice(0, 2))}</r><r><rPr><b/></rPr>${plain(text.slice(2))}</r><rPh sb="0" eb="1"><t>pinyin 7</t></rPh></si>`;
  };
  const relationships = (items: readonly string[]): string =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      ),
      `<Relationship Id="rId99" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
    'xl/sharedStrings.xml': `${xml}<sst ${main}>${strings.map(item).join('')}</sst>`,
  };
  pages.forEach((page, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = page;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}
