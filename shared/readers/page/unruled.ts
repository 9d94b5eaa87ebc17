import { inDoubt } from '../../document/in-doubt.ts';
import type { PageCell, PageTable } from './fill-cells.ts';
import type { Line } from './lines.ts';
import type { Glyph, Ruling } from './page.ts';
import { type BlockColumns, columnsOfBlocks } from './unruled/block-columns.ts';
import { blocksOfRegion, type RowsBlock } from './unruled/blocks.ts';
import { type Chunk, chunkOf, chunksOf } from './unruled/chunks.ts';
import { type Column, placesOf } from './unruled/columns.ts';
import { middleX, middleY, overlapDown, type Piece } from './unruled/pieces.ts';
import { headerRows, type PrintedRow, UNDER_NO_LABEL } from './unruled/printed-rows.ts';
import { type Region, regionsOf } from './unruled/regions.ts';
import { labelsOfRows } from './unruled/row-labels.ts';
import { isPartOfFigure } from './unruled/units-under-figures.ts';
import { linePitch, linesOfWholeCells, runsOf } from './unruled/written-cells.ts';

/** What of a page stands in no cell, with the level lines drawn on it. */
export interface UnruledSheet {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly levelLines: readonly Ruling[];
  /** The characters of the lines, in the order in which the file writes them. */
  readonly written: readonly Glyph[];
}

/**
 * Tables that no lines part into cells: rows are known by their figures, columns by where the figures of all rows
 * stand. Lines between rows, where there are any, keep labels apart. A figure whose row or column is not certain is
 * put down so that it can be taken for none.
 */
export function unruledTables(sheets: readonly UnruledSheet[]): { tables: PageTable[]; rest: Line[] }[] {
  const written = sheets.map((sheet) =>
    regionsOf(sheet.lines).map((region) => ({ region, runs: runsOf(region.lines, sheet.written) })),
  );
  const pitch = linePitch(written.flat().flatMap(({ runs }) => (runs ? [runs] : [])));
  const regions = sheets.map(({ page }, index) =>
    (written[index] ?? []).map(({ region, runs }) => ({
      region,
      blocks: blocksOfRegion(runs ? linesOfWholeCells(runs, pitch) : piecesIn(region), page),
    })),
  );
  const blocks = regions.flat().flatMap((each) => each.blocks);
  const lines = new Map(sheets.map(({ page, levelLines }) => [page, levelLines]));
  const columns = new Map(columnsOfBlocks(blocks, lines).map((found, index) => [blocks[index], found]));
  const rows = new Map(
    regions.flatMap((onPage, index) =>
      onPage.map(({ region, blocks: own }) => {
        const { levelLines = [] } = sheets[index] ?? {};
        return [region, own.flatMap((block) => rowsOf(block, columns.get(block), levelLines))] as const;
      }),
    ),
  );
  // The same for all, so that the parts of a table on two pages have their columns under the same numbers.
  const labelColumns = Math.max(1, ...[...rows.values()].flat().map(({ labels }) => labels.length));
  return sheets.map(({ lines: all, page }, index) => {
    const own = (regions[index] ?? []).map(({ region }) => region);
    const taken = new Set(own.flatMap((region) => region.lines));
    return {
      tables: own.map((region) => tableOf(region, rows.get(region) ?? [], labelColumns, page)),
      rest: all.filter((line) => !taken.has(line)),
    };
  });
}

const piecesIn = ({ lines, pieces }: Region): (readonly Piece[])[] =>
  lines.map((line) => pieces.get(line) ?? []);

const NO_COLUMNS: BlockColumns = { columns: [], certain: false, over: new Map(), headers: [] };
/** Within this of a row, in heights of a character, something that stands between the rows may be part of it. */
const NEXT_LINE = 1.7;

function rowsOf(
  block: RowsBlock,
  found: BlockColumns = NO_COLUMNS,
  levelLines: readonly Ruling[],
): PrintedRow[] {
  const { columns, certain } = found;
  const separators = separatorsOf(levelLines, block);
  const groups = chunksOf(block.words, levelLines).filter((chunk, _, all) => isShared(chunk, all));
  const shared = new Set(groups.flatMap(({ parts }) => parts));
  const lines = block.words.filter((piece) => !shared.has(piece)).sort((one, other) => one.y - other.y);
  const labels = labelsOfRows(
    lines,
    block.rows.map(({ y }) => y),
    levelLines,
    separators,
  );
  const used = new Set(labels.flatMap((label) => (label?.certain ? label.lines : [])));
  const others = chunksOf(
    lines.filter((line) => !used.has(line)),
    levelLines,
  );
  // Words are no part of a figure, such as a heading at the end of the page.
  const strays = block.strays.filter((piece) => isPartOfFigure(piece) || /\d/u.test(piece.text));
  // A row with a figure in every column is whole without a label; another may be what is left of one beside it.
  const remnants = block.rows.filter(
    ({ figures }, index) => !labels[index] && !(certain && figures.length === columns.length),
  );
  const rows = block.rows.map((row, index): PrintedRow & { labels: Chunk[] } => {
    const label = labels[index];
    // Which label is the row's own may be told by the labels of the form: until then it has none.
    const own = label?.certain ? [chunkOf(label.lines)] : [];
    const size = row.figures[0]?.size ?? 0;
    const others = remnants.includes(row) ? block.rows : remnants;
    const whole = ![...strays, ...others].some(
      (other) => other !== row && Math.abs(other.y - row.y) < NEXT_LINE * size,
    );
    return { y: row.y, labels: own, ...textsOf(row.figures, columns, certain, whole) };
  });
  const alone: PrintedRow[] = [];
  for (const group of groups) {
    const nearest = rows.toSorted((one, other) => distance(one, group) - distance(other, group))[0];
    if (nearest && nearest.labels.length > 0 && standsAmong(group, rows)) nearest.labels.push(group);
    else others.push(group);
  }
  for (const chunk of others)
    alone.push({ y: middleY(chunk), labels: [chunk], texts: new Map(), doubtful: false });
  const astray = block.strays.map(
    ({ y, text }): PrintedRow => ({ y, labels: [], texts: new Map([[0, inDoubt([text])]]), doubtful: true }),
  );
  return [...headerRows(found), ...rows.flatMap(withDoubtApart), ...alone, ...astray];
}

