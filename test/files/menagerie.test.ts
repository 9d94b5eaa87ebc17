import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/readers/limits.ts';
import type { BadFile, Expectation } from './bad-file.ts';
import { Examiner } from './examination.ts';
import type { Answer } from './examiner.ts';
import { BAD_FILES } from './index.ts';

const examiner = new Examiner();
afterAll(() => examiner.close());

/** Of the whole process, at its peak. */
const MEGABYTES = 512;

function expectGiven(answer: Answer, expected: Expectation): void {
  if ('unreadable' in expected) {
    expect(answer).toMatchObject({ verdict: 'unreadable' });
    expect(expected.unreadable).toContain(answer.reason);
    return;
  }
  if ('rules' in expected) {
    expect(answer.rules).toEqual(expect.arrayContaining([...expected.rules]));
    return;
  }
  if ('told' in expected) {
    expect(answer.rules).not.toEqual([]);
    return;
  }
  if ('notAccepted' in expected) expect(answer.verdict).not.toBe('accepted');
  if (!expected.figures) return;
  const figures = new Map(answer.figures.map(([id, value]) => [id, value]));
  const wrong = [...expected.figures].filter(([id, value]) => {
    const read = figures.get(id) ?? null;
    return 'notAccepted' in expected ? read !== null && read !== value : read !== value;
  });
  expect(wrong.map(([id, value]) => `${id}: ${figures.get(id)} instead of ${value}`)).toEqual([]);
}

describe('the menagerie of bad files', () => {
  it('has at least sixty, each with a name of its own', () => {
    expect(new Set(BAD_FILES.map(({ name }) => name)).size).toBe(BAD_FILES.length);
    expect(BAD_FILES.length).toBeGreaterThanOrEqual(60);
  });

  it.each(BAD_FILES)('$name', async ({ fileName, bytes, gives, verdict }: BadFile) => {
    const answer = await examiner.examine({ bytes: await bytes(), fileName }, LIMITS.milliseconds);
    // What one large file has left to be collected is not the next one's.
    if (answer.megabytes > MEGABYTES / 2) examiner.close();
    expectGiven(answer, typeof gives === 'function' ? await gives() : gives);
    if (verdict) expect(verdict).toContain(answer.verdict);
    expect(answer.calls).toEqual([]);
    expect(answer.megabytes).toBeLessThan(MEGABYTES);
  });
});
