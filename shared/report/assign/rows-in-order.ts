import type { FormBlock, FormRow, FormTable } from '../../form/index.ts';
import { isFigureLike } from '../figure.ts';
import { coreOf } from '../labels/label-words.ts';
import { rowLabel } from '../labels/labels.ts';
import { isInGrid } from '../lines/lines.ts';
import type { Scan, TableRow } from '../scan/scan.ts';

/** So many labels of a table must be known for its order to be trusted. */
const FEWEST_KNOWN = 1 / 3;
/** Words shorter than this stand in many labels and say nothing of their order. */
const TELLING = 3;

/** A line with a figure for each column, whatever its words are. */
interface FullLine extends Pick<TableRow, 'figures' | 'line' | 'at'> {
  readonly words: readonly string[];
  /** Id of the row whose label it carries; `null` where no row is known by it. */
  readonly row: string | null;
  readonly exact: boolean;
  /** It carries a merged label as the form prints it: its figures may be the sums of the rows below. */
  readonly merged: boolean;
}

interface Home {
  readonly row: FormRow;
  readonly block: FormBlock;
}

/** Lines between two rows that are known, and the rows that the form has there. */
interface Stretch {
  readonly lines: readonly FullLine[];
  readonly homes: readonly Home[];
  readonly from: number;
  readonly to: number;
}

/**
 * Rows whose labels are torn over several lines (narrow columns turned into text, a page without lines between its
 * rows), by their order: between two rows that are known stand as many full lines of figures as the form has rows there,
 * and of words nothing but pieces of the labels of those rows, in their order. Flowing text must have the whole table so.
 * @returns nothing where labels need no help or the order is not as certain as that
 */
export function rowsInOrder(scan: Scan, table: FormTable): TableRow[] {
  if (table.layout !== 'rows') return [];
  const homes = table.blocks.flatMap((block) => block.rows.map((row): Home => ({ row, block })));
  const lines = fullLines(scan, table);
  const known = anchorsIn(lines, homes);
  if (known.length === lines.length || known.length < homes.length * FEWEST_KNOWN) return [];
  const stretches = stretchesBetween(known, lines, homes).filter(({ lines: own }) => own.length > 0);
  const certain = stretches.filter((stretch) => agrees(stretch, scan, table));
  if (!scan.grids.has(table.id) && (certain.length < stretches.length || lines.length !== homes.length))
    return [];
  const header = scan.rows.find((row) => row.header?.table === table.id)?.header ?? null;
  return certain.flatMap((stretch) =>
    stretch.lines.flatMap(({ figures, line, at }, index): TableRow[] => {
      const home = stretch.homes[index];
      const label = home && rowLabel(table.id, home.row.id);
      return label ? [{ match: { label, how: 'cut' }, text: label.printed, figures, header, line, at }] : [];
    }),
  );
}

/** Lines whose row is known, in the order of the form; none where the file has them in another order. */
function anchorsIn(lines: readonly FullLine[], homes: readonly Home[]): FullLine[] {
  const placeOf = ({ row }: FullLine): number => homes.findIndex((home) => home.row.id === row);
  for (const candidates of [lines, lines.filter(({ exact }) => exact)]) {
    const known = candidates.filter((line) => placeOf(line) >= 0);
    if (known.every((line, index) => index === 0 || placeOf(line) > placeOf(known[index - 1] ?? line)))
      return known;
  }
  return [];
}

function stretchesBetween(
  known: readonly FullLine[],
  lines: readonly FullLine[],
  homes: readonly Home[],
): Stretch[] {
  return [null, ...known].map((before, index): Stretch => {
    const after = known[index];
    const from = before ? before.at : Number.NEGATIVE_INFINITY;
    const to = after ? after.at : Number.POSITIVE_INFINITY;
    const start = before ? homes.findIndex(({ row }) => row.id === before.row) + 1 : 0;
    const end = after ? homes.findIndex(({ row }) => row.id === after.row) : homes.length;
    return {
      lines: lines.filter(({ at }) => at > from && at < to),
      homes: homes.slice(start, end),
      from,
      to,
    };
  });
}

