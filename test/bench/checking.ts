/** How long the rules take over one report, and how many whole reports one process examines in a minute. */
import { examine } from '../../shared/examine.ts';
import { formById } from '../../shared/form/index.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { fulfil, PRINTERS } from '../generator/index.ts';
import { inTurns, rounded } from './measure.ts';

export async function rulesMs(): Promise<number> {
  const { bytes, fileName, copy } = await fulfil({ seed: 41, printer: 'html', habits: [], features: [] });
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) throw new Error(`the specimen cannot be read: ${reading.unreadable.reason}`);
  const { document } = reading;
  const report = readReport(document);
  const { year, unit } = copy.report;
  const subject = { report, form: formById(copy.truth.form), year, document, context: { year, unit } };
  const { rules } = await inTurns({ rules: () => checkReport(subject) }, { turns: 60, warmUp: 20 });
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
