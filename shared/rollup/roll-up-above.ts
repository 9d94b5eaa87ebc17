import { cellsOf, type Form, type FormCell } from '../form/index.ts';
import type { AreaSummary, AreaTotal, ChildCoverage, Coverage, Share, UnitsUnder } from './area-summary.ts';
import type { AreaCode } from './areas.ts';
import { FEN } from './money.ts';
import type { LeftOut } from './summary.ts';

/**
 * Adds up what the cities or areas right under an area have summed; no report is looked at again. The order of the
 * shares does not matter. A share on another form than the year's adds its units to those left out, and no figure.
 */
export function rollUpAbove(
  place: { readonly area: AreaCode; readonly year: number; readonly generation: number },
  form: Form,
  shares: readonly Share[],
): AreaSummary {
  const byCode = [...shares].sort((a, b) => (a.code < b.code ? -1 : 1));
  const summed = byCode.filter((share) => share.form === form.id);
  const children = byCode.map((share) => childOf(share, form));
  const cells = [...cellsOf(form).values()].map((cell, index): [string, AreaTotal] => [
    cell.id,
    totalOf(cell, index, summed),
  ]);
  return {
    area: place.area,
    year: place.year,
    form: form.id,
    generation: place.generation,
    children,
    coverage: together(children),
    cells: Object.fromEntries(cells),
  };
}

function childOf(
  { code, name, generation, units, summed, leftOut, ...share }: Share,
  form: Form,
): ChildCoverage {
  return share.form === form.id
    ? { code, name, generation, units, summed, leftOut }
    : { code, name, generation, units, summed: 0, leftOut: units === 0 ? {} : { 'other-form': units } };
}

function together(children: readonly Coverage[]): Coverage {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  let [units, summed] = [0, 0];
  for (const child of children) {
    units += child.units;
    summed += child.summed;
    for (const [reason, count] of Object.entries(child.leftOut) as [LeftOut, number][])
      leftOut[reason] = (leftOut[reason] ?? 0) + count;
  }
  return { units, summed, leftOut };
}

function totalOf(cell: FormCell, index: number, shares: readonly Share[]): AreaTotal {
  const isMoney = cell.kind === 'money';
  const without: UnitsUnder[] = [];
  const unitUnknown: UnitsUnder[] = [];
  let [n, sum] = [0, 0];
  for (const { code, summed, cells } of shares) {
    const share = cells[index];
    const unknown = share?.unitUnknown ?? 0;
    const covered = share?.n ?? 0;
    n += covered;
    // Every child's amount is a whole number of 分, so the sum is exact and the same in any order.
    sum += isMoney ? Math.round((share?.sum ?? 0) * FEN.万元) : (share?.sum ?? 0);
    if (unknown > 0) unitUnknown.push({ code, units: unknown });
    if (covered + unknown < summed) without.push({ code, units: summed - covered - unknown });
  }
  const total = { sum: n === 0 ? null : isMoney ? sum / FEN.万元 : sum, n, without };
  return isMoney ? { ...total, unitUnknown } : total;
}
