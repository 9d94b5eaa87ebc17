import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Examine, Examined } from '../../functions/ports/examine.ts';
import { type Examination, unreadable } from '../../shared/examination.ts';
import type { Words } from '../../shared/findings/finding.ts';
import { formById } from '../../shared/form/index.ts';
import { type Match, matchesOf } from '../../shared/narrative/matches.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import type { Unreadable } from '../../shared/readers/reader.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { unreadableFinding } from '../../shared/rules/unreadable-file.ts';
import { neighboursOf } from './neighbours.ts';
import type { Task } from './task.ts';

export interface Answer {
  readonly examination: Examination;
  readonly told: readonly Match[];
  /** What to say beside the answer: of our own failure, and of a file to hold the report against that is none. */
  readonly remarks: readonly Words[];
}

/**
 * Examines a task's file against the others that it names, which are read within the same bounds. Whatever goes wrong is that
 * file's answer alone: those after it in the list are still read.
 */
export async function examineTask(task: Task, examine: Examine): Promise<Answer> {
  const fileName = basename(task.file);
  try {
    const bytes = await bytesOf(task.file);
    const { context, remarks } = await contextOf(task, bytes, examine);
    const examination = await examine(bytes, { fileName, context });
    return { examination, told: toldIn(examination, task), remarks };
  } catch (failure) {
    if (isFileError(failure)) return unread(fileName, notOpened(failure));
    // A worker's fault comes with its stack, which tells nothing to whoever sits at the keyboard.
    const [fault = ''] = String(failure).split('\n');
    return unread(fileName, OUR_FAILURE, [about(task.given, { zh: fault, en: fault })]);
  }
}

function unread(fileName: string, why: Unreadable, remarks: readonly Words[] = []): Answer {
  return { examination: unreadable(fileName, null, unreadableFinding(why)), told: [], remarks };
}

function about(file: string, { zh, en }: Words): Words {
  return { zh: `${file}：${zh}`, en: `${file}: ${en}` };
}

/** What the text states, each matched to its cells; nothing where there is no table to match it to. */
function toldIn({ report }: Examination, { year }: Task): readonly Match[] {
  return report?.form ? matchesOf(report, formById(report.form), year ?? report.reportYear) : [];
}

async function contextOf(
  { year, unit, kind, city, lastYearFile, otherUnitFile }: Task,
  bytes: Uint8Array,
  examine: Examine,
): Promise<{ readonly context: Context; readonly remarks: readonly Words[] }> {
  const lastYear = lastYearFile === undefined ? null : await otherFile(lastYearFile, bytes, examine);
  const other = otherUnitFile === undefined ? null : await otherFile(otherUnitFile, bytes, examine);
  const otherName = other?.report && (other.report.unitName ?? basename(otherUnitFile ?? ''));
  const neighbours = [
    ...(city !== undefined && unit !== undefined ? neighboursOf(city, unit) : []),
    ...(otherName ? [otherName] : []),
  ];
  const sameFile = other?.same ? otherUnitFile : lastYear?.same ? lastYearFile : undefined;
  const context = {
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
    ...(otherName && other?.sketch ? { others: [{ unitName: otherName, sketch: other.sketch }] } : {}),
    ...(neighbours.length === 0 ? {} : { neighbours: [...new Set(neighbours)] }),
    ...(sameFile === undefined ? {} : { sameFile: basename(sameFile) }),
  };
  return { context, remarks: [lastYear, other].flatMap((file) => file?.remark ?? []) };
}

/** What a file to hold the report against says, and whether it is the very same file. */
interface Beside {
  readonly report: Examined['report'];
  readonly sketch?: Examined['sketch'];
  readonly same: boolean;
  /** Of one that is no report: else it would seem that the two were held against each other. */
  readonly remark: Words | null;
}

async function otherFile(file: string, bytes: Uint8Array, examine: Examine): Promise<Beside> {
  const own = await bytesOf(file).catch((failure: unknown) => {
    if (isFileError(failure)) return notOpened(failure);
    throw failure;
  });
  if ('reason' in own) return { report: null, same: false, remark: own };
  const examined = await examine(own, { fileName: basename(file), context: {} });
  const [why] = examined.report === null ? examined.findings : [];
  const same = Buffer.compare(own, bytes) === 0;
  const { report, sketch } = examined;
  return { report, sketch, same, remark: why ? about(file, why.message) : null };
}

/** Of a file that is too large only so much that this can be told. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await buffer(createReadStream(file, { end: LIMITS.fileBytes })));
  } catch (failure) {
    // Once a file is open its errors name it no more.
    throw Object.assign(Object(failure), { path: file });
  }
}

function notOpened({ code, path = '' }: NodeJS.ErrnoException): Unreadable {
  if (code === 'EISDIR')
    return {
      reason: 'missing',
      zh: `${path} 是文件夹，请写出其中的文件。`,
      en: `${path} is a folder; name the files in it.`,
    };
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
