/** What the tables say of a quantity that the text states. */
import { fillingOf } from '../arithmetic/filling.ts';
import { type CellId, cellsOf, type Form } from '../form/index.ts';
import type { CellReading, MoneyUnit, Report } from '../report/report.ts';
import type { Quantity } from './quantities.ts';

export interface Reading {
  readonly value: number;
  readonly cells: readonly CellId[];
}

/** What the tables say of it under each reading; readings with a cell that is not known are left out. */
export function readingsOf(quantity: Quantity, report: Report, form: Form): readonly Reading[] {
  return quantity.readings.flatMap((terms) => {
    const cells: CellId[] = [];
    let value = 0;
    for (const term of terms) {
      const sign = term.startsWith('-') ? -1 : 1;
      for (const id of expand(sign < 0 ? term.slice(1) : term, report, form)) {
        const figure = fillingOf(report, id) === 'number' ? amountOf(report.cells.get(id)) : null;
        if (figure === null) return [];
        cells.push(id);
        value += sign * figure;
      }
    }
    return cells.length === 0 ? [] : [{ value, cells }];
  });
}

/** Money in 万元; `null` where its unit is not known. */
function amountOf(cell: CellReading | undefined): number | null {
  if (!cell || cell.value === null || cell.moneyUnit === undefined) return cell?.value ?? null;
  return cell.moneyUnit === null ? null : cell.value * IN_TEN_THOUSANDS[cell.moneyUnit];
}

const IN_TEN_THOUSANDS: Readonly<Record<MoneyUnit, number>> = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 };

/** `applications.refused*.total`: every row of that kind, with the rows of another form where the file has them. */
function expand(pattern: string, report: Report, form: Form): readonly CellId[] {
  if (!pattern.includes('*')) return cellsOf(form).has(pattern) || report.cells.has(pattern) ? [pattern] : [];
  const [head = '', tail = ''] = pattern.split('*');
  const matches = (id: CellId) => id.startsWith(head) && id.endsWith(tail);
  const own = [...cellsOf(form).keys()].filter(matches);
  const strangers = [...report.cells.keys()].filter((id) => matches(id) && !own.includes(id));
  return [...own.filter((id) => strangers.length === 0 || fillingOf(report, id) !== 'unread'), ...strangers];
}
