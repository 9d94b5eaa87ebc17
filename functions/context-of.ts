import { isReleased, predecessorsOf } from '../shared/filing/register.ts';
import type { State } from '../shared/filing/states.ts';
import type { Submission } from '../shared/filing/submission.ts';
import { cityOf, type SubmissionId } from '../shared/filing/submission-id.ts';
import { joinedReport } from '../shared/report/joined.ts';
import type { Context } from '../shared/rules/rule.ts';
import type { CityYears } from './ports/city-years.ts';
import type { FiledFiles } from './ports/filed-files.ts';
import type { Filings } from './ports/filings.ts';
import type { Records } from './ports/records.ts';
import type { Sketches } from './ports/sketches.ts';
import type { Submissions } from './ports/submissions.ts';

export interface ContextPorts {
  readonly filings: Pick<Filings, 'find'>;
  readonly submissions: Pick<Submissions, 'find'>;
  readonly cityYears: Pick<CityYears, 'units'>;
  readonly records: Pick<Records, 'read'>;
  readonly sketches: Pick<Sketches, 'ofCity'>;
  readonly files: FiledFiles;
}

/** A report that arrives takes its place among the others; one that is taken again is held against those before it. */
export type Occasion = 'arrival' | 'again';

/**
 * What a report is held against: its unit on the register, the year it was filed for, last year's report in force or
 * those of the units that it was, the other units of its city, and whether another submission was this very file.
 */
export async function contextOf(
  submission: Submission,
  ports: ContextPorts,
  occasion: Occasion,
): Promise<Context> {
  const { unit, year } = submission;
  const place = { city: cityOf(unit), year };
  const [filing, register, sketches, twin] = await Promise.all([
    ports.filings.find(unit, year),
    ports.cityYears.units(place),
    ports.sketches.ofCity(place),
    twinOf(submission, ports, occasion),
  ]);
  const was = predecessorsOf(filing ?? { code: unit });
  const neighbours = register.filter(({ code }) => code !== unit && !was.includes(code));
  const names = new Map(neighbours.map(({ code, name }) => [code, name]));
  return {
    year,
    ...(filing
      ? {
          unit: {
            code: unit,
            name: filing.name,
            kind: filing.kind,
            ...(filing.cityName === null ? {} : { city: filing.cityName }),
          },
        }
      : {}),
    ...(await lastYearOf({ unit, year, was }, ports)),
    neighbours: [...names.values()],
    others: sketches.flatMap(({ unit: other, sketch, receivedAt }) => {
      const unitName = names.get(other);
      // Who was copied later is not to blame.
      const later = occasion === 'again' && receivedAt > (submission.receivedAt ?? submission.requestedAt);
      return unitName === undefined || later ? [] : [{ unitName, sketch }];
    }),
    ...(twin ? { sameFile: await inWords(twin, ports) } : {}),
  };
}

/**
 * What the unit, or the units that it was, reported for the year before. A unit of another city is nothing but its code
 * until that city has let it go.
 */
async function lastYearOf(
  { unit, year, was }: { readonly unit: string; readonly year: number; readonly was: readonly string[] },
  { filings, records }: Pick<ContextPorts, 'filings' | 'records'>,
): Promise<Pick<Context, 'lastYear' | 'predecessors'>> {
  const parts = await Promise.all(
    was.map(async (code) => {
      const [before, now] = await Promise.all([filings.find(code, year - 1), filings.find(code, year)]);
      const held = now ?? before;
      const isOurs = cityOf(code) === cityOf(unit) || (held !== null && isReleased(held, year));
      const filing = isOurs ? before : null;
      const record = filing?.inForce ? await records.read(filing.inForce.submissionId) : null;
      return { name: filing?.name ?? code, report: record?.report ?? null };
    }),
  );
  const [first, ...others] = parts.flatMap(({ report }) => report ?? []);
  const missing = parts.flatMap(({ name, report }) => (report ? [] : [name]));
  const lastYear = first && missing.length === 0 ? joinedReport([first, ...others]) : null;
  const itself = was.length === 1 && was[0] === unit;
  return {
    ...(lastYear ? { lastYear } : {}),
    ...(itself || parts.length === 0
      ? {}
      : { predecessors: { names: parts.map(({ name }) => name), missing } }),
  };
}

/** A file that was sent back is nobody's: it may have been sent for the wrong unit or year. */
const NOTHING_CAME_OF_IT: readonly State[] = ['returned', 'unreadable'];

/** The submission of another unit or for another year to which this very file belongs. */
async function twinOf(
  { id, unit, year, sha256 }: Submission,
  { files, submissions }: ContextPorts,
  occasion: Occasion,
): Promise<Submission | null> {
  let releasedBy: SubmissionId | null = null;
  for (;;) {
    const owner: SubmissionId | null =
      occasion === 'arrival' ? await files.claim(sha256, id, releasedBy) : await files.ownerOf(sha256);
    if (owner === null || owner === id) return null;
    const other = await submissions.find(owner);
    if (other && !NOTHING_CAME_OF_IT.includes(other.state))
      return other.unit === unit && other.year === year ? null : other;
    if (occasion === 'again') return null;
    releasedBy = owner;
  }
}

async function inWords({ unit, year }: Submission, { filings }: ContextPorts): Promise<string> {
  const filing = await filings.find(unit, year);
  return `${filing?.name ?? unit} ${year} 年度`;
}