/** Figures in doubt stand in a row of their own, so that none is taken for one of the label's. */
function withDoubtApart(row: PrintedRow): PrintedRow[] {
  if (!row.doubtful || row.labels.length === 0) return [row];
  return [
    { ...row, texts: new Map(), doubtful: false },
    { ...row, labels: [] },
  ];
}

const distance = ({ y }: PrintedRow, chunk: Chunk): number => Math.abs(y - middleY(chunk));

/** A label that rows share stands between the first and the last of them; below them the next table begins. */
function standsAmong(group: Chunk, rows: readonly PrintedRow[]): boolean {
  const y = middleY(group);
  const reach = NEXT_LINE * group.size;
  return (rows[0]?.y ?? y) < y + reach && (rows.at(-1)?.y ?? y) > y - reach;
}

/** A label with others beside it, further right, or over and under it there, is shared by the rows of those. */
function isShared(chunk: Chunk, all: readonly Chunk[]): boolean {
  const isRight = (other: Chunk | undefined): boolean => other !== undefined && other.left >= chunk.right;
  if (all.some((other) => other !== chunk && isRight(other) && overlapDown(chunk, other))) return true;
  const apart = all.filter((other) => other !== chunk && !overlapDown(chunk, other));
  const above = apart.filter(({ bottom }) => bottom <= chunk.top);
  const below = apart.filter(({ top }) => top >= chunk.bottom);
  return (
    isRight(above.toSorted((one, other) => other.bottom - one.bottom)[0]) &&
    isRight(below.toSorted((one, other) => one.top - other.top)[0])
  );
}

/** Lines between rows that run through all columns of figures, from top to bottom. */
function separatorsOf(levelLines: readonly Ruling[], { rows }: RowsBlock): number[] {
  const figures = rows.flatMap((row) => row.figures);
  const first = Math.min(...figures.map(middleX));
  const last = Math.max(...figures.map(middleX));
  return levelLines.filter(({ from, to }) => from <= first && to >= last).map(({ at }) => at);
}

/** @param whole the figures are all there are in the row */
function textsOf(
  figures: readonly Piece[],
  columns: readonly Column[],
  certain: boolean,
  whole: boolean,
): Pick<PrintedRow, 'texts' | 'doubtful'> {
  const places = certain ? placesOf(figures, columns) : null;
  if (!whole || (certain && places === null))
    return { texts: new Map([[0, inDoubt(figures.map((figure) => figure.text))]]), doubtful: true };
  // What the order of the figures tells is told: in a full row it is enough.
  if (places === null) {
    const texts = figures.map((figure, index) => [UNDER_NO_LABEL + index, figure.text] as const);
    return { texts: new Map(texts), doubtful: false };
  }
  const texts = new Map(columns.map((_, column) => [column, '']));
  figures.forEach((figure, index) => {
    texts.set(places[index] ?? 0, figure.text);
  });
  return { texts, doubtful: false };
}

function tableOf(
  { lines }: Region,
  unordered: readonly PrintedRow[],
  labelColumns: number,
  page: number,
): PageTable {
  const rows = [...unordered].sort((one, other) => one.y - other.y);
  const columns = Math.max(
    1,
    ...rows.map(
      ({ texts }) => Math.max(0, ...[...texts.keys()].filter((column) => column < UNDER_NO_LABEL)) + 1,
    ),
  );
  const cells = rows.flatMap(({ labels, texts, doubtful }, row): PageCell[] => {
    const cell = (column: number, text: string, colSpan = 1): PageCell => ({
      row,
      column,
      rowSpan: 1,
      colSpan,
      text,
      page,
    });
    const sorted = [...labels].sort((one, other) => one.left - other.left);
    return [
      ...sorted.map((label, index) =>
        cell(index === sorted.length - 1 ? labelColumns - 1 : index, label.text),
      ),
      ...[...texts]
        .sort(([one], [other]) => one - other)
        .map(([column, text]) => cell(labelColumns + column, text, doubtful ? columns : 1)),
    ];
  });
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return {
    kind: 'table',
    ruled: false,
    columns: [left, right],
    rows: rows.length,
    cells,
    top: lines[0]?.top ?? 0,
    bottom: lines.at(-1)?.bottom ?? 0,
    left,
    right,
  };
}
