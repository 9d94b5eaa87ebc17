import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fulfil } from '../generator/index.ts';

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
const PRINTERS = [
  'docx by Word',
  'html',
  'txt, tabs, merged cells blank',
  'xlsx by hand',
  'xls by SheetJS',
  'odt',
  'rtf',
  'md',
  'pdf of set pages',
];

/** Real files where they are at hand, and one printed report for each format. */
export async function specimens(): Promise<Specimen[]> {
  const printed: Specimen[] = [];
  for (const printer of PRINTERS) {
    const wishes = { form: '2019', busyness: 'busy' } as const;
    const { bytes, printer: used } = await fulfil({ seed: 41, printer, habits: [], features: [], wishes });
    printed.push({ name: `printed.${used.extension}`, bytes });
  }
  if (!existsSync(SAMPLES)) return printed;
  const samples = readdirSync(SAMPLES)
    .filter((name) => !/\.(?:json|md)$/u.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, SAMPLES))) }));
  return [...samples, ...printed];
}
