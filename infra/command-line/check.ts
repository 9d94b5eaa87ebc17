/** `npm run check`: reads and checks report files without a server. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type IsolatedExamine, isolatedExamine } from '../../functions/adapters/isolated-examine.ts';
import type { Examination } from '../../shared/examine.ts';
import { reportIn } from '../../shared/examine.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { unreadableFinding } from '../../shared/rules/unreadable-file.ts';
import { RULES_VERSION } from '../../shared/rules/version.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';
import { type Arguments, readArguments, type Task } from './arguments.ts';
import { jsonLine } from './json-line.ts';
import { printed } from './printed.ts';
import { reportPage } from './report-page.ts';

/** @returns the exit code: 0 all accepted, 1 one to confirm or returned, 2 one that cannot be read */
async function check({ tasks, json, lang, html }: Arguments): Promise<number> {
  const isolated = isolatedExamine(new URL('../../functions/process-report/worker.ts', import.meta.url));
  let worst = 0;
  for (const task of tasks) {
    const started = performance.now();
    const examination = await examined(task, isolated);
    const milliseconds = performance.now() - started;
    process.stdout.write(
      `${json ? jsonLine(task.file, examination, milliseconds) : printed(task.file, examination, lang)}\n`,
    );
    if (html !== null) await writeFile(html, reportPage(task.file, examination, lang));
    worst = Math.max(worst, { accepted: 0, confirm: 1, returned: 1, unreadable: 2 }[examination.verdict]);
  }
  await isolated.close();
  return worst;
}

async function examined(task: Task, { examine }: IsolatedExamine): Promise<Examination> {
  const fileName = basename(task.file);
  try {
    const bytes = new Uint8Array(await readFile(task.file));
    return await examine(bytes, { fileName, context: await contextOf(task, bytes) });
  } catch (failure) {
    return notFound(fileName, failure);
  }
}

async function contextOf(
  { year, unit, kind, city, lastYearFile, otherUnitFile }: Task,
  bytes: Uint8Array,
): Promise<Context> {
  const lastYear = lastYearFile === undefined ? null : await otherFile(lastYearFile, bytes);
  const other = otherUnitFile === undefined ? null : await otherFile(otherUnitFile, bytes);
  const sameFile = other?.same ? otherUnitFile : lastYear?.same ? lastYearFile : undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined
      ? {}
      : {
          unit: {
            name: unit,
            ...(kind === undefined ? {} : { kind }),
            ...(city === undefined ? {} : { city }),
          },
        }),
    ...(lastYear?.report ? { lastYear: lastYear.report } : {}),
    ...(other?.report
      ? {
          others: [{ unitName: other.unitName, sketch: sketchOf(other.report) }],
          neighbours: [other.unitName],
        }
      : {}),
    ...(sameFile === undefined ? {} : { sameFile: basename(sameFile) }),
  };
}

/** A file to hold the report against: what it says, and whether it is the very same file. */
async function otherFile(
  file: string,
  bytes: Uint8Array,
): Promise<{ report: Report | null; unitName: string; same: boolean }> {
  const own = new Uint8Array(await readFile(file));
  const report = await reportIn(own, basename(file));
  return { report, unitName: report?.unitName ?? basename(file), same: Buffer.compare(own, bytes) === 0 };
}

/** A name that leads to no file is answered like any other file that cannot be read; our own faults are not. */
function notFound(fileName: string, failure: unknown): Examination {
  if (!isFileError(failure)) throw failure;
  return {
    fileName,
    format: null,
    report: null,
    verdict: 'unreadable',
    findings: [
      unreadableFinding({
        reason: 'missing',
        zh: `找不到文件，或没有读取权限：${failure.path ?? fileName}。`,
        en: `There is no such file, or it may not be read: ${failure.path ?? fileName}.`,
      }),
    ],
    rulesVersion: RULES_VERSION,
  };
}

function isFileError(failure: unknown): failure is NodeJS.ErrnoException {
  return failure instanceof Error && 'syscall' in failure;
}

try {
  process.exitCode = await check(readArguments(process.argv.slice(2)));
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
}
