import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { fulfil, type Order } from '../generator/index.ts';

/** Prints a report and reads it again: what is not as it was printed, in words; nothing when all is. */
export async function readBack(order: Order): Promise<string[]> {
  const { bytes, fileName, copy, printer } = await fulfil(order);
  const { truth } = copy;
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) return [`refused: ${reading.unreadable.reason}`];
  const report = readReport(reading.document);
  const wrong: string[] = [];
  const compare = (what: string, read: unknown, printed: unknown): void => {
    if (read !== printed) wrong.push(`${what}: ${read} instead of ${printed}`);
  };
  compare('format', reading.document.format, printer.format);
  compare('form', report.form, truth.form);
  compare('year', report.reportYear, truth.year);
  compare('unit', report.unitName, truth.unitName);
  compare('signed on', report.signedOn, truth.signedOn);
  for (const [id, value] of truth.cells) {
    const read = report.cells.get(id)?.value ?? null;
    // An altered label may be beyond recognition; a figure in the wrong place is never right.
    if (read === null && order.habits.includes('wrong-character-in-label')) continue;
    compare(id, read, value);
  }
  for (const [id, unit] of truth.moneyUnits) {
    const cell = report.cells.get(id);
    if (cell) compare(`unit of ${id}`, cell.moneyUnit, unit);
  }
  // What is not read is said, and never only left out.
  const said = new Set(report.unread.map(({ cell }) => cell));
  for (const id of truth.cells.keys()) {
    if (!report.cells.has(id) && !said.has(id)) wrong.push(`${id}: neither read nor said to be unread`);
  }
  return wrong;
}

/** The same failure with as few habits and features as it takes. */
export async function shrink(order: Order): Promise<Order> {
  let smallest = order;
  for (const part of ['habits', 'features'] as const) {
    for (const item of order[part]) {
      const smaller = { ...smallest, [part]: smallest[part].filter((other) => other !== item) };
      if ((await readBack(smaller)).length > 0) smallest = smaller;
    }
  }
  return smallest;
}
