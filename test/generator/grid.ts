import type { CopyCell, CopyTable } from './copy.ts';

/** A cell of the table spread out over its grid. */
export interface Slot {
  readonly cell: CopyCell;
  /** Distance from the cell's upper left corner. */
  readonly down: number;
  readonly right: number;
}

/** Which cell covers each place of the grid. */
export function gridOf(table: CopyTable): (Slot | null)[][] {
  const grid: (Slot | null)[][] = table.rows.map(() => Array.from({ length: table.width }, () => null));
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = grid[y + down];
          if (line && x + right < table.width) line[x + right] = { cell, down, right };
        }
      }
    }
  });
  return grid;
}

/** Each line of the grid with one entry a cell, cells from lines above included (`down` > 0). */
export function slotRows(table: CopyTable): Slot[][] {
  return gridOf(table).map((row) => row.filter((slot): slot is Slot => slot !== null && slot.right === 0));
}
