/** How long the rules take over one report, and how many whole reports one process examines in a minute. */
import { examine } from '../../shared/examine.ts';
import { formById } from '../../shared/form/index.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { fulfil, PRINTERS } from '../generator/index.ts';
import { inTurns, rounded } from './measure.ts';

const TURNS = 60;
const WARM_UP = 20;

export async function rulesMs(): Promise<number> {
  const { bytes, fileName, copy } = await fulfil({ seed: 41, printer: 'html', habits: [], features: [] });
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) throw new Error(`the specimen cannot be read: ${reading.unreadable.reason}`);
  const { document } = reading;
  const { year, unit } = copy.report;
  const form = formById(copy.truth.form);
  // The rules keep what they read of a report, so each run has one that was not looked at before.
  const reports = Array.from({ length: TURNS + WARM_UP }, () => readReport(document));
  const rulesOnTheNext = () => {
    const report = reports.pop();
    if (!report) throw new Error('more runs than reports');
    checkReport({ report, form, year, document, context: { year, unit } });
  };
  const { rules } = await inTurns({ rules: rulesOnTheNext }, { turns: TURNS, warmUp: WARM_UP });
  return rounded(rules);
}

/** Reports of every format in turn, through everything that `check` does, in one process. */
export async function reportsAMinute(): Promise<number> {
  const files = await Promise.all(
    PRINTERS.map(({ name: printer }, seed) => fulfil({ seed, printer, habits: [], features: [] })),
  );
  for (const { bytes, fileName } of files) await examine(bytes, { fileName, context: {} });
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < 5_000) {
    for (const { bytes, fileName } of files) await examine(bytes, { fileName, context: {} });
    done += files.length;
  }
  return Math.round((done / (performance.now() - start)) * 60_000);
}
