import type { FormRow, FormTable } from '../form/index.ts';
import { coreOf, rowLabel } from './labels.ts';
import type { ExtraRow, Scan, TableRow } from './scan.ts';

/** So many labels of a table must be known for its order to be trusted. */
const FEWEST_KNOWN = 1 / 3;

/**
 * The rows of a table whose labels are torn over several lines (narrow columns turned into text), by their order: as many
 * full lines of figures as the form has rows, every label that is known at its own place among them, and of the others
 * a piece of the label whose place it is, or nothing.
 * @returns `null` where labels need no help or the order is not as certain as that
 */
export function rowsInOrder(scan: Scan, table: FormTable): TableRow[] | null {
  const [block, ...others] = table.blocks;
  if (table.layout !== 'rows' || !block || others.length > 0) return null;
  const full = ({ figures }: Pick<ExtraRow, 'figures'>): boolean =>
    figures.filter(({ figure }) => figure.kind !== 'blank').length === block.columns.length;
  const rows = scan.rows.filter(({ match }) => match.label.table === table.id).filter(full);
  const known = rows.filter(({ match }) => match.label.kind === 'row');
  const strange = [
    ...scan.extras.filter((extra) => extra.table === table.id).filter(full),
    ...rows.filter(({ match }) => match.label.kind === 'group'),
  ];
  const lines = [...known, ...strange].sort((a, b) => a.at - b.at);
  if (strange.length === 0 || lines.length !== block.rows.length) return null;
  const rowAt = (line: TableRow | ExtraRow): FormRow | undefined => block.rows[lines.indexOf(line)];
  const certain =
    known.length >= block.rows.length * FEWEST_KNOWN &&
    known.every((line) => rowAt(line)?.id === line.match.label.id) &&
    strange.every((line) => isPieceOf(line.text, rowAt(line)));
  if (!certain) return null;
  const header = known.find((row) => row.header)?.header ?? null;
  return lines.flatMap((found, index): TableRow[] => {
    const row = block.rows[index];
    const label = row && rowLabel(table.id, row.id);
    if (!label) return [];
    const { figures, line, at, text } = found;
    // In a grid a label stands whole in its cell: what is not the form's is the office's own wording.
    const reworded = 'match' in found ? found.match.how : line.table?.columns === 'grid' ? 'altered' : 'cut';
    return [{ match: { label, how: reworded }, text, figures: [...figures], header, line, at }];
  });
}

/** Words of the label itself or of the merged labels in front of it: as a line of a narrow cell holds them. */
function isPieceOf(text: string, row: FormRow | undefined): boolean {
  if (!row) return false;
  const whole = coreOf([...(row.under ?? []), row.label].join(''));
  return whole.includes(coreOf(text)) || pieces(text).every((word) => whole.includes(word));
}

/** Words that stood in cells side by side. */
function pieces(text: string): string[] {
  return text.split(/\s+/u).map(coreOf);
}
