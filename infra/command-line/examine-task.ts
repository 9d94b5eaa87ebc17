import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Examine } from '../../functions/ports/examine.ts';
import { type Examination, unreadable } from '../../shared/examination.ts';
import { reportIn } from '../../shared/examine.ts';
import type { Unreadable } from '../../shared/readers/reader.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { unreadableFinding } from '../../shared/rules/unreadable-file.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';
import type { Task } from './arguments.ts';
import { neighboursOf } from './neighbours.ts';

/**
 * Examines a task's file against the others that it names. Whatever goes wrong is that file's answer alone: those after it in
 * the list are still read.
 */
export async function examineTask(task: Task, examine: Examine): Promise<Examination> {
  const fileName = basename(task.file);
  try {
    const bytes = new Uint8Array(await readFile(task.file));
    return await examine(bytes, { fileName, context: await contextOf(task, bytes) });
  } catch (failure) {
    if (isFileError(failure))
      return unreadable(fileName, null, unreadableFinding(notThere(failure.path ?? fileName)));
    process.stderr.write(`${task.file}: ${failure instanceof Error ? failure.stack : failure}\n`);
    return unreadable(fileName, null, unreadableFinding(OUR_FAILURE));
  }
}

async function contextOf(
  { year, unit, kind, city, lastYearFile, otherUnitFile }: Task,
  bytes: Uint8Array,
): Promise<Context> {
  const lastYear = lastYearFile === undefined ? null : await otherFile(lastYearFile, bytes);
  const other = otherUnitFile === undefined ? null : await otherFile(otherUnitFile, bytes);
  const neighbours = [
    ...(city !== undefined && unit !== undefined ? neighboursOf(city, unit) : []),
    ...(other?.report ? [other.unitName] : []),
  ];
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
    ...(other?.report ? { others: [{ unitName: other.unitName, sketch: sketchOf(other.report) }] } : {}),
    ...(neighbours.length === 0 ? {} : { neighbours: [...new Set(neighbours)] }),
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

function notThere(path: string): Unreadable {
  return {
    reason: 'missing',
    zh: `找不到文件，或没有读取权限：${path}。`,
    en: `There is no such file, or it may not be read: ${path}.`,
  };
}

const OUR_FAILURE: Unreadable = {
  reason: 'our-failure',
  zh: '系统未能处理该文件。这是系统的问题，不是文件的问题。',
  en: 'The file could not be dealt with. This is our fault, not the file’s.',
};

function isFileError(failure: unknown): failure is NodeJS.ErrnoException {
  return failure instanceof Error && 'syscall' in failure;
}
