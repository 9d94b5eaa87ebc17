import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Annex } from '../../../shared/city-report/city-report.ts';
import { type CityFigures, printed } from '../../../shared/city-report/figures.ts';
import { cellsOf, type Form, type FormTable, type TableId } from '../../../shared/form/index.ts';
import { type PrintedCell, printedTable } from '../../../shared/form/layout.ts';
import { mm, TEXT_WIDTH_MM } from './page.ts';
import { SIZES, set } from './typeface.ts';

type List = Extract<Annex['parts'][number], { readonly kind: 'list' }>;
type Size = keyof typeof SIZES;

interface Look {
  readonly size: Size;
  /** Least height of a row. */
  readonly rowMm: number;
  /** Of the first columns; the others share what is left of the line. */
  readonly widthsMm: readonly number[];
}

/** Table 三 has 26 lines or more and must go on one page; its columns are as wide as their labels want. */
const LOOKS: Readonly<Record<TableId, Look>> = {
  disclosure: { size: '小四', rowMm: 8.5, widthsMm: [45] },
  applications: {
    size: '小五',
    rowMm: 6.6,
    widthsMm: [8.5, 17.5, 48, 11, 14, 14, 11, 11, 9.5, 11.5],
  },
  review: { size: '小五', rowMm: 9, widthsMm: [] },
};

/** A table of the official form with the city's figures, whole on one page. */
export function officialTable(form: Form, table: FormTable, figures: CityFigures): Table {
  const look = LOOKS[table.id];
  const { width, rows } = printedTable(table);
  const shareMm = (TEXT_WIDTH_MM - total(look.widthsMm)) / (width - look.widthsMm.length);
  const columns = Array.from({ length: width }, (_, index) => mm(look.widthsMm[index] ?? shareMm));
  // A table of several blocks has no header that goes for all of it.
  const headers =
    table.blocks.length > 1 ? 0 : rows.findIndex((row) => row.some(({ kind }) => kind === 'figure'));
  const cells = cellsOf(form);
  const text = (cell: PrintedCell): string => {
    if (cell.kind !== 'figure') return cell.text;
    const known = cells.get(cell.cell);
    return known ? printed(known, figures.get(cell.cell)) : '';
  };
  return framed(
    columns,
    rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headers,
          height: { value: mm(look.rowMm), rule: 'atLeast' },
          children: row.map(
            (cell) =>
              new TableCell({
                rowSpan: cell.rowSpan,
                columnSpan: cell.colSpan,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [line(text(cell), look.size, alignmentOf(cell, table), index < rows.length - 1)],
              }),
          ),
        }),
    ),
  );
}

/** Row labels of table 三 are sentences; everything else stands in the middle. */
function alignmentOf({ kind, rowSpan }: PrintedCell, { id }: FormTable) {
  return kind === 'row' && id === 'applications' && rowSpan === 1 ? AlignmentType.LEFT : AlignmentType.CENTER;
}

/** A plain list with a line of headers. */
export function listTable({ columns, rows }: List): Table {
  const share = TEXT_WIDTH_MM / total(columns.map(({ width }) => width));
  const row = (texts: readonly string[], header: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      height: { value: mm(7), rule: 'atLeast' },
      children: texts.map(
        (text) =>
          new TableCell({
            verticalAlign: VerticalAlignTable.CENTER,
            children: [line(text, '五号', header ? AlignmentType.CENTER : AlignmentType.LEFT)],
          }),
      ),
    });
  return framed(
    columns.map(({ width }) => mm(width * share)),
    [
      row(
        columns.map(({ label }) => label),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
    2,
  );
}

function framed(columnWidths: readonly number[], rows: readonly TableRow[], paddingMm = 0.5): Table {
  return new Table({
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [...columnWidths],
    margins: { left: mm(paddingMm), right: mm(paddingMm), top: 0, bottom: 0 },
    rows: [...rows],
  });
}

function line(
  text: string,
  size: Size,
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.CENTER,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    alignment,
    keepNext,
    spacing: { line: SIZES[size] * 13, lineRule: 'exact' },
    children: [new TextRun({ ...set('body', size), text })],
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
