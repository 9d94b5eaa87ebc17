import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { fulfil, type Order } from '../generator/index.ts';
import type { Printer } from '../generator/printers/printer.ts';

/**
 * Prints a report and reads it again: what is not as it was printed, in words; nothing when all is.
 * @param options.unreadAllowed a figure may stay unread where the file itself does not tell it for certain
 */
export async function readBack(order: Order, { unreadAllowed = true } = {}): Promise<string[]> {
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
    if (read === null && unreadAllowed && mayStayUnread(order, printer)) continue;
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

/**
 * An altered label may be beyond recognition, text without a grid does not show which place is empty, and a page
 * without lines between its cells not always where a label ends. Such a figure may stay unread; in the wrong place it
 * is never right.
 */
function mayStayUnread({ habits, features }: Order, { format }: Printer): boolean {
  if (habits.includes('wrong-character-in-label')) return true;
  if (features.includes('level-lines-only') || features.includes('no-lines')) return true;
  return habits.includes('blank-cells') && (format === 'txt' || format === 'md');
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
