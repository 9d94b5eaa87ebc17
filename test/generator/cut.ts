import type { CopyCell, CopyTable } from './copy.ts';
import type { Random } from './random.ts';

/**
 * A table cut in two, by a page or by hand: the header comes again, and a label over lines on both sides stands on
 * both, or only on the first.
 */
export function cutTable(table: CopyTable, chance: Random): CopyTable[] {
  const headers = table.rows.filter((row) => row.every((cell) => cell.kind === 'column'));
  const cut = chance.whole(headers.length + 1, table.rows.length - 2);
  const again = chance.chance(0.5);
  const first: CopyCell[][] = [];
  const carried: CopyCell[] = [];
  table.rows.slice(0, cut).forEach((row, index) => {
    first.push(
      row.map((cell) => {
        const beyond = index + cell.rowSpan - cut;
        if (beyond <= 0) return cell;
        carried.push({ ...cell, rowSpan: beyond, text: again ? cell.text : '' });
        return { ...cell, rowSpan: cell.rowSpan - beyond };
      }),
    );
  });
  const [next = [], ...rest] = table.rows.slice(cut);
  const repeated = chance.chance(0.7) ? headers : [];
  return [
    { ...table, rows: first },
    { ...table, rows: [...repeated, [...carried, ...next], ...rest] },
  ];
}
