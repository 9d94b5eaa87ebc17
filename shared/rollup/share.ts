import type { AreaSummary, AreaTotal, Coverage, Share, UnitsUnder } from './area-summary.ts';
import type { CellTotal, LeftOut, Summary } from './summary.ts';

/** What a city gives to the area above it. */
export function shareOfCity(summary: Summary, name: string | null): Share {
  return {
    code: summary.city,
    name,
    year: summary.year,
    form: summary.form,
    generation: summary.generation,
    ...coverageOf(summary),
    cells: Object.values(summary.cells).map(({ sum, n, unitUnknown = [] }: CellTotal) => ({
      sum,
      n,
      unitUnknown: unitUnknown.length,
    })),
  };
}

/** What an area gives to the area above it. */
export function shareOfArea(summary: AreaSummary, name: string | null): Share {
  return {
    code: summary.area,
    name,
    year: summary.year,
    form: summary.form,
    generation: summary.generation,
    ...summary.coverage,
    cells: Object.values(summary.cells).map(({ sum, n, unitUnknown = [] }: AreaTotal) => ({
      sum,
      n,
      unitUnknown: unitsIn(unitUnknown),
    })),
  };
}

export function unitsIn(counts: readonly UnitsUnder[]): number {
  return counts.reduce((all, { units }) => all + units, 0);
}

/** A city's coverage as counts. */
export function coverageOf({ units }: Pick<Summary, 'units'>): Coverage {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  let summed = 0;
  for (const unit of units) {
    if (unit.leftOut === null) summed += 1;
    else leftOut[unit.leftOut] = (leftOut[unit.leftOut] ?? 0) + 1;
  }
  return { units: units.length, summed, leftOut };
}
