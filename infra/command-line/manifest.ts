import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import * as z from 'zod';
import { Said } from './options.ts';
import { type Task, yearSchema } from './task.ts';

const text = z.string();
const taskLine = z.object({
  file: text.min(1),
  year: yearSchema.nullish(),
  unit: text.nullish(),
  kind: text.nullish(),
  city: text.nullish(),
  lastYearFile: text.nullish(),
  otherUnitFile: text.nullish(),
});

/**
 * One JSON object a line; files are named from the working directory, else from the list's own folder.
 * @throws Said where the list cannot be read, names nothing, or has a line that is no task
 */
export function readManifest(path: string, shared: Omit<Task, 'given' | 'file'>): Task[] {
  const folder = dirname(path);
  const found = (file: string): string =>
    isAbsolute(file) || existsSync(file)
      ? file
      : existsSync(resolve(folder, file))
        ? resolve(folder, file)
        : file;
  const tasks = textOf(path)
    .split('\n')
    .flatMap((line, index): Task[] => {
      if (line.trim() === '') return [];
      const parsed = taskLine.safeParse(parsedJson(line));
      if (!parsed.success) throw noTask(path, index + 1, parsed.error);
      const { file, lastYearFile, otherUnitFile, ...own } = withoutNulls(parsed.data);
      return [
        {
          ...shared,
          ...own,
          given: file,
          file: found(file),
          ...(lastYearFile === undefined ? {} : { lastYearFile: found(lastYearFile) }),
          ...(otherUnitFile === undefined ? {} : { otherUnitFile: found(otherUnitFile) }),
        },
      ];
    });
  if (tasks.length === 0) throw new Said({ zh: `${path} 中没有任务`, en: `${path} names no file` });
  return tasks;
}

function noTask(path: string, line: number, { issues }: z.ZodError): Said {
  const fields = issues.map((issue) => issue.path.join('.')).filter((field) => field !== '');
  return new Said({
    zh: `${path} 第 ${line} 行不是有效的任务：${
      fields.length > 0
        ? `${fields.join('、')} 的值不对`
        : '每行应是一个 JSON 对象，如 {"file":"report.docx"}'
    }`,
    en: `${path}, line ${line} is no task: ${
      fields.length > 0
        ? `wrong ${fields.join(', ')}`
        : 'a JSON object is expected, as {"file":"report.docx"}'
    }`,
  });
}

/** Editors on Windows put a byte order mark before it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Said({
      zh: `找不到清单，或没有读取权限：${path}`,
      en: `There is no such list, or it may not be read: ${path}`,
    });
  }
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function withoutNulls(task: z.infer<typeof taskLine>): Omit<Task, 'given'> {
  const kept = Object.entries(task).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept) as unknown as Task;
}
