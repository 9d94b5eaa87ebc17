import { beforeEach, describe, expect, it } from 'vitest';
import { examineWithSketch } from '../../functions/process-report/examine-with-sketch.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { fulfil } from '../generator/index.ts';
import { engineForTests } from './engine-for-tests.ts';
import { fileOf, type Script, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, cityClaims, type Stage, stageOn, UNITS } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;

const engine = engineForTests();
let stage: Stage;
/** What each examination was given, the newest last. */
let contexts: Context[];

beforeEach(async () => {
  contexts = [];
  stage = stageOn(await engine.newTable(), (bytes, options) => {
    contexts.push(options.context);
    return scriptedExaminer(bytes, options);
  });
  for (const year of [2019, 2020]) await stage.register(UNITS, year);
});

async function file(unit: string, script: Script, year = 2020): Promise<string> {
  const id = await stage.put(unit, fileOf(script), { year });
  expect(await stage.arrive(id)).toBe(true);
  return id;
}
const newest = () => contexts.at(-1);

describe('a report is held against the other units of its city and year', () => {
  it('by the sketches of what they filed', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted', wording: [2, 4_294_967_294] });
    await file(DONGLAI.code, { verdict: 'confirm', wording: [6] });
    await file(DONGLAI.code, { verdict: 'accepted', wording: [8] }, 2019);
    await file(QIJIA.code, { verdict: 'accepted', wording: [10] });
    expect(newest()?.others?.toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'zh'))).toEqual([
      { unitName: '东莱街道', sketch: Uint32Array.of(6) },
      { unitName: '下丁家镇', sketch: Uint32Array.of(2, 4_294_967_294) },
    ]);
  });

  it('and never against itself', async () => {
    await file(QIJIA.code, { verdict: 'accepted', wording: [2] });
    await file(QIJIA.code, { verdict: 'accepted', wording: [2], figure: 2 });
    expect(newest()?.others).toEqual([]);
  });

  it('but not against a report that was sent back', async () => {
    await file(XIADINGJIA.code, { verdict: 'returned', wording: [2] });
    await file(QIJIA.code, { verdict: 'accepted', wording: [4] });
    expect(newest()?.others).toEqual([]);
  });

  it('by the newest attempt, in whichever order they are heard of', async () => {
    const older = await stage.put(XIADINGJIA.code, fileOf({ verdict: 'accepted', wording: [2] }));
    const newer = await stage.put(XIADINGJIA.code, fileOf({ verdict: 'accepted', wording: [4] }));
    for (const id of [newer, older, newer]) await stage.arrive(id);
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(newest()?.others).toEqual([{ unitName: '下丁家镇', sketch: Uint32Array.of(4) }]);
  });

  it('also where two are examined at the same moment', async () => {
    let waiting = 2;
    const both = Promise.withResolvers<void>();
    const meeting = stageOn(await engine.newTable(), async (bytes, options) => {
      contexts.push(options.context);
      waiting -= 1;
      if (waiting <= 0) both.resolve();
      await both.promise;
      return scriptedExaminer(bytes, options);
    });
    await meeting.register();
    const ids = await Promise.all(
      [QIJIA, XIADINGJIA].map(({ code }, index) =>
        meeting.put(code, fileOf({ verdict: 'accepted', wording: [index + 1] })),
      ),
    );
    await Promise.all(ids.map((id) => meeting.arrive(id)));
    const [first, second, ...later] = contexts.map(({ others }) => others?.length);
    expect([first, second]).toEqual([0, 0]);
    expect(later).toContain(1);
  });

  it('with the names of all of them, for telling what was copied', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(newest()?.neighbours?.toSorted()).toEqual(['下丁家镇', '东莱街道'].toSorted());
  });
});

it('a unit whose report is another’s with the names changed is told so, in the words they share', async () => {
  const on = stageOn(await engine.newTable(), examineWithSketch);
  await on.register();
  const wishes = { form: '2019' } as const;
  const printer = 'txt, tabs, merged cells blank';
  const { bytes, copy } = await fulfil({ seed: 50, printer, habits: [], features: [], wishes });
  const textOf = (name: string) => new TextDecoder().decode(bytes).replaceAll(copy.report.unit.name, name);
  const fileText = async (code: string, name: string) => {
    const id = await on.put(code, textOf(name));
    expect(await on.arrive(id)).toBe(true);
    return (await on.ask('GET', `/v1/submissions/${id}`)).body;
  };
  expect((await fileText(QIJIA.code, QIJIA.name)).findings).toEqual([]);
  const copied = await fileText(XIADINGJIA.code, XIADINGJIA.name);
  expect(copied.state).toBe('waiting-for-confirmation');
  const [found] = copied.findings;
  expect(found.rule).toBe('similar-to-other-unit');
  expect(found.message.zh).toContain('七甲镇');
  for (const sentence of found.quote.split('；')) {
    expect(textOf(XIADINGJIA.name)).toContain(sentence.replace('…', ''));
  }
});

