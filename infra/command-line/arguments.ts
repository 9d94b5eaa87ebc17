import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

/** One file to examine and what it is held against; what is absent is taken from the report itself. */
export interface Task {
  /** As it was named, and so it is named in its answer. */
  readonly given: string;
  /** Where it is found. */
  readonly file: string;
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly city?: string | undefined;
  readonly lastYearFile?: string | undefined;
  readonly otherUnitFile?: string | undefined;
}

export interface Arguments {
  readonly tasks: readonly Task[];
  readonly json: boolean;
  readonly lang: 'zh' | 'en';
  /** Where to write the recognised report as a page. */
  readonly html: string | null;
}

export const USAGE = `用法  npm run --silent check -- 文件… [--year 年份] [--unit 单位名] [--kind 镇] [--city 城市名]
                                  [--last-year 上年报告文件] [--other-unit 其他单位报告文件] [--html 页面文件]
      npm run --silent check -- --manifest 清单.jsonl
      加 --json 每个文件输出一行 JSON；加 --lang en 输出英文。
退出码  0 通过   1 待说明原因或退回   2 无法读取`;

const year = z.coerce.number().int().min(1990).max(2100);
const taskLine = z.object({
  file: z.string().min(1),
  year: year.nullish(),
  unit: z.string().nullish(),
  kind: z.string().nullish(),
  city: z.string().nullish(),
  lastYearFile: z.string().nullish(),
  otherUnitFile: z.string().nullish(),
});

/** @throws Error with words for the person at the keyboard. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      unit: { type: 'string' },
      kind: { type: 'string' },
      city: { type: 'string' },
      'last-year': { type: 'string' },
      'other-unit': { type: 'string' },
      manifest: { type: 'string' },
      html: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      json: { type: 'boolean', default: false },
    },
  });
  const shared = {
    year: values.year === undefined ? undefined : parsedYear(values.year),
    unit: values.unit,
    kind: values.kind,
    city: values.city,
    lastYearFile: values['last-year'],
    otherUnitFile: values['other-unit'],
  };
  const tasks: Task[] = positionals.map((file) => ({ ...shared, given: file, file }));
  if (values.manifest !== undefined) tasks.push(...readManifest(values.manifest, shared));
  if (tasks.length === 0)
    throw new Error(values.manifest === undefined ? USAGE : `${values.manifest} 中没有任务`);
  if (values.html !== undefined && tasks.length > 1) throw new Error('--html 一次只能写一个文件的页面');
  return { tasks, json: values.json, lang: values.lang === 'en' ? 'en' : 'zh', html: values.html ?? null };
}

function parsedYear(text: string): number {
  const parsed = year.safeParse(text);
  if (!parsed.success) throw new Error(`--year ${text}：年份应为四位数字`);
  return parsed.data;
}

/** One JSON object a line; files are named from the working directory, else from the list's own folder. */
function readManifest(path: string, shared: Omit<Task, 'given' | 'file'>): Task[] {
  const folder = dirname(path);
  const found = (file: string): string =>
    isAbsolute(file) || existsSync(file)
      ? file
      : existsSync(resolve(folder, file))
        ? resolve(folder, file)
        : file;
  return textOf(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = taskLine.safeParse(parsedJson(line));
      if (!parsed.success)
        throw new Error(`${path} 第 ${index + 1} 行不是有效的任务：${z.prettifyError(parsed.error)}`);
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
}

/** Editors on Windows put a byte order mark before it. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Error(`找不到清单，或没有读取权限：${path}`);
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
