import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Examiner } from '../files/examination.ts';
import type { Answer } from '../files/examiner.ts';
import { random } from '../generator/random.ts';
import { faultsOf } from './faults.ts';
import { invented } from './invention.ts';
import { mutate } from './mutate.ts';

const examiner = new Examiner();
afterAll(() => examiner.close());

const folder = new URL('found/', import.meta.url);
const found = readdirSync(folder).filter((name) => !name.startsWith('.'));

it('no file that once did harm does any more', async () => {
  for (const name of found) {
    const { said } = await faultsOf(examiner, new Uint8Array(readFileSync(new URL(name, folder))), name);
    expect([name, ...said]).toEqual([name]);
  }
});

describe('the fuzzer', () => {
  const bytes = new TextEncoder().encode('（一）予以公开\t12\t1,034');
  const answer = (value: number, text: string): Answer => ({
    verdict: 'accepted',
    reason: null,
    rules: [],
    figures: [['applications.granted.person', value, text]],
    milliseconds: 0,
    megabytes: 0,
    calls: [],
  });

  it('sees a figure that its words do not say', () => {
    expect(invented(bytes, answer(13, '12'))).toHaveLength(1);
    expect(invented(bytes, answer(12, '12'))).toEqual([]);
    expect(invented(bytes, answer(1034, '1,034'))).toEqual([]);
  });

  it('sees words that the file does not have', () => {
    expect(invented(bytes, answer(55, '55'))).toHaveLength(1);
  });

  it('spoils a file in the same way for the same seed', () => {
    expect(mutate(bytes, bytes, random(4))).toEqual(mutate(bytes, bytes, random(4)));
    expect(mutate(bytes, bytes, random(4))).not.toEqual(bytes);
  });
});
