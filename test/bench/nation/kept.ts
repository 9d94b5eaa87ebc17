/** What the runs have counted, kept beside them: new prices need no new run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { requestsIn, type Work } from '../counted.ts';
import type { NationRun, Stage, StageName } from './run.ts';

const FILE = new URL('counted.json', import.meta.url);

type Units = Pick<Work, 'readUnits' | 'writeUnits' | 'indexUnits'>;

/** Requests of all kinds together. */
export interface KeptWork extends Units {
  readonly requests: number;
}

export interface KeptStage extends KeptWork, Pick<Stage, 'seconds' | 'cpuSeconds' | 'keptMegabytes'> {
  /** How many were written. */
  readonly summaries: number;
}

export interface KeptRun
  extends Pick<
    NationRun,
    'share' | 'cities' | 'cityYears' | 'units' | 'reports' | 'alerts' | 'countryBytes'
  > {
  /** `2026-11-24` */
  readonly on: string;
  readonly stages: Readonly<Record<StageName, KeptStage>>;
}

export interface Kept {
  /** The smallest share first. */
  readonly runs: readonly KeptRun[];
  /** What one report asks of the table before the totals are made. */
  readonly report: { readonly upload: KeptWork; readonly judged: KeptWork };
}

export function kept(): Kept {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Each run takes the place of the last of its share. */
export function keep(
  runs: readonly NationRun[],
  report: { readonly upload: Work; readonly judged: Work },
): void {
  const on = new Date().toISOString().slice(0, 10);
  const fresh = runs.map((run) => keptRun(run, on));
  const others = kept().runs.filter(({ share }) => !fresh.some((run) => run.share === share));
  const all: Kept = {
    runs: [...others, ...fresh].toSorted((a, b) => a.share - b.share),
    report: { upload: keptWork(report.upload), judged: keptWork(report.judged) },
  };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}

function keptRun({ country: _, stages, ...run }: NationRun, on: string): KeptRun {
  const each = Object.entries(stages).map(([name, stage]) => {
    const { seconds, cpuSeconds, keptMegabytes, summaries } = stage;
    return [name, { ...keptWork(stage), summaries: summaries.length, seconds, cpuSeconds, keptMegabytes }];
  });
  return { ...run, on, stages: Object.fromEntries(each) };
}

function keptWork(work: Work): KeptWork {
  const { readUnits, writeUnits, indexUnits } = work;
  return { requests: requestsIn(work), readUnits, writeUnits, indexUnits };
}
