import { beforeEach, describe, expect, it } from 'vitest';
import { progressOf } from '../../functions/reprocess/progress.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { engineForTests } from './engine-for-tests.ts';
import { fileOf, type Script, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;

/** The rules of the day: their version, and what they say of a file that others judged as it says itself. */
interface Rules {
  readonly version: string;
  readonly judge: (script: Script) => Script['verdict'];
}
const FIRST: Rules = { version: '1', judge: ({ verdict }) => verdict };
/** Under which what passed without a warning needs a reason, and what needed one is returned. */
const STRICTER: Rules = {
  version: '2',
  judge: ({ verdict }) => (verdict === 'accepted' ? 'confirm' : verdict === 'confirm' ? 'returned' : verdict),
};

const engine = engineForTests();
let stage: Stage;
let rules: Rules;
let contexts: Context[];

async function newStage(): Promise<Stage> {
  const made = stageOn(await engine.newTable(), async (bytes, options) => {
    contexts.push(options.context);
    const script = JSON.parse(new TextDecoder().decode(bytes)) as Script;
    const judged = new TextEncoder().encode(fileOf({ ...script, verdict: rules.judge(script) }));
    return { ...(await scriptedExaminer(judged, options)), rulesVersion: rules.version };
  });
  for (const year of [2019, 2020]) await made.register(UNITS, year);
  return made;
}

beforeEach(async () => {
  rules = FIRST;
  contexts = [];
  stage = await newStage();
});

async function file(unit: string, script: Script, { on = stage, year = 2020, at = '2021-01-20' } = {}) {
  const id = await on.put(unit, fileOf(script), { year, at: `${at}T02:00:00Z` });
  expect(await on.arrive(id, `${at}T02:01:00.000Z`)).toBe(true);
  return id;
}

const confirm = async (id: string, on = stage) => {
  const reasons = [{ finding: 'f1', reason: '已核实' }];
  const { status } = await on.ask('POST', `/v1/submissions/${id}/confirmations`, { body: { reasons } });
  expect(status).toBe(200);
};

/** Takes a scope again under those rules. @returns the files that were taken */
async function takeAgain(under: Rules, scope: object, on = stage): Promise<string[]> {
  rules = under;
  const { queue, take } = on.reprocessor(under.version);
  const files: string[] = [];
  queue.push(JSON.stringify({ scope }));
  for (let body = queue.shift(); body !== undefined; body = queue.shift()) {
    await take(body);
    const { submissionId } = JSON.parse(body);
    if (submissionId) files.push(submissionId);
  }
  return files;
}

const submission = async (id: string) => (await stage.ask('GET', `/v1/submissions/${id}`)).body;
const filings = async () => (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/filings`)).body;
const inForce = async (unit: string) =>
  (await filings()).filings.find(({ code }: { code: string }) => code === unit).inForce;

describe('a file that is taken again', () => {
  it('keeps its verdict and shows that of the newer rules beside it', async () => {
    const id = await file(QIJIA.code, { verdict: 'accepted' });
    await takeAgain(STRICTER, { city: CITY, year: 2020 });
    expect(await submission(id)).toMatchObject({
      state: 'accepted',
      verdict: 'accepted',
      rulesVersion: '1',
      findings: [],
      rejudged: {
        verdict: 'confirm',
        rulesVersion: '2',
        differs: true,
        findings: [{ key: 'f1', severity: 'warning' }],
      },
    });
    const { body } = await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020`);
    expect(body.submissions).toMatchObject([
      {
        outcome: { verdict: 'accepted', rulesVersion: '1' },
        rejudged: { verdict: 'confirm', rulesVersion: '2', differs: true },
      },
    ]);
  });

  it('stays in force, and the city sees that it would be judged differently', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(XIADINGJIA.code, { verdict: 'returned' });
    const id = await file(DONGLAI.code, { verdict: 'accepted', figure: 2 });
    const milder: Rules = { version: '2', judge: FIRST.judge };
    await takeAgain(milder, { year: 2020 });
    expect((await inForce(DONGLAI.code)).rejudged).toEqual({
      verdict: 'accepted',
      rulesVersion: '2',
      differs: false,
    });
    await takeAgain({ ...STRICTER, version: '3' }, { year: 2020 });
    expect(await inForce(DONGLAI.code)).toMatchObject({
      submissionId: id,
      rulesVersion: '1',
      rejudged: { verdict: 'confirm', rulesVersion: '3', differs: true },
    });
  });

  it('leaves what the unit confirmed, its receipt, its figures and its first record as they were', async () => {
    const id = await file(QIJIA.code, { verdict: 'confirm', figure: 5 });
    await confirm(id);
    const before = await submission(id);
    const record = stage.records.get(id);
    const rows = await stage.rows();
    await takeAgain(STRICTER, {});
    const { rejudged, ...after } = await submission(id);
    expect({ ...after, rejudged: null }).toEqual(before);
    expect(after).toMatchObject({ state: 'accepted', confirmation: { reasons: [{ reason: '已核实' }] } });
    expect(rejudged).toMatchObject({ verdict: 'returned', rulesVersion: '2' });
    expect(stage.records.get(id)).toBe(record);
    const withoutRejudged = (await stage.rows()).map(({ rejudged: _, ...row }) => {
      const { rejudged: __, ...force } = row.inForce ?? {};
      return row.inForce ? { ...row, inForce: force } : row;
    });
    expect(withoutRejudged).toEqual(rows);
  });

  it('may still be confirmed by the warnings the unit was told, and is in force then with both verdicts', async () => {
    const id = await file(QIJIA.code, { verdict: 'confirm' });
    await takeAgain(STRICTER, { city: CITY });
    expect((await submission(id)).state).toBe('waiting-for-confirmation');
    await confirm(id);
    expect(await inForce(QIJIA.code)).toMatchObject({
      rulesVersion: '1',
      rejudged: { verdict: 'returned', rulesVersion: '2', differs: true },
    });
  });

  it('is held against those who filed before it, and not against who copied it since', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted', wording: [2] }, { at: '2021-01-10' });
    const own = { verdict: 'accepted', wording: [4] } as const;
    await file(QIJIA.code, own, { at: '2021-01-12' });
    await file(DONGLAI.code, { ...own, figure: 2 }, { at: '2021-01-14' });
    contexts = [];
    await takeAgain(STRICTER, { city: CITY, year: 2020 });
    const others = contexts.map(({ unit, others = [] }) => [
      unit?.name,
      others.map(({ unitName }) => unitName).toSorted(),
    ]);
    expect(Object.fromEntries(others)).toEqual({
      下丁家镇: [],
      七甲镇: ['下丁家镇'],
      东莱街道: ['七甲镇', '下丁家镇'].toSorted(),
    });
  });

  it('is still told to be another unit’s file, and the other’s is still its own', async () => {
    await file(XIADINGJIA.code, { verdict: 'accepted' });
    await file(QIJIA.code, { verdict: 'accepted' });
    contexts = [];
    await takeAgain(STRICTER, {});
    expect(contexts.map(({ unit, sameFile = null }) => [unit?.name, sameFile]).toSorted()).toEqual(
      [
        ['七甲镇', '下丁家镇 2020 年度'],
        ['下丁家镇', null],
      ].toSorted(),
    );
  });
});

