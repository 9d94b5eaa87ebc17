import type { Block, Paragraph, Table } from '../../document/document.ts';
import { inDoubt } from '../../document/in-doubt.ts';
import { tidy } from '../../words/normalise.ts';
import { edgesOfBands } from './bands.ts';
import { withSeenCharacters } from './characters.ts';
import { fillCells, type PageTable } from './fill-cells.ts';
import { withoutFurniture } from './furniture.ts';
import { continues, joinedTable } from './join-tables.ts';
import { latticesOf } from './lattice.ts';
import { type Line, linesOf } from './lines.ts';
import { median } from './median.ts';
import { withoutMisplacedLines } from './misplaced-lines.ts';
import type { Page } from './page.ts';
import { type Measure, passagesOf } from './paragraphs.ts';
import { type ColumnLine, inProseColumns } from './prose-columns.ts';
import { withWholeLines } from './rulings.ts';
import { withoutStrips } from './strips.ts';
import { trimmed } from './trimmed.ts';
import { unruledTables } from './unruled.ts';
import { upright } from './upright.ts';
import { withoutWatermarks } from './watermarks.ts';
import { withWidePagesJoined } from './wide-pages.ts';

interface Sheet {
  readonly page: number;
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
  readonly columns: readonly ColumnLine[];
}

type Item = LineItem | TableItem;
type LineItem = {
  readonly kind: 'line';
  readonly line: Line;
  readonly page: number;
  /** Of a line in a column of text, between which edges it is set. */
  readonly measure?: Measure;
};
type TableItem = {
  readonly kind: 'table';
  readonly table: PageTable;
  readonly page: number;
  readonly lastPage: number;
};

/** Paragraphs and tables, in the order in which a person reads the pages. */
export function blocksOf(pages: readonly Page[]): Block[] {
  const prepared = withoutWatermarks(pages)
    .map(trimmed)
    .map(withSeenCharacters)
    .map(upright)
    .map(withWholeLines)
    .map(withoutMisplacedLines);
  const sheets = withWidePagesJoined(prepared).map((page) => {
    const { tables, rest } = fillCells(latticesOf(page.drawing, page.glyphs), page.glyphs, page.number);
    const drawn = tables.map(withoutStrips);
    return {
      page: page.number,
      height: page.height,
      tables: drawn,
      written: rest,
      lines: linesOf(rest),
      levelLines: [...page.drawing.horizontal, ...edgesOfBands(page)],
    };
  });
  const bodies = inProseColumns(
    withoutFurniture(sheets).map((lines, index) => ({ lines, tables: sheets[index]?.tables ?? [] })),
  );
  const unruled = unruledTables(
    sheets.map(({ page, levelLines, written }, index) => ({
      page,
      levelLines,
      written,
      lines: bodies[index]?.rest ?? [],
    })),
  );
  return inOrder(
    sheets.map(({ page, tables }, index): Sheet => {
      const { tables: more = [], rest = [] } = unruled[index] ?? {};
      return { page, tables: [...tables, ...more], lines: rest, columns: bodies[index]?.columns ?? [] };
    }),
  );
}

function inOrder(sheets: readonly Sheet[]): Block[] {
  const measures = measuresOf(sheets);
  const blocks: Block[] = [];
  let tables = 0;
  let lines: LineItem[] = [];
  const endText = (): void => {
    blocks.push(...paragraphs(lines, measures));
    lines = [];
  };
  for (const item of withTablesJoined(sheets.flatMap(itemsOf))) {
    if (item.kind === 'line') {
      lines.push(item);
    } else {
      endText();
      tables += 1;
      blocks.push(tableBlock(item, tables));
    }
  }
  endText();
  return blocks;
}

