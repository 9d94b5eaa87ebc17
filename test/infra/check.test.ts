import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../infra/command-line/arguments.ts';
import { docxOf } from '../files/office.ts';
import { deflatedBomb } from '../files/raw-zip.ts';

const SAMPLE = resolve('infra/local/sample/qijia-2020.docx');
const FIELDS = [
  ['file', 'format', 'form', 'reportYear', 'unitName', 'verdict', 'rulesVersion'],
  ['cells', 'amounts', 'unread', 'findings', 'told', 'ms'],
].flat();
const FINDING = ['rule', 'severity', 'cells', 'section', 'where', 'message', 'expected', 'found', 'repair'];

const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('check --json', () => {
  kept('bomb.docx', docxOf({ data: new Uint8Array(), ...deflatedBomb(400) }));
  kept('empty.docx', '');
  const tasks = [
    { file: SAMPLE, lastYearFile: 'bomb.docx' },
    { file: 'empty.docx' },
    { file: 'none.docx' },
    { file: folder },
    { file: SAMPLE, year: 2020, unit: '七甲镇', kind: null },
  ];
  const list = kept('list.jsonl', `\uFEFF${tasks.map((task) => JSON.stringify(task)).join('\r\n')}\n\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['infra/command-line/check.ts', '--json', '--manifest', list],
    { encoding: 'utf8' },
  );
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('prints a line for each file in the order given, whatever is wrong with it, and no stack', () => {
    expect(lines.map(({ file, verdict }) => [file, verdict])).toEqual([
      [SAMPLE, 'confirm'],
      ['empty.docx', 'unreadable'],
      ['none.docx', 'unreadable'],
      [folder, 'unreadable'],
      [SAMPLE, 'confirm'],
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('bomb.docx');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('keeps every field that others build on', () => {
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(FIELDS);
      for (const finding of line.findings)
        expect(Object.keys(finding).filter((field) => field !== 'quote' && field !== 'explains')).toEqual(
          FINDING,
        );
    }
    expect(Object.values(lines[0].cells)).toHaveLength(198);
  });
});

it('says in a line what is wrong with a list', () => {
  for (const [list, why] of [
    [kept('bad.jsonl', `{"file":"a"}\nno task\n`), /bad\.jsonl 第 2 行不是有效的任务/],
    [kept('nothing.jsonl', '\n'), /nothing\.jsonl 中没有任务/],
    [folder, /找不到清单/],
  ] as const)
    expect(() => readArguments(['--json', '--manifest', list])).toThrow(why);
});

describe('check at the keyboard', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['infra/command-line/check.ts', ...args], { encoding: 'utf8' });

  it('prints how it is used when asked, and behind a mistake, in the language asked for', () => {
    const asked = run('--help');
    expect([asked.status, asked.stderr]).toEqual([0, '']);
    expect(asked.stdout).toMatch(/^用法/);
    const english = run('--lang', 'en', '-h');
    expect(english.stdout).toMatch(/^Usage/);
    const mistaken = run('--last-yaer', 'a.docx', 'b.docx');
    expect([mistaken.status, mistaken.stdout]).toEqual([2, '']);
    expect(mistaken.stderr).toMatch(/^没有这个选项： --last-yaer\n\n用法/);
  });

  it.each([
    ['--lang fr', '--lang fr a.docx'],
    ['--year 21', '--year 21 a.docx'],
    ['--html', '--html page.html a.docx b.docx'],
    ['--unit', 'a.docx --unit'],
  ])('says what is wrong with %s', (named, line) => {
    expect(() => readArguments(line.split(' '))).toThrow(named);
  });

  it('writes its page over another page of its own, and over nothing else', () => {
    const page = join(folder, 'page.html');
    expect([run(SAMPLE, '--html', page).status, run(SAMPLE, '--html', page).status]).toEqual([1, 1]);
    const report = kept('report.docx', readFileSync(SAMPLE));
    for (const target of [report, folder, join(folder, 'none', 'page.html')]) {
      const { status, stdout, stderr } = run(report, '--html', target);
      expect([status, stdout], target).toEqual([2, '']);
      expect(stderr).toContain(`--html ${target}`);
    }
    expect(readFileSync(report)).toEqual(readFileSync(SAMPLE));
  });
});
