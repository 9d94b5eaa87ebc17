/**
 * Measures and prints one JSON object: `npm run --silent bench`. Times are lower quartiles of runs that take turns with
 * what they are held against, so the ratios hold on a slow or busy machine and the milliseconds are this machine's own.
 */
import { reportsAMinute, rulesMs } from './checking.ts';
import { peakMegabytes } from './memory.ts';
import { otherUnits } from './other-units.ts';
import { readingTimes } from './reading.ts';
import { specimens } from './specimens.ts';
import { starts } from './starting.ts';
import { tableWork } from './table-work.ts';

const files = await specimens();
const result = {
  node: process.version,
  reading: await readingTimes(files),
  rulesMs: await rulesMs(),
  against300Others: await otherUnits(),
  reportsAMinuteInOneProcess: await reportsAMinute(),
  peakMegabytes: await peakMegabytes(files),
  starts: await starts(),
  table: await tableWork(),
};
console.log(JSON.stringify(result, null, 1));