describe('a file', () => {
  it('that another unit filed is told by the name of that unit', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted' });
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(newest()?.sameFile).toBe('下丁家镇 2020 年度');
  });

  it('that the unit filed for another year is told by that year', async () => {
    await file(QIJIA.code, { verdict: 'confirm' }, 2019);
    await file(QIJIA.code, { verdict: 'confirm' });
    expect(newest()?.sameFile).toBe('七甲镇 2019 年度');
  });

  it('may be filed again by the same unit for the same year', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(contexts.map(({ sameFile }) => sameFile)).toEqual([undefined, undefined]);
  });

  it('belongs to the first who filed it, also after others have tried', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted' });
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(XIADINGJIA.code, { verdict: 'accepted' });
    await file(DONGLAI.code, { verdict: 'accepted' });
    expect(contexts.map(({ sameFile = null }) => sameFile)).toEqual([
      null,
      '下丁家镇 2020 年度',
      null,
      '下丁家镇 2020 年度',
    ]);
  });

  it('that was sent back belongs to nobody: it may have been sent for the wrong unit', async () => {
    await file(XIADINGJIA.code, { verdict: 'returned' });
    await file(QIJIA.code, { verdict: 'returned' });
    expect(newest()?.sameFile).toBeUndefined();
  });

  it('is no copy of itself when its event comes again or its run dies', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    for (let write = 2; write <= 5; write++) {
      stage.dieAtWrite(write - 1);
      await stage.arrive(id);
      stage.dieAtWrite(null);
    }
    expect(await stage.arrive(id)).toBe(true);
    expect(contexts.length).toBeGreaterThan(1);
    expect(contexts.flatMap(({ sameFile }) => sameFile ?? [])).toEqual([]);
  });

  it('has one owner when several units file it at the same moment', async () => {
    const ids: string[] = [];
    for (const { code } of UNITS) ids.push(await stage.put(code, fileOf({ verdict: 'accepted' })));
    await Promise.all(ids.map((id) => stage.arrive(id)));
    expect(contexts.filter(({ sameFile }) => sameFile === undefined)).toHaveLength(1);
  });
});

describe('a unit that was another the year before', () => {
  const CARRIED = 'applications.carriedOut.person';
  const carried = () => newest()?.lastYear?.cells.get(CARRIED)?.value;

  it('is held against the sum of the units that were merged into it, and told which', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 2 }, 2019);
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 3 }, 2019);
    await stage.register([
      { ...QIJIA, succeeds: [QIJIA.code, XIADINGJIA.code] },
      { ...XIADINGJIA, until: '2020-06-30' },
      DONGLAI,
    ]);
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    expect(carried()).toBe(5);
    expect(newest()?.predecessors).toEqual({ names: ['七甲镇', '下丁家镇'], missing: [] });
    // Its own former part may be named in the report, and what that part filed is no copy.
    expect(newest()?.neighbours).toEqual(['东莱街道']);
  });

  it('is held against nothing while a part is missing, and told which', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 2 }, 2019);
    await stage.register([{ ...QIJIA, succeeds: [QIJIA.code, XIADINGJIA.code] }, DONGLAI]);
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    expect(newest()?.lastYear).toBeUndefined();
    expect(newest()?.predecessors).toEqual({ names: ['七甲镇', '下丁家镇'], missing: ['下丁家镇'] });
  });

  it('is held against what it filed under its former code', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 3 }, 2019);
    const renamed = { code: '370681203', name: '丁家镇', kind: '镇', succeeds: [XIADINGJIA.code] };
    await stage.register([QIJIA, DONGLAI, renamed]);
    await file(renamed.code, { verdict: 'accepted', figure: 4 });
    expect(carried()).toBe(3);
    expect(newest()?.predecessors).toEqual({ names: ['下丁家镇'], missing: [] });
  });

  it('is held against nothing when it is new, whoever had its code', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 2 }, 2019);
    await stage.register([{ ...QIJIA, succeeds: [] }, XIADINGJIA, DONGLAI]);
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    expect(newest()?.lastYear).toBeUndefined();
    expect(newest()?.predecessors).toBeUndefined();
  });

  describe('and stood in another city', () => {
    const neighbour = { code: '370682102', name: '邻镇', kind: '镇' };
    const moved = { code: '370681204', name: '新邻镇', kind: '镇', succeeds: [neighbour.code] };
    const registerThere = (units: readonly object[], year: number) =>
      stage.ask('PUT', `/v1/cities/370682/years/${year}/units`, {
        claims: { ...cityClaims, city: '370682' },
        body: { units },
      });
    beforeEach(async () => {
      await registerThere([neighbour], 2019);
      await file(neighbour.code, { verdict: 'accepted', figure: 3 }, 2019);
    });

    it('is held against nothing of it until that city has let it go', async () => {
      const { status, body } = await stage.register([...UNITS, moved]);
      expect([status, body.code, body.units]).toEqual([409, 'not-released', [neighbour.code]]);
      // Written before there was such a refusal, or taken back since.
      const units = [...UNITS, moved];
      await stage.ports.cityYears.register(
        { city: CITY, year: 2020 },
        { cityName: null, units },
        '2021-01-20T02:00:00.000Z',
      );
      await file(moved.code, { verdict: 'accepted', figure: 4 });
      expect(newest()?.lastYear).toBeUndefined();
      expect(newest()?.predecessors).toEqual({ names: [neighbour.code], missing: [neighbour.code] });
    });

    it('is held against it once that city has closed it', async () => {
      await registerThere([{ ...neighbour, until: '2020-06-30' }], 2020);
      expect((await stage.register([...UNITS, moved])).status).toBe(200);
      await file(moved.code, { verdict: 'accepted', figure: 4 });
      expect(carried()).toBe(3);
      expect(newest()?.predecessors).toEqual({ names: ['邻镇'], missing: [] });
    });
  });
});
