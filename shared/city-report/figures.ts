import { type CellId, cellsOf, type FormCell, formById } from '../form/index.ts';
import type { Summary } from '../rollup/summary.ts';

/** Figures of the city office itself, added to its units' by cell; amounts in 万元. */
export type OwnFigures = Readonly<Record<CellId, number>>;

/** What a table cell of the city's report says; `null` is a blank: nobody gave a figure. */
export type CityFigures = ReadonlyMap<CellId, number | null>;

export function cityFigures({ form, cells }: Summary, own: OwnFigures): CityFigures {
  return new Map(
    [...cellsOf(formById(form)).values()].map((cell) => {
      const sum = cells[cell.id]?.sum ?? null;
      const added = own[cell.id] ?? null;
      return [cell.id, sum === null ? added : added === null ? sum : plus(cell, sum, added)];
    }),
  );
}

/** 万元 are added in whole 分, so that they come out exact. */
function plus({ kind }: FormCell, one: number, other: number): number {
  return kind === 'money' ? Math.round((one + other) * 1_000_000) / 1_000_000 : one + other;
}

/** What only the office knows. */
export const GAP = '【待填】';

/** The figure in a sentence. */
export function said(value: number | null | undefined): string {
  return value == null ? GAP : String(value);
}

/** The figure in its table cell: where the form prints no unit of money the cell says it. */
export function printed({ kind, unit }: FormCell, value: number | null | undefined): string {
  if (value == null) return '';
  return kind === 'money' && unit === null ? `${value}万元` : String(value);
}
