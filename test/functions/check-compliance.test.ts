import { beforeEach, describe, expect, it } from 'vitest';
import { counted, requestsIn } from '../bench/counted.ts';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS } from './stage.ts';
import type { Engine } from './table.ts';

const [QIJIA] = UNITS;

const engine = engineForTests();
let table: Awaited<ReturnType<Engine['newTable']>>;
let stage: Stage;

beforeEach(async () => {
  table = await engine.newTable();
  stage = stageOn(table, scriptedExaminer);
});

/** Eight in the morning in China. */
const morning = (day: string) => `${day}T00:00:00.000Z`;
const lapses = async (year: number) =>
  (await stage.ask('GET', `/v1/cities/${CITY}/years/${year}/compliance`)).body.lapses;

describe('the daily check', () => {
  it('costs the same however many years a city has behind it', async () => {
    const requestsOfARun = async (day: string): Promise<number> => {
      await stage.check(morning(day));
      const work = counted(table.client);
      await stage.check(morning(day));
      work.end();
      return requestsIn(work.take());
    };
    for (const year of [2019, 2020]) await stage.register(UNITS, year);
    const young = await requestsOfARun('2021-03-01');
    for (const year of [2021, 2022, 2023, 2024, 2025]) await stage.register(UNITS, year);
    expect(await requestsOfARun('2026-03-01')).toBe(young);
    // The list of city-years, and for each of the two the mark of the day, its filings and its lapses.
    expect(young).toBe(1 + 2 * 3);
  });

  it('looks at the report year that is due and at the one before it', async () => {
    for (const year of [2018, 2019, 2020, 2021]) await stage.register(UNITS, year);
    await stage.check(morning('2021-03-01'));
    const checked = (await stage.rows()).flatMap(({ sk, pk, checkedOn }) =>
      sk === '#HEAD' && checkedOn !== undefined ? [pk] : [],
    );
    expect(checked).toEqual([`CITY#${CITY}#YEAR#2019`, `CITY#${CITY}#YEAR#2020`]);
  });
});

describe('a year that no run looks at any more', () => {
  beforeEach(async () => {
    await stage.register(UNITS, 2020);
    await stage.check(morning('2021-03-01'));
    await stage.rollUp(morning('2021-03-01'));
  });

  it('has a lapse ended when the report comes years later', async () => {
    const at = '2024-05-06T02:00:00Z';
    await stage.file(QIJIA.code, { verdict: 'accepted' }, { at });
    await stage.check(morning('2024-05-07'));
    const missing = async () =>
      (await lapses(2020)).find(
        ({ unit, kind }: { unit: string; kind: string }) => unit === QIJIA.code && kind === 'missing',
      );
    expect((await missing()).resolved).toBeNull();
    await stage.rollUp('2024-05-06T02:10:00.000Z');
    expect((await missing()).resolved).toBe('2024-05-06');
  });

  it('is looked at once more by the roll-up that died before it wrote the totals', async () => {
    await stage.register(UNITS.slice(1), 2020);
    const at = '2024-05-06T02:10:00.000Z';
    for (let write = 1; ; write++) {
      stage.dieAtWrite(write);
      const died = await stage.rollUp(at).then(
        () => false,
        () => true,
      );
      stage.dieAtWrite(null);
      if (!died) break;
    }
    const left = (await lapses(2020)).filter(
      ({ resolved }: { resolved: string | null }) => resolved === null,
    );
    expect(left.map(({ unit }: { unit: string }) => unit).sort()).toEqual(
      UNITS.slice(1)
        .map(({ code }) => code)
        .sort(),
    );
  });
});
