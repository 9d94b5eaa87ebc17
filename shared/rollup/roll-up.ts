import { excuseOf } from '../filing/excuse.ts';
import type { Filing } from '../filing/filing.ts';
import { cellsOf, type Form, type FormCell } from '../form/index.ts';
import { FEN } from './money.ts';
import type { CellTotal, LeftOut, Summary } from './summary.ts';

/**
 * Sums the reports in force of one city and year. The order of the filings does not matter. A unit that owes no report
 * for the year is not looked at, whatever it filed: those who took over report for it.
 */
export function rollUp(
  place: { readonly city: string; readonly year: number; readonly generation: number },
  form: Form,
  filings: readonly Filing[],
): Summary {
  const byCode = filings
    .filter((filing) => excuseOf(filing) === null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const summed = byCode.filter((filing) => leftOut(filing, form) === null);
  const cells = [...cellsOf(form).values()].map((cell, index): [string, CellTotal] => [
    cell.id,
    cell.kind === 'money' ? amountTotal(cell, index, summed) : countTotal(index, summed),
  ]);
  return {
    city: place.city,
    year: place.year,
    form: form.id,
    generation: place.generation,
    units: byCode.map((filing) => ({
      code: filing.code,
      name: filing.name,
      leftOut: leftOut(filing, form),
    })),
    cells: Object.fromEntries(cells),
  };
}

function leftOut({ inForce, latest }: Filing, form: Form): LeftOut | null {
  if (inForce) return inForce.figures.form === form.id ? null : 'other-form';
  return latest === null || latest.state === 'accepted' ? 'not-filed' : latest.state;
}

function countTotal(index: number, filings: readonly Filing[]): CellTotal {
  const without: string[] = [];
  let sum = 0;
  for (const filing of filings) {
    const value = figureAt(filing, index);
    if (value === null) without.push(filing.code);
    else sum += value;
  }
  const n = filings.length - without.length;
  return { sum: n === 0 ? null : sum, n, without };
}

function amountTotal(cell: FormCell, index: number, filings: readonly Filing[]): CellTotal {
  const without: string[] = [];
  const unitUnknown: { unit: string; value: number }[] = [];
  let fen = 0;
  for (const filing of filings) {
    const value = figureAt(filing, index);
    const moneyUnit = filing.inForce?.figures.moneyUnits[cell.id] ?? null;
    if (value === null) without.push(filing.code);
    // Nothing is nothing in any unit of money.
    else if (moneyUnit === null && value !== 0) unitUnknown.push({ unit: filing.code, value });
    else fen += Math.round(value * FEN[moneyUnit ?? '万元']);
  }
  const n = filings.length - without.length - unitUnknown.length;
  return { sum: n === 0 ? null : fen / FEN.万元, n, without, unitUnknown };
}

/** `null` is not 0: a unit without a figure in this cell is not covered by its total. */
function figureAt(filing: Filing, index: number): number | null {
  return filing.inForce?.figures.values[index] ?? null;
}
