/** Random valid reports and every way to print them. */
import { type Copy, writeCopy } from './copy.ts';
import { compatible, FAULTY, HARMLESS, type Habit } from './habits.ts';
import { DOCX_PRINTERS } from './printers/docx.ts';
import { DOCX_PACKAGE_PRINTER } from './printers/docx-package.ts';
import { HTML_PRINTER } from './printers/html.ts';
import { FLAT_ODT_PRINTER, ODT_PRINTER } from './printers/odt.ts';
import { OFD_PRINTER } from './printers/pages/ofd.ts';
import { PDF_PRINTER } from './printers/pages/pdf.ts';
import type { Printer } from './printers/printer.ts';
import { RTF_PRINTER } from './printers/rtf.ts';
import { SPREADSHEET_PRINTERS } from './printers/spreadsheet.ts';
import { MARKDOWN_PRINTER, TEXT_PRINTERS } from './printers/text.ts';
import { MHT_PRINTER, WORD_XML_PRINTER, ZIP_PRINTER } from './printers/wrapped.ts';
import { random } from './random.ts';
import { type RandomReport, type ReportWishes, randomReport } from './report.ts';

export const PRINTERS: readonly Printer[] = [
  ...DOCX_PRINTERS,
  DOCX_PACKAGE_PRINTER,
  HTML_PRINTER,
  MHT_PRINTER,
  ...TEXT_PRINTERS,
  MARKDOWN_PRINTER,
  ...SPREADSHEET_PRINTERS,
  ODT_PRINTER,
  FLAT_ODT_PRINTER,
  RTF_PRINTER,
  PDF_PRINTER,
  OFD_PRINTER,
  ZIP_PRINTER,
  WORD_XML_PRINTER,
];

/** All that makes a printed report; the same order makes the same file. */
export interface Order {
  readonly seed: number;
  readonly printer: string;
  readonly habits: readonly Habit[];
  readonly features: readonly string[];
  readonly wishes?: ReportWishes;
}

export interface PrintedReport {
  readonly copy: Copy;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly printer: Printer;
}

export function printerNamed(name: string): Printer {
  const printer = PRINTERS.find((each) => each.name === name);
  if (!printer) throw new Error(`no printer ${name}`);
  return printer;
}

/** @param alter makes the report another one before it is printed: a figure spoiled, a section left out */
export async function fulfil(
  order: Order,
  alter: (report: RandomReport) => RandomReport = (report) => report,
): Promise<PrintedReport> {
  const printer = printerNamed(order.printer);
  const habits = compatible(order.habits.filter((habit) => !printer.without?.includes(habit)));
  const report = alter(randomReport(random(order.seed), order.wishes));
  const copy = writeCopy(report, habits, random(order.seed + 1));
  const bytes = await printer.print(copy, new Set(order.features), random(order.seed + 2));
  return { copy, bytes, fileName: `${report.unit.name}${report.year}.${printer.extension}`, printer };
}

/** A random order, for scripts; the tests let fast-check choose so that a failure shrinks. */
export function randomOrder(seed: number): Order {
  const chance = random(seed);
  const printer = chance.pick(PRINTERS[0] ?? HTML_PRINTER, ...PRINTERS.slice(1));
  const some = <T>(items: readonly T[], probability: number): T[] =>
    items.filter(() => chance.chance(probability));
  return {
    seed,
    printer: printer.name,
    habits: some([...HARMLESS, ...FAULTY], chance.pick(0, 0.08, 0.25)),
    features: some(printer.features, chance.pick(0, 0.2, 0.5)),
  };
}
