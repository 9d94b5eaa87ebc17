import type { Words } from '../../shared/findings/finding.ts';
import { readManifest } from './manifest.ts';
import { optionsOf, Said } from './options.ts';
import { type Task, yearSchema } from './task.ts';

export interface Arguments {
  readonly tasks: readonly Task[];
  readonly json: boolean;
  readonly lang: 'zh' | 'en';
  /** Where to write the recognised report as a page. */
  readonly html: string | null;
}

const USAGE: Words = {
  zh: `用法  npm run --silent check -- 文件… [--year 年份] [--unit 单位名] [--kind 镇] [--city 城市名]
                                  [--last-year 上年报告文件] [--other-unit 其他单位报告文件] [--html 页面文件]
      npm run --silent check -- --manifest 清单.jsonl
      加 --json 每个文件输出一行 JSON；加 --lang en 输出英文（--help --lang en: this in English）。
退出码  0 通过   1 待说明原因或退回   2 无法读取，或选项有误`,
  en: `Usage  npm run --silent check -- FILE… [--year YEAR] [--unit NAME] [--kind 镇] [--city NAME]
                                  [--last-year FILE] [--other-unit FILE] [--html PAGE]
       npm run --silent check -- --manifest LIST.jsonl
       --json prints one line of JSON a file; --lang zh prints Chinese.
Exit codes  0 accepted   1 to confirm, or returned   2 unreadable, or the options are wrong`,
};

/** @throws Said */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = optionsOf(argv, USAGE, {
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
  if (tasks.length === 0) throw new Said(USAGE);
  if (values.html !== undefined && tasks.length > 1)
    throw new Said({
      zh: '--html 一次只能写一个文件的页面',
      en: '--html writes the page of one file at a time',
    });
  return { tasks, json: values.json, lang: parsedLang(values.lang), html: values.html ?? null };
}

function parsedYear(text: string): number {
  const parsed = yearSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Said({ zh: `--year ${text}：年份应为四位数字`, en: `--year ${text}: a year has four digits` });
}

function parsedLang(text: string): keyof Words {
  if (text === 'zh' || text === 'en') return text;
  throw new Said({
    zh: `--lang ${text}：只有 zh（中文）和 en（英文）`,
    en: `--lang ${text}: there are zh (Chinese) and en (English)`,
  });
}
