import { expect, it } from 'vitest';
import type { Examined } from '../../functions/ports/examine.ts';
import { examineTask } from '../../infra/command-line/examine-task.ts';
import { unreadable } from '../../shared/examination.ts';
import { examine as examineHere } from '../../shared/examine.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { unreadableFinding } from '../../shared/rules/unreadable-file.ts';

const SAMPLE = 'infra/local/sample/qijia-2020.docx';
const TASK = { given: 'qijia', file: SAMPLE };
const fails = async () => {
  throw new Error('fell\n    at worker');
};

it('gives a file on which the program fails an answer of its own, and says why without a stack', async () => {
  const { examination, told, remarks } = await examineTask(TASK, fails);
  expect([examination.verdict, examination.findings[0]?.found, told]).toEqual([
    'unreadable',
    'our-failure',
    [],
  ]);
  expect(remarks.map(({ en }) => en)).toEqual(['qijia: Error: fell']);
});

it('names the file that is not there', async () => {
  const { findings } = (await examineTask({ given: 'a', file: 'none.docx' }, fails)).examination;
  expect([findings[0]?.found, findings[0]?.message.en]).toEqual([
    'missing',
    'There is no such file, or it may not be read: none.docx.',
  ]);
});

it.each([{ lastYearFile: 'none.docx' }, { otherUnitFile: 'none.docx' }])(
  'reads a report all the same where the one to hold it against is not there, and says so: %o',
  async (named) => {
    const { examination, remarks } = await examineTask({ ...TASK, ...named }, examineHere);
    expect(examination.verdict).toBe('confirm');
    expect(remarks.map(({ en }) => en)).toEqual(['There is no such file, or it may not be read: none.docx.']);
  },
);

it('says of a folder that it is one', async () => {
  const folder = import.meta.dirname;
  const { findings } = (await examineTask({ given: folder, file: folder }, fails)).examination;
  expect(findings[0]?.message.zh).toBe(`${folder} 是文件夹，请写出其中的文件。`);
});

it('reads what a report is held against where it reads the report, and says when it is none', async () => {
  const asked: [string, Context][] = [];
  const examine = async (bytes: Uint8Array, options: { fileName: string; context: Context }) => {
    asked.push([options.fileName, options.context]);
    if (options.fileName.endsWith('.docx')) return examineHere(bytes, options);
    const fault = { reason: 'too-complex', zh: '内容过于庞大。', en: 'Too large inside.' } as const;
    return unreadable(options.fileName, null, unreadableFinding(fault)) satisfies Examined;
  };
  const { examination, remarks } = await examineTask(
    { ...TASK, lastYearFile: SAMPLE, otherUnitFile: 'package.json' },
    examine,
  );
  expect(asked.map(([name]) => name)).toEqual(['qijia-2020.docx', 'package.json', 'qijia-2020.docx']);
  const [, [, context] = ['', {}]] = asked.slice(1);
  expect(context).toMatchObject({ lastYear: { unitName: '七甲镇' }, sameFile: 'qijia-2020.docx' });
  expect(context).not.toHaveProperty('others');
  expect(examination.verdict).toBe('returned');
  expect(remarks.map(({ zh }) => zh)).toEqual(['package.json：内容过于庞大。']);
});

it('knows the other townships of the city from China’s divisions', async () => {
  const given: unknown[] = [];
  const examine = async (_bytes: Uint8Array, { context }: { readonly context: Context }) => {
    given.push(context.neighbours);
    throw new Error('enough');
  };
  await examineTask({ ...TASK, unit: '七甲镇人民政府', city: '山东省龙口市' }, examine);
  await examineTask({ ...TASK, unit: '柳泉镇', city: '临河市' }, examine);
  expect(given[0]).toContain('石良镇');
  expect(given[0]).not.toContain('七甲镇');
  expect(given[1]).toBeUndefined();
});