function agrees({ lines, homes, from, to }: Stretch, scan: Scan, table: FormTable): boolean {
  if (lines.length !== homes.length) return false;
  if (scan.grids.has(table.id) && lines.length === 1 && lines[0]?.merged) return false;
  const atHome = lines.every(({ figures, words }, index) => {
    const home = homes[index];
    return home && figures.length === home.block.columns.length && arePiecesOf(words, home.row);
  });
  if (!atHome) return false;
  if (!scan.grids.has(table.id)) return true;
  const between = (scan.leftovers.get(table.id) ?? []).filter(({ at }) => at > from && at < to);
  return areInOrder(
    between.map(({ text }) => text),
    homes,
    table,
  );
}

/**
 * The words that stand between the rows are pieces of their labels, one label after the other. Pieces of labels beside
 * each other may run together, and the end of the label above, but hold no other characters than the table's.
 */
function areInOrder(texts: readonly string[], homes: readonly Home[], table: FormTable): boolean {
  const shared = table.blocks.flatMap(({ rows, columns }) =>
    [
      table.corner ?? '',
      ...rows.flatMap(({ under = [] }) => under),
      ...columns.flatMap(({ label, under = [] }) => [label, ...under]),
    ].map(coreOf),
  );
  const own = homes.map(({ row }) => wholeOf(row));
  const all = table.blocks.flatMap(({ rows }) => rows.map(wholeOf));
  const characters = new Set([...shared, ...all].join(''));
  let reached = 0;
  return texts.every((text) => {
    const piece = coreOf(text);
    if (piece.length < TELLING || shared.some((label) => label.includes(piece))) return true;
    const owners = own.flatMap((label, index) => (label.includes(piece) ? [index] : []));
    if (owners.length === 0) return [...piece].every((character) => characters.has(character));
    const owner = owners.find((index) => index >= reached);
    reached = owner ?? reached;
    return owner !== undefined;
  });
}

function fullLines(scan: Scan, table: FormTable): FullLine[] {
  const widths = table.blocks.map(({ columns }) => columns.length);
  const rows = scan.rows.filter(({ match }) => match.label.table === table.id);
  const extras = scan.extras.filter((extra) => extra.table === table.id);
  const lines = [
    ...rows.map(({ match, text, figures, line, at }): FullLine => {
      const words = figures.filter(({ figure }) => !isFigureLike(figure)).map((piece) => piece.text);
      const own = match.label.kind === 'row' && words.length === 0;
      return {
        row: own ? match.label.id : null,
        exact: match.how === 'exact',
        merged: match.label.merged && match.how === 'exact',
        words: [text, ...words],
        figures: figures.filter(({ figure }) => isFigureLike(figure)),
        line,
        at,
      };
    }),
    ...extras.map(
      ({ text, figures, line, at }): FullLine => ({
        row: null,
        exact: false,
        merged: false,
        words: text === '' ? [] : [text],
        figures: [...figures],
        line,
        at,
      }),
    ),
  ];
  return lines
    .filter(({ figures, line, row, exact }) => {
      const filled = figures.filter(({ figure }) => figure.kind !== 'blank');
      const blank = filled.length === 0;
      const count = isInGrid(line) || blank ? figures.length : filled.length;
      // A row of its own label is there though its cells are blank.
      return (!blank || (row !== null && exact)) && widths.includes(count);
    })
    .sort((a, b) => a.at - b.at);
}

const wholeOf = (row: FormRow): string => coreOf([...(row.under ?? []), row.label].join(''));

/** Words of the label itself or of the merged labels in front of it: as lines of narrow cells hold them. */
function arePiecesOf(words: readonly string[], row: FormRow): boolean {
  const whole = wholeOf(row);
  const pieces = words.flatMap((text) => text.split(/\s+/u));
  return whole.includes(coreOf(words.join(''))) || pieces.every((piece) => whole.includes(coreOf(piece)));
}
