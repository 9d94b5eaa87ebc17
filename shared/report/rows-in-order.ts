import type { FormRow, FormTable } from '../form/index.ts';
import { isFigureLike } from './figure.ts';
import { coreOf, rowLabel } from './labels.ts';
import type { Scan, TableRow } from './scan.ts';

/** So many labels of a table must be known for its order to be trusted. */
const FEWEST_KNOWN = 1 / 3;

/** A line with a figure for each column, whatever its words are. */
interface FullLine extends Pick<TableRow, 'figures' | 'line' | 'at'> {
  readonly words: readonly string[];
  /** Id of the row whose label it carries; `null` where no row is known by it. */
  readonly row: string | null;
}

/**
 * The rows of a table whose labels are torn over several lines (narrow columns turned into text), by their order: as many
 * full lines of figures as the form has rows, every label that is known at its own place among them, and of the others
 * a piece of the label whose place it is, or nothing.
 * @returns `null` where labels need no help or the order is not as certain as that
 */
export function rowsInOrder(scan: Scan, table: FormTable): TableRow[] | null {
  const [block, ...others] = table.blocks;
  if (table.layout !== 'rows' || !block || others.length > 0) return null;
  const lines = fullLines(scan, table).filter(
    ({ figures }) => figures.filter(({ figure }) => figure.kind !== 'blank').length === block.columns.length,
  );
  const known = lines.filter(({ row }) => row !== null);
  if (known.length === lines.length || lines.length !== block.rows.length) return null;
  const atHome = lines.every(({ row, words }, index) => {
    const home = block.rows[index];
    return home !== undefined && (row === null ? arePiecesOf(words, home) : row === home.id);
  });
  if (!atHome || known.length < block.rows.length * FEWEST_KNOWN) return null;
  const header = scan.rows.find((row) => row.header?.table === table.id)?.header ?? null;
  return lines.flatMap(({ figures, line, at }, index): TableRow[] => {
    const home = block.rows[index];
    const label = home && rowLabel(table.id, home.id);
    return label ? [{ match: { label, how: 'cut' }, text: label.printed, figures, header, line, at }] : [];
  });
}

function fullLines(scan: Scan, table: FormTable): FullLine[] {
  const rows = scan.rows.filter(({ match }) => match.label.table === table.id);
  const extras = scan.extras.filter((extra) => extra.table === table.id);
  return [
    ...rows.map(({ match, text, figures, line, at }): FullLine => {
      const words = figures.filter(({ figure }) => !isFigureLike(figure)).map((piece) => piece.text);
      return {
        row: match.label.kind === 'row' && words.length === 0 ? match.label.id : null,
        words: [text, ...words],
        figures: figures.filter(({ figure }) => isFigureLike(figure)),
        line,
        at,
      };
    }),
    ...extras.map(
      ({ text, figures, line, at }): FullLine => ({
        row: null,
        words: [text],
        figures: [...figures],
        line,
        at,
      }),
    ),
  ].sort((a, b) => a.at - b.at);
}

/** Words of the label itself or of the merged labels in front of it: as lines of narrow cells hold them. */
function arePiecesOf(words: readonly string[], row: FormRow): boolean {
  const whole = coreOf([...(row.under ?? []), row.label].join(''));
  const pieces = words.flatMap((text) => text.split(/\s+/u));
  return whole.includes(coreOf(words.join(''))) || pieces.every((piece) => whole.includes(coreOf(piece)));
}