function itemsOf(sheet: Sheet): Item[] {
  const items: (Item & { top: number })[] = [
    ...sheet.lines.map((line) => ({ kind: 'line' as const, line, page: sheet.page, top: line.y })),
    ...sheet.columns.map((line) => ({ kind: 'line' as const, ...line, page: sheet.page })),
    ...sheet.tables.map((table) => ({
      kind: 'table' as const,
      table,
      page: sheet.page,
      lastPage: sheet.page,
      top: table.top,
    })),
  ];
  return items.sort((one, other) => one.top - other.top);
}

function withTablesJoined(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (
      item.kind === 'table' &&
      last?.kind === 'table' &&
      item.page === last.lastPage + 1 &&
      continues(last.table, item.table)
    ) {
      joined[joined.length - 1] = {
        ...last,
        table: joinedTable(last.table, item.table),
        lastPage: item.page,
      };
    } else {
      joined.push(item);
    }
  }
  return joined;
}

/** Letters of a title are so much larger than those of the text. */
const LARGE = 1.2;
/** Lines that end within this of each other end at one edge. */
const SAME_EDGE = 8;

/**
 * Where the text of each sheet begins and ends, by its wide lines: a note in the margin says nothing of it. A sheet with
 * nothing but a signature is set as the sheet before it, and one of which every line begins a paragraph as others that
 * end at the same edge.
 */
function measuresOf(sheets: readonly Sheet[]): Map<number, Measure> {
  const widthOf = ({ left, right }: Line): number => right - left;
  // A title in large letters may be wider than the text.
  const usual = median(sheets.flatMap(({ lines }) => lines.map(({ size }) => size))) ?? 0;
  const texts = sheets.map(({ lines }) => lines.filter(({ size }) => size < LARGE * usual));
  const widest = texts.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  let before: Measure = { left: 0, right: 0 };
  const own = sheets.map(({ page }, index) => {
    const wide = (texts[index] ?? []).filter((line) => widthOf(line) >= widest / 2);
    if (wide.length > 0) {
      before = {
        left: wide.reduce((least, line) => Math.min(least, line.left), Infinity),
        right: wide.reduce((most, line) => Math.max(most, line.right), 0),
      };
    }
    return { page, measure: before };
  });
  return new Map(
    own.map(({ page, measure }) => {
      const alike = own.filter((other) => Math.abs(other.measure.right - measure.right) < SAME_EDGE);
      return [page, { ...measure, left: Math.min(...alike.map((other) => other.measure.left)) }];
    }),
  );
}

function paragraphs(lines: readonly LineItem[], measures: ReadonlyMap<number, Measure>): Paragraph[] {
  const pageOf = new Map(lines.map(({ line, page }) => [line, page]));
  const inColumn = new Map(lines.map(({ line, measure }) => [line, measure]));
  const breaks = new Set(
    lines.filter(({ page }, index) => page !== lines[index - 1]?.page).map(({ line }) => line),
  );
  const widest = { left: 0, right: 0 };
  return passagesOf(
    lines.map(({ line }) => line),
    (line) => inColumn.get(line) ?? measures.get(pageOf.get(line) ?? 0) ?? widest,
    breaks,
  ).map(({ text, first }) => ({
    kind: 'paragraph',
    text: tidy(text),
    place: { page: pageOf.get(first) ?? 1 },
  }));
}

function tableBlock({ table, page }: TableItem, number: number): Table {
  return {
    kind: 'table',
    columns: 'grid',
    ...(table.ruled ? {} : { unruled: true }),
    place: { page, table: number },
    cells: table.cells.map(({ page: ownPage, text, ...cell }) => ({
      ...cell,
      text: withOneDoubt(tidy(text)),
      place: { page: ownPage, table: number, row: cell.row + 1, column: cell.column + 1 },
    })),
  };
}

/** Where the doubt is of single digits, it is of the figure; one that ends with a comma goes on where nothing is seen. */
function withOneDoubt(text: string): string {
  return text.includes(DOUBT) || CUT_SHORT.test(text) ? inDoubt([text.replaceAll(DOUBT, '')]) : text;
}

const CUT_SHORT = /^[+\-−－]?\d[\d,，]*[,，]$/u;

const DOUBT = inDoubt(['']);