describe('taking files again', () => {
  it('takes the scope it was given, every attempt in it that has a verdict', async () => {
    const ids = {
      returned: await file(QIJIA.code, { verdict: 'returned' }),
      accepted: await file(QIJIA.code, { verdict: 'accepted', figure: 2 }),
      unreadable: await file(XIADINGJIA.code, { verdict: 'unreadable' }),
      earlier: await file(DONGLAI.code, { verdict: 'accepted', figure: 3 }, { year: 2019 }),
    };
    await stage.put(DONGLAI.code, fileOf({ verdict: 'accepted' }));
    expect(await takeAgain(STRICTER, { city: '370602' })).toEqual([]);
    expect(await takeAgain(STRICTER, { year: 2019 })).toEqual([ids.earlier]);
    const { earlier: _, ...others } = ids;
    expect((await takeAgain(STRICTER, {})).toSorted()).toEqual(Object.values(others).toSorted());
  });

  it('takes nothing twice, and nothing that was judged by the current rules at first', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(await takeAgain(STRICTER, {})).toHaveLength(1);
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 2 });
    contexts = [];
    expect(await takeAgain(STRICTER, {})).toEqual([]);
    expect(contexts).toEqual([]);
  });

  it('leaves alone a file that was not the announced one: no rule was run on it', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    stage.replaceFile(id, fileOf({ verdict: 'accepted', figure: 4 }));
    await stage.arrive(id);
    expect(await takeAgain(STRICTER, {})).toEqual([]);
  });

  it('lets the city count how far it is', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 2 });
    rules = STRICTER;
    const { queue, take } = stage.reprocessor('2');
    await take(JSON.stringify({ scope: { city: CITY, year: 2020 } }));
    expect((await filings()).rulesVersions).toEqual({ 1: 2 });
    await take(queue[0] ?? '');
    expect((await filings()).rulesVersions).toEqual({ 1: 1, 2: 1 });
    await take(queue[1] ?? '');
    expect((await filings()).rulesVersions).toEqual({ 2: 2 });
  });

  it('tells how far it is, city-year by city-year, and takes up what is left', async () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const progress = () => progressOf({}, '2', stage.ports, log);
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(XIADINGJIA.code, { verdict: 'returned', figure: 2 });
    await file(DONGLAI.code, { verdict: 'accepted', figure: 3 }, { year: 2019 });
    expect(await progress()).toEqual({
      done: 0,
      of: 2,
      differing: 0,
      unfinished: [
        { city: CITY, year: 2019, left: 1 },
        { city: CITY, year: 2020, left: 1 },
      ],
    });
    await takeAgain(STRICTER, { year: 2020 });
    expect(await progress()).toEqual({
      done: 1,
      of: 2,
      differing: 1,
      unfinished: [{ city: CITY, year: 2019, left: 1 }],
    });
    expect(await takeAgain(STRICTER, {})).toHaveLength(1);
    expect(await progress()).toEqual({ done: 2, of: 2, differing: 2, unfinished: [] });
  });

  it('gives back a message that nobody understands', async () => {
    const { take } = stage.reprocessor('2');
    expect(await take('{"scope":{"town":"370681102"}}')).toBe(false);
    expect(await take('{}')).toBe(false);
  });
});

