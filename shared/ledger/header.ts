import type { CellId, FormTable } from '../form/index.ts';

export interface HeaderLabel {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A table of the form turned so that every cell is a column: the labels above the columns, merged where they are shared. */
export interface LedgerHeader {
  readonly depth: number;
  readonly columns: readonly CellId[];
  readonly labels: readonly HeaderLabel[];
}

export function ledgerHeader(table: FormTable): LedgerHeader {
  const columns = table.blocks.flatMap((block) => {
    const shared = block.columns[0]?.under?.[0];
    return block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        id: `${table.id}.${row.id}.${column.id}`,
        // 「（四）」 of one row and 「其他」 of another are told apart by what they stand under.
        upper: [...(block.caption === undefined ? [] : [block.caption]), ...(row.under ?? []), row.label],
        // A label over every column of the block (申请人情况) says nothing here.
        lower: [
          ...(column.under ?? []).filter((label) => label !== shared),
          labelWithUnit(column, block.unit),
        ],
      })),
    );
  });
  const upperDepth = Math.max(...columns.map(({ upper }) => upper.length));
  const lowerDepth = Math.max(...columns.map(({ lower }) => lower.length));
  const areas = new Map<string, Area>();
  columns.forEach(({ upper, lower }, column) => {
    for (let level = 0; level < upperDepth; level += 1) {
      grow(areas, upper.slice(0, level + 1), level, column);
    }
    for (let level = 0; level < lowerDepth; level += 1) {
      grow(areas, [...upper, '', ...lower.slice(0, level + 1)], upperDepth + level, column);
    }
  });
  return {
    depth: upperDepth + lowerDepth,
    columns: columns.map(({ id }) => id),
    labels: [...areas.values()].map(({ text, top, left, bottom, right }) => ({
      text,
      row: top,
      column: left,
      rowSpan: bottom - top + 1,
      colSpan: right - left + 1,
    })),
  };
}

interface Area {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  bottom: number;
  right: number;
}

/** A path shorter than its level is the same label as on the level above. */
function grow(areas: Map<string, Area>, path: readonly string[], row: number, column: number): void {
  const key = JSON.stringify(path);
  const area = areas.get(key);
  if (area) {
    area.bottom = row;
    area.right = column;
  } else {
    areas.set(key, { text: path.at(-1) ?? '', top: row, left: column, bottom: row, right: column });
  }
}

/** 采购总金额 is printed without a unit; here every amount is in 万元. */
function labelWithUnit(
  { label, kind, unit }: { readonly label: string; readonly kind?: 'money'; readonly unit?: string | null },
  blockUnit: string,
): string {
  return kind === 'money' && unit !== blockUnit && !label.includes('万元') ? `${label}（万元）` : label;
}
