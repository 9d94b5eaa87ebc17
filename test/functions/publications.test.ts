import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/publication/canonical-json.ts';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS } from './stage.ts';

const PATH = `/v1/cities/${CITY}/years/2020/publications`;
const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const CELL = 'review.reconsideration.upheld';

const engine = engineForTests();
let stage: Stage;

beforeEach(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await accept(QIJIA.code, 5);
});

const accept = (unit: string, figure: number) => stage.file(unit, { verdict: 'accepted', figure });
const publish = (reason?: string) => stage.ask('POST', PATH, { body: { reason } });
const list = async () => (await stage.ask('GET', PATH)).body;

describe('a published year', () => {
  it('has a version and the hash of what was published, word for word', async () => {
    const { status, body } = await publish();
    expect([status, body.version, body.summed, body.units]).toEqual([201, 1, 1, 3]);
    const { body: bytes } = await stage.ask('GET', `${PATH}/1/summary.json`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(canonicalJson(JSON.parse(text)));
    expect(JSON.parse(text)).toMatchObject({ city: CITY, cityName: '龙口市', cells: { [CELL]: { sum: 5 } } });
  });

  it('is not published twice while nothing has changed', async () => {
    const first = (await publish()).body;
    await stage.rollUp();
    await stage.register();
    expect((await publish('再次公布')).body).toEqual(first);
    expect((await list()).publications).toEqual([first]);
  });

  it('is what was looked at, and nothing that was filed since', async () => {
    await stage.rollUp();
    const seen = (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/summary`)).body.generation;
    await accept(XIADINGJIA.code, 2);
    const late = await stage.ask('POST', PATH, { body: { generation: seen } });
    expect([late.status, late.body.code]).toEqual([409, 'totals-have-moved']);
    expect((await list()).publications).toEqual([]);
    await stage.rollUp();
    const now = (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/summary`)).body.generation;
    expect((await stage.ask('POST', PATH, { body: { generation: now } })).body.summed).toBe(2);
  });

  it('never changes: a correction becomes a version beside it, with its reason and the difference', async () => {
    const first = (await publish()).body;
    await accept(QIJIA.code, 6);
    await accept(XIADINGJIA.code, 2);
    expect((await publish()).body.code).toBe('reason-missing');
    const second = (await publish('七甲镇更正')).body;
    expect(second).toMatchObject({ version: 2, reason: '七甲镇更正', summed: 2 });
    expect((await list()).publications).toEqual([first, second]);
    const before = await stage.ask('GET', `${PATH}/1/summary.json`);
    expect(createHash('sha256').update(before.body).digest('hex')).toBe(first.sha256);

    const { difference } = (await stage.ask('GET', `${PATH}/2/difference`)).body;
    expect(difference.cells.find(({ cell }: { cell: string }) => cell === CELL)).toMatchObject({
      before: { sum: 5, n: 1 },
      after: { sum: 8, n: 2 },
    });
    expect(difference.units).toEqual([
      { code: XIADINGJIA.code, name: XIADINGJIA.name, before: 'not-filed', after: 'summed' },
    ]);
    expect((await stage.ask('GET', `${PATH}/1/difference`)).body.difference).toBeNull();
  });

  it('shows what has changed since, before there is another version', async () => {
    expect((await list()).since).toBeNull();
    await publish();
    expect((await list()).since).toEqual({ cells: [], units: [] });
    await stage.register([QIJIA, DONGLAI]);
    await accept(QIJIA.code, 9);
    const { since } = await list();
    expect(since.units).toMatchObject([
      { code: XIADINGJIA.code, before: 'not-filed', after: 'not-registered' },
    ]);
    expect(since.cells.length).toBeGreaterThan(50);
    expect(since.cells[0]).toMatchObject({ before: { sum: 5 }, after: { sum: 9 } });
  });

  it('has one version for two who publish at once, and each version once', async () => {
    const [a, b] = await Promise.all([publish(), publish()]);
    expect(a.body).toEqual(b.body);
    await accept(QIJIA.code, 6);
    await Promise.all([publish('更正'), publish('更正')]);
    expect((await list()).publications.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
  });

  it('ends in the same versions whichever write its publishing dies at', async () => {
    for (const write of [1, 2]) {
      stage.dieAtWrite(write);
      expect((await publish()).status).toBe(500);
      stage.dieAtWrite(null);
      expect((await list()).publications).toEqual([]);
    }
    expect((await publish()).body.version).toBe(1);
    expect((await stage.ask('GET', `${PATH}/1/summary.json`)).status).toBe(200);
  });

  it('is told apart from a version that is not there, and a city without a register', async () => {
    expect((await stage.ask('GET', `${PATH}/7/difference`)).body.code).toBe('no-such-publication');
    expect((await stage.ask('POST', PATH.replace('2020', '2021'), { body: {} })).body.code).toBe(
      'city-not-registered',
    );
  });
});

describe('canonical JSON', () => {
  it('is one text for one value, in whatever order its members were written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes members by name and no white space', () => {
    expect(canonicalJson({ b: [1.5, null, '甲'], a: { d: undefined, c: -0 } })).toBe(
      '{"a":{"c":0},"b":[1.5,null,"甲"]}',
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