describe('work that comes twice, in any order, or dies half-way', () => {
  async function story(on: Stage): Promise<void> {
    rules = FIRST;
    const first = await file(QIJIA.code, { verdict: 'confirm', figure: 1, wording: [2] }, { on });
    await confirm(first, on);
    await file(QIJIA.code, { verdict: 'returned', figure: 2 }, { on });
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 3, wording: [4] }, { on });
    await file(DONGLAI.code, { verdict: 'unreadable' }, { on });
  }

  async function expected() {
    const plain = await newStage();
    await story(plain);
    expect(await takeAgain(STRICTER, {}, plain)).toHaveLength(4);
    return { rows: await plain.rows(), records: plain.records };
  }

  it('ends in the same rows and records when every message comes twice and the last one first', async () => {
    await story(stage);
    rules = STRICTER;
    const { queue, take } = stage.reprocessor('2');
    queue.push(JSON.stringify({ scope: {} }));
    for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
      expect(await take(body)).toBe(true);
      expect(await take(body)).toBe(true);
    }
    const { rows, records } = await expected();
    expect(await stage.rows()).toEqual(rows);
    expect(stage.records).toEqual(records);
  });

  it('ends in the same rows and records when two runs have the same file at once', async () => {
    await story(stage);
    rules = STRICTER;
    const { queue, take } = stage.reprocessor('2');
    await take(JSON.stringify({ scope: { city: CITY, year: 2020 } }));
    await Promise.all([...queue, ...queue].map(take));
    const { rows, records } = await expected();
    expect(await stage.rows()).toEqual(rows);
    expect(stage.records).toEqual(records);
  });

  it('ends in the same rows and records when it dies at any write and is started again', async () => {
    const { rows, records } = await expected();
    let deaths = 0;
    for (let write = 1; ; write++) {
      const on = await newStage();
      await story(on);
      on.dieAtWrite(write);
      await takeAgain(STRICTER, {}, on);
      on.dieAtWrite(null);
      const again = await takeAgain(STRICTER, {}, on);
      expect(await on.rows(), `died at write ${write}`).toEqual(rows);
      expect(on.records, `died at write ${write}`).toEqual(records);
      if (again.length === 0) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(12);
  });

  it('loses nothing that a unit confirms meanwhile', async () => {
    const id = await file(QIJIA.code, { verdict: 'confirm' });
    await Promise.all([takeAgain(STRICTER, {}), confirm(id)]);
    await takeAgain(STRICTER, {});
    expect(await submission(id)).toMatchObject({ state: 'accepted', confirmation: { reasons: [{}] } });
    expect(await inForce(QIJIA.code)).toMatchObject({ submissionId: id, rejudged: { rulesVersion: '2' } });
  });
});

describe('a unit', () => {
  it('sees what newer rules say of its own file', async () => {
    const id = await file(QIJIA.code, { verdict: 'accepted' });
    await takeAgain(STRICTER, {});
    const { body } = await stage.ask('GET', `/v1/submissions/${id}`, { claims: unitClaims(QIJIA.code) });
    expect(body.rejudged.verdict).toBe('confirm');
  });
});
