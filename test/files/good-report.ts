/** One report without a fault, in every format, for cutting short and for hiding things in. */
import { fulfil, type PrintedReport } from '../generator/index.ts';

const printed = new Map<string, Promise<PrintedReport>>();

/** The same report of form 2019, with figures everywhere, by the printer of that name. */
export function goodReport(printer: string): Promise<PrintedReport> {
  const known = printed.get(printer);
  if (known) return known;
  const made = fulfil({
    seed: 41,
    printer,
    habits: [],
    features: [],
    wishes: { form: '2019', busyness: 'busy' },
  });
  printed.set(printer, made);
  return made;
}

export async function goodBytes(printer: string): Promise<Uint8Array> {
  return (await goodReport(printer)).bytes;
}

export async function goodFigures(printer: string): Promise<ReadonlyMap<string, number | null>> {
  return (await goodReport(printer)).copy.truth.cells;
}

/** The report as a web page with one piece of it exchanged. */
export async function alteredPage(change: (html: string) => string): Promise<Uint8Array> {
  const html = new TextDecoder().decode(await goodBytes('html'));
  const altered = change(html);
  if (altered === html) throw new Error('nothing was altered');
  return new TextEncoder().encode(altered);
}
