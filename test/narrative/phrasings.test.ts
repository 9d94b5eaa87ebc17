import { describe, expect, it } from 'vitest';
import { type CellId, formById } from '../../shared/form/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { RULES } from '../../shared/rules/index.ts';
import { randomFigures } from '../generator/figures.ts';
import { random } from '../generator/random.ts';
import { DENIED } from './phrasings/denied.ts';
import { OF_SOMETHING_ELSE } from './phrasings/of-something-else.ts';
import { TOLD } from './phrasings/told.ts';
import { TOLD_IN_PRINT } from './phrasings/told-in-print.ts';
import { TOLD_OTHERWISE } from './phrasings/told-otherwise.ts';
import { blanksIn, type Facts, factsOf, tell } from './told-figures.ts';

const FORM = formById('2021');
const ALL_TOLD = [...TOLD, ...TOLD_OTHERWISE, ...TOLD_IN_PRINT];
const SEEDS = [31, 62];
const OF_THE_TEXT = RULES.filter(({ id }) => /^(?:text-|fee-conflict|number-missing)/u.test(id));
/** The sentences stand alone, so a report that has applications need not be told of them. */
const NOT_HERE = (text: string) => /没有提到|没有说收到/u.test(text);

function said(phrasing: string, figures: ReadonlyMap<CellId, number>): readonly string[] {
  const [, section = '一', text = phrasing] = /^(?:([五六])：)?(.*)$/su.exec(phrasing) ?? [];
  const quiet = {
    一: ['2022年，我镇依申请公开工作有序。'],
    六: ['依规发出收费通知，个别申请人逾期未缴。'],
  };
  const before = section === '一' ? quiet.一 : [];
  return checkReport(
    perfect({
      figures: Object.fromEntries(figures),
      sections: { ...quiet, [section]: [...before, ...text.split('|')] },
    }),
    OF_THE_TEXT,
  )
    .filter(({ message }) => !NOT_HERE(message.zh))
    .map(({ rule, message }) => `${rule}: ${message.zh}`);
}

const busy = (seed: number) => randomFigures(FORM, 'busy', random(seed));

/** By how much a figure is written wrong: not by what makes another reading of 「收到」 and 「办结」 of it. */
function differing({ new: received = 0, total = 0, all = 0, in: carriedIn = 0 }: Facts): readonly number[] {
  const readings = [carriedIn, Math.abs(total - received), Math.abs(total - all)];
  return [1, 2, 3, 5, 10].filter((by) => !readings.includes(by));
}

describe('figures in many words', () => {
  it.each(ALL_TOLD)('agree with the tables: %s', (phrasing) => {
    for (const seed of SEEDS) {
      const figures = busy(seed);
      expect(said(tell(phrasing, factsOf(FORM, figures, random(seed))), figures)).toEqual([]);
    }
  });

  it('are told where one of them is another, in nineteen of twenty cases', () => {
    const missed: string[] = [];
    let tried = 0;
    for (const phrasing of ALL_TOLD) {
      for (const seed of SEEDS) {
        const figures = busy(seed);
        const facts = factsOf(FORM, figures, random(seed));
        for (let index = 0; index < blanksIn(phrasing); index += 1) {
          const [least = 1, ...more] = differing(facts);
          const by = random(seed + index).pick(least, ...more);
          const text = tell(phrasing, facts, { index, by });
          tried += 1;
          if (said(text, figures).length === 0) missed.push(text);
        }
      }
    }
    expect(1 - missed.length / tried, missed.join('\n')).toBeGreaterThan(0.95);
  });
});

describe('what did not happen', () => {
  it.each(DENIED)(
    'is no fault where the tables have none, and one where they have some: %s',
    (text, zeros) => {
      const some = randomFigures(FORM, 'very-busy', random(7));
      const ids = [...some.keys()].filter((id) => zeros.some((start) => id.startsWith(start)));
      const none = new Map([...some, ...ids.map((id): [CellId, number] => [id, 0])]);
      expect(said(text, none)).toEqual([]);
      const plenty = new Map([...some, ...ids.map((id): [CellId, number] => [id, (some.get(id) ?? 0) + 3])]);
      expect(said(text, plenty)).not.toEqual([]);
    },
  );
});

describe('figures of something else', () => {
  it.each(OF_SOMETHING_ELSE)('are passed over: %s', (text) => {
    for (const seed of SEEDS) expect(said(text, busy(seed))).toEqual([]);
  });
});
