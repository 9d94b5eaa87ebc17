import type { FormTable } from '../form/index.ts';
import { rowLabel } from './labels.ts';
import type { ExtraRow, Scan, TableRow } from './scan.ts';

/** So many labels of a table must be known for its order to be trusted. */
const FEWEST_KNOWN = 1 / 3;

/**
 * The rows of a table whose labels are torn over several lines (narrow columns turned into text), by their order: as many
 * full lines of figures as the form has rows, and every label that is known stands at its own place among them.
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
  const atHome = known.every((row) => block.rows[lines.indexOf(row)]?.id === row.match.label.id);
  if (!atHome || known.length < block.rows.length * FEWEST_KNOWN) return null;
  const header = known.find((row) => row.header)?.header ?? null;
  return lines.flatMap(({ figures, line, at }, index): TableRow[] => {
    const row = block.rows[index];
    const label = row && rowLabel(table.id, row.id);
    return label
      ? [{ match: { label, how: 'cut' }, text: label.printed, figures: [...figures], header, line, at }]
      : [];
  });
}
