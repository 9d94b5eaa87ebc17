/** What it costs to hold one report against those of 300 other units, from the sketches as the table gives them. */

import { sketchesIn } from '../../functions/adapters/dynamo/sketches.ts';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { formById } from '../../shared/form/index.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import type { Report } from '../../shared/report/report.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';
import { fulfil } from '../generator/index.ts';
import { inTurns, median, rounded } from './measure.ts';

const UNITS = 300;
const PLACE = { city: '370681', year: 2020 };
const plain = (seed: number) => fulfil({ seed, printer: 'html', habits: [], features: [] });

export interface OtherUnits {
  /** Of one sketch in the table. */
  readonly sketchBytes: number;
  /** Rows of the table → numbers. */
  readonly unpackMs: number;
  /** To the thread in which the file is examined. */
  readonly handOverMs: number;
  /** All rules with the others, less all rules without. */
  readonly compareMs: number;
}

export async function otherUnits(): Promise<OtherUnits> {
  const rows: Record<string, unknown>[] = [];
  const table = {
    put: async (item: Record<string, unknown>) => rows.push(item) > 0,
    query: async () => rows,
  };
  const sketches = sketchesIn(table as unknown as Table);
  const reports: Report[] = [];
  for (let seed = 1; seed <= UNITS; seed += 1) reports.push((await subjectOf(await plain(seed))).report);
  for (const [unit, report] of reports.entries()) {
    const code = `${PLACE.city}${String(unit).padStart(3, '0')}`;
    const sketch = sketchOf(wordy(report, reports, unit));
    const receivedAt = '2021-01-20T02:00:00.000Z';
    await sketches.keep({ unit: code, year: PLACE.year, attempt: 1, receivedAt, sketch });
  }

  const own = await subjectOf(await plain(0));
  const subject = { ...own, report: wordy(own.report, reports, 0) };
  const others = (await sketches.ofCity(PLACE)).map(({ unit, sketch }) => ({ unitName: unit, sketch }));
  // A report is read anew each time, so nothing of it is remembered.
  const check = (context: Context) => checkReport({ ...subject, report: { ...subject.report }, context });
  const { unpack, handOver, alone, among } = await inTurns(
    {
      unpack: () => sketches.ofCity(PLACE),
      handOver: () => structuredClone(others),
      alone: () => check({}),
      among: () => check({ others }),
    },
    { turns: 40, warmUp: 10 },
  );
  return {
    sketchBytes: median(rows.map(({ sketch }) => (sketch as Uint8Array).byteLength)),
    unpackMs: rounded(unpack),
    handOverMs: rounded(handOver),
    compareMs: rounded(among - alone),
  };
}

/** The specimens say little; with the words of seven others a report is as long as a real township's. */
function wordy(report: Report, others: readonly Report[], from: number): Report {
  const more = [1, 2, 3, 4, 5, 6, 7].map((step) => others[(from + step) % others.length]);
  return {
    ...report,
    sections: report.sections.map(({ paragraphs, ...section }) => ({
      ...section,
      paragraphs: [report, ...more].flatMap(
        (each) => each?.sections.find(({ number }) => number === section.number)?.paragraphs ?? [],
      ),
    })),
  };
}

async function subjectOf({ bytes, fileName, copy }: Awaited<ReturnType<typeof plain>>) {
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) throw new Error(`the specimen cannot be read: ${reading.unreadable.reason}`);
  const { document } = reading;
  const report = readReport(document);
  return { report, form: formById(copy.truth.form), year: copy.report.year, document };
}
