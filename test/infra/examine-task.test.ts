import { expect, it, vi } from 'vitest';
import { examineTask } from '../../infra/command-line/examine-task.ts';
import type { Context } from '../../shared/rules/rule.ts';

const SAMPLE = 'infra/local/sample/qijia-2020.docx';
const fails = async () => {
  throw new Error('fell');
};

it('gives a file on which the program fails an answer of its own, and says why on standard error', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { verdict, findings } = await examineTask({ file: SAMPLE }, fails);
  expect([verdict, findings[0]?.found]).toEqual(['unreadable', 'our-failure']);
  expect(said.mock.calls.join()).toContain(`${SAMPLE}: Error: fell`);
  said.mockRestore();
});

it('names the file that is not there, also where it is the one to hold the report against', async () => {
  for (const task of [{ file: 'none.docx' }, { file: SAMPLE, lastYearFile: 'none.docx' }]) {
    const { findings } = await examineTask(task, fails);
    expect([findings[0]?.found, findings[0]?.message.en]).toEqual([
      'missing',
      'There is no such file, or it may not be read: none.docx.',
    ]);
  }
});

it('knows the other townships of the city from China’s divisions', async () => {
  const given: unknown[] = [];
  const examine = async (_bytes: Uint8Array, { context }: { readonly context: Context }) => {
    given.push(context.neighbours);
    throw new Error('enough');
  };
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await examineTask({ file: SAMPLE, unit: '七甲镇人民政府', city: '山东省龙口市' }, examine);
  await examineTask({ file: SAMPLE, unit: '柳泉镇', city: '临河市' }, examine);
  said.mockRestore();
  expect(given[0]).toContain('石良镇');
  expect(given[0]).not.toContain('七甲镇');
  expect(given[1]).toBeUndefined();
});
