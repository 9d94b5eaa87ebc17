import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { judged } from '../../shared/filing/filing.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { engineForTests } from './engine-for-tests.ts';
import { fileOf, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, complaints, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA] = UNITS;

const engine = engineForTests();
let stage: Stage;

async function newStage(): Promise<Stage> {
  const made = stageOn(await engine.newTable(), scriptedExaminer);
  expect((await made.register()).status).toBe(200);
  return made;
}

beforeEach(async () => {
  stage = await newStage();
});

const confirm = (id: string, reasons: object[] = [{ finding: 'f1', reason: '已核实' }], on = stage) =>
  on.ask('POST', `/v1/submissions/${id}/confirmations`, {
    claims: unitClaims(QIJIA.code),
    body: { reasons },
    at: '2021-01-20T03:00:00Z',
  });

const submission = (id: string) =>
  stage.ask('GET', `/v1/submissions/${id}`, { claims: unitClaims(QIJIA.code) });

describe('a report on its way', () => {
  it('is accepted with a receipt when nothing is wrong with it', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted', figure: 3 }));
    expect((await submission(id)).body.state).toBe('requested');
    expect(await stage.arrive(id)).toBe(true);
    const { body } = await submission(id);
    expect(body).toMatchObject({
      state: 'accepted',
      verdict: 'accepted',
      receipt: { unit: QIJIA.code, receivedAt: '2021-01-20T02:01:00.000Z', rulesVersion: '1' },
    });
    expect(Object.keys(body.report.cells)).toHaveLength(198);
  });

  it('waits for a reason for each warning and is accepted with them', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(id);
    expect((await submission(id)).body).toMatchObject({
      state: 'waiting-for-confirmation',
      findings: [{ key: 'f1', severity: 'warning' }],
      receipt: null,
    });
    expect(await confirm(id, [])).toMatchObject({
      status: 422,
      body: { code: 'reasons-missing', missing: [{ finding: 'f1', rule: 'blank-cells' }] },
    });
    expect(await confirm(id)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await submission(id)).body.confirmation.reasons).toEqual([{ finding: 'f1', reason: '已核实' }]);
  });

  it('takes one reason a warning, and no more of them than its row holds', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(id);
    const reason = '已核实。'.repeat(250);
    const same = Array.from({ length: 500 }, () => ({ finding: 'f1', reason }));
    const many = same.map((one, index) => ({ ...one, finding: `f${index + 1}` }));
    for (const reasons of [same, same.slice(0, 2), many])
      expect(await confirm(id, reasons)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await confirm(id, many.slice(0, 50))).toMatchObject({ status: 200 });
  });

  it('gives the same receipt when the confirmation is sent again', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(id);
    const first = await confirm(id);
    expect(await confirm(id, [{ finding: 'f1', reason: '另一理由' }])).toEqual(first);
  });

  it('is accepted although a rule crashed over it, and the operator is told', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted', crashes: true }));
    complaints();
    await stage.arrive(id);
    expect((await submission(id)).body.state).toBe('accepted');
    expect(complaints()).toMatchObject([
      { code: 'rule-crashed', unit: QIJIA.code, year: 2020, attempt: 1, found: 'made-up: fell' },
    ]);
  });

  it('takes no reasons for a report that was returned', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'returned' }));
    await stage.arrive(id);
    expect(await confirm(id)).toMatchObject({ status: 409, body: { code: 'nothing-to-confirm' } });
  });

  it('stays in force until a newer one is accepted', async () => {
    const inForce = async () =>
      (await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020`)).body.inForce?.attempt ?? null;
    const verdicts = ['returned', 'accepted', 'returned', 'confirm', 'unreadable', 'accepted'] as const;
    const seen: (number | null)[] = [];
    for (const verdict of verdicts) {
      await stage.arrive(await stage.put(QIJIA.code, fileOf({ verdict })));
      seen.push(await inForce());
    }
    expect(seen).toEqual([null, 2, 2, 2, 2, 6]);
  });

  it('is unreadable, in words, when the file is not the one that was announced', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted', figure: 3 }));
    stage.replaceFile(id, fileOf({ verdict: 'accepted', figure: 4 }));
    expect(await stage.arrive(id)).toBe(true);
    const { body } = await submission(id);
    expect(body).toMatchObject({ state: 'unreadable', findings: [{ rule: 'unreadable-file' }] });
    expect(body.findings[0].message.zh).toContain('SHA-256');
  });

  it('is the unit’s own: a guessed secret finds nothing', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    expect((await submission(`${id.slice(0, -1)}f`)).status).toBe(404);
  });

  it('is held against its unit, its year and the report in force of the year before', async () => {
    const contexts: Context[] = [];
    const watching = stageOn(await engine.newTable(), (bytes, options) => {
      contexts.push(options.context);
      return scriptedExaminer(bytes, options);
    });
    await watching.register(UNITS, 2019);
    await watching.register(UNITS, 2020);
    const file = async (year: number, figure: number, verdict: 'accepted' | 'returned') =>
      watching.arrive(await watching.put(QIJIA.code, fileOf({ verdict, figure }), { year }));
    await file(2019, 7, 'accepted');
    await file(2019, 8, 'returned');
    await file(2020, 9, 'accepted');
    const [first, , last] = contexts;
    expect(first?.lastYear).toBeUndefined();
    expect(last).toMatchObject({
      year: 2020,
      unit: { code: QIJIA.code, name: '七甲镇', kind: '镇', city: '龙口市' },
    });
    expect(last?.lastYear?.cells.get('applications.new.person')?.value).toBe(7);
  });

  it('skips the message by which S3 tries the queue', async () => {
    const { batchItemFailures } = await stage.message(
      JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2021-01-01T00:00:00.000Z' }),
    );
    expect(batchItemFailures).toEqual([]);
  });

  it('gives a message back that nobody understands', async () => {
    const { batchItemFailures } = await stage.message('{"Records":[{"eventVersion":"3.0"}]}');
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
  });
});

describe('events that come twice, late, in any order, or to a process that dies', () => {
  /** Two attempts of one unit and one of another; the first one waits for reasons and gets them. */
  async function story(on: Stage, arrive: (id: string) => Promise<void>, order = [0, 1, 2]) {
    const ids = [
      await on.put(QIJIA.code, fileOf({ verdict: 'confirm', figure: 1 })),
      await on.put(QIJIA.code, fileOf({ verdict: 'accepted', figure: 2 })),
      await on.put(XIADINGJIA.code, fileOf({ verdict: 'returned', figure: 3 })),
    ];
    for (const index of order) await arrive(ids[index] ?? '');
    const [first = ''] = ids;
    return first;
  }

  async function expected() {
    const plain = await newStage();
    const first = await story(plain, async (id) => {
      expect(await plain.arrive(id)).toBe(true);
    });
    expect((await confirm(first, undefined, plain)).status).toBe(200);
    return plain.rows();
  }

  it('end in the same rows when each comes three times', async () => {
    const first = await story(stage, async (id) => {
      for (let time = 0; time < 3; time++) expect(await stage.arrive(id)).toBe(true);
    });
    await confirm(first);
    await stage.arrive(first);
    await confirm(first);
    expect(await stage.rows()).toEqual(await expected());
  });

  it('end in the same rows in every order', async () => {
    const rows = await expected();
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
      [1, 0, 1, 2, 0],
    ]) {
      const on = await newStage();
      const first = await story(on, async (id) => void (await on.arrive(id)), order);
      await confirm(first, undefined, on);
      expect(await on.rows(), String(order)).toEqual(rows);
    }
  });

  it('end in the same rows when two runs have the same event at once', async () => {
    const first = await story(stage, async (id) => {
      await Promise.all([stage.arrive(id), stage.arrive(id), stage.arrive(id)]);
      await stage.arrive(id);
    });
    await Promise.all([confirm(first), confirm(first)]);
    expect(await stage.rows()).toEqual(await expected());
  });

  it('leave a verdict and a record that agree, though the run that died had found other things', async () => {
    let runs = 0;
    const on = stageOn(await engine.newTable(), async (bytes, options) => {
      runs += 1;
      const run = runs;
      const { findings, ...examination } = await scriptedExaminer(bytes, options);
      return { ...examination, findings: findings.flatMap((one) => Array(run).fill(one)) };
    });
    await on.register();
    const id = await on.put(QIJIA.code, fileOf({ verdict: 'returned' }));
    // The record is kept and the verdict is not written.
    on.dieAtWrite(4);
    expect(await on.arrive(id)).toBe(false);
    on.dieAtWrite(null);
    expect(await on.arrive(id)).toBe(true);
    expect(runs).toBe(2);
    const { body } = await on.ask('GET', `/v1/submissions/${id}`);
    const submission = await on.ports.submissions.find(id);
    expect(submission?.outcome?.counts.error).toBe(body.findings.length);
  });

  it('take nothing back that the unit has confirmed since', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(id);
    await confirm(id);
    const rows = await stage.rows();
    expect(await stage.arrive(id, '2021-01-25T02:00:00.000Z')).toBe(true);
    const changed = (await stage.rows()).filter(
      (row, index) => row.sk !== '#HEAD' && !isDeepStrictEqual(row, rows[index]),
    );
    expect(changed).toEqual([]);
  });

  it('lose no judgement when several are told to one filing at the same moment', async () => {
    const { filings } = stage.ports;
    const attempts = [1, 2, 3, 4, 5, 6, 7, 8];
    const told = (attempt: number) => ({
      submissionId: `${QIJIA.code}-2020-${attempt}-${'0'.repeat(32)}`,
      attempt,
      receivedAt: '2021-01-20T02:00:00.000Z',
    });
    const inForce = (attempt: number) => ({
      ...told(attempt),
      acceptedAt: '2021-01-20T02:00:00.000Z',
      rulesVersion: '1',
      figures: { form: '2019' as const, values: [attempt], moneyUnits: {} },
    });
    await Promise.all(
      attempts.map((attempt) =>
        filings.revise(QIJIA.code, 2020, (filing) =>
          judged(filing, {
            latest: { ...told(attempt), state: attempt === 7 ? 'accepted' : 'returned' },
            inForce: attempt === 7 ? inForce(attempt) : null,
          }),
        ),
      ),
    );
    expect(await filings.find(QIJIA.code, 2020)).toMatchObject({
      latest: { attempt: 8, state: 'returned' },
      inForce: { attempt: 7 },
    });
  });

  it('end in the same rows when the process dies before any of its writes', async () => {
    const rows = await expected();
    let deaths = 0;
    for (let write = 1; ; write++) {
      const on = await newStage();
      let died = false;
      const first = await story(on, async (id) => {
        on.dieAtWrite(write);
        const well = await on.arrive(id);
        on.dieAtWrite(null);
        if (!well) died = true;
        // The queue delivers it again.
        if (!well) expect(await on.arrive(id)).toBe(true);
      });
      on.dieAtWrite(write);
      const answered = await confirm(first, undefined, on);
      on.dieAtWrite(null);
      if (answered.status === 500) {
        died = true;
        expect((await confirm(first, undefined, on)).status).toBe(200);
      }
      expect(await on.rows(), `died at write ${write}`).toEqual(rows);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(6);
  });

  it('are finished by the watch when the process dies and nobody delivers again', async () => {
    for (let write = 3; write <= 8; write++) {
      const on = await newStage();
      const id = await on.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
      on.dieAtWrite(write);
      await on.arrive(id);
      on.dieAtWrite(null);
      await on.watch('2021-01-20T02:30:00.000Z');
      const { body } = await on.ask('GET', `/v1/cities/${CITY}/years/2020/filings`);
      const filing = body.filings.find(({ code }: { code: string }) => code === QIJIA.code);
      // Before the verdict was written it is our failure; from then on the report counts.
      expect([filing.latest.state, filing.inForce?.attempt ?? null], `write ${write}`).toEqual(
        write <= 5 ? ['failed', null] : ['accepted', 1],
      );
      expect(await on.ports.submissions.openSince('2022-01-01T00:00:00.000Z')).toEqual([]);
    }
  });
});

describe('the watch', () => {
  it('expires an upload that never came, and takes the file if it comes after all', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    await stage.watch('2021-01-20T02:20:00.000Z');
    expect((await submission(id)).body.state).toBe('requested');
    await stage.watch('2021-01-20T02:30:00.000Z');
    expect((await submission(id)).body.state).toBe('expired');
    await stage.arrive(id);
    expect((await submission(id)).body.state).toBe('accepted');
  });

  it('leaves alone what waits for the unit', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(id);
    await stage.watch('2021-02-20T02:00:00.000Z');
    expect((await submission(id)).body.state).toBe('waiting-for-confirmation');
  });

  it('owns up to a file that hangs, which a redelivery still saves', async () => {
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    stage.dieAtWrite(2);
    expect(await stage.arrive(id)).toBe(false);
    stage.dieAtWrite(null);
    await stage.watch('2021-01-20T02:10:00.000Z');
    expect((await submission(id)).body.state).toBe('processing');
    await stage.watch('2021-01-20T02:20:00.000Z');
    expect((await submission(id)).body.state).toBe('failed');
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/compliance`);
    expect(body.counts).toMatchObject({ failed: 1, overdue: 0 });
    expect(await stage.arrive(id)).toBe(true);
    expect((await submission(id)).body.state).toBe('accepted');
  });

  it('gives way to the verdict of a file that waited long to be looked at', async () => {
    const busy: Stage = stageOn(await engine.newTable(), async (bytes, options) => {
      await busy.watch('2021-01-20T02:20:00.000Z');
      return scriptedExaminer(bytes, options);
    });
    await busy.register(UNITS, 2020);
    const id = await busy.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    expect(await busy.arrive(id)).toBe(true);
    expect((await busy.ports.submissions.find(id))?.state).toBe('accepted');
    const { body } = await busy.ask('GET', `/v1/cities/${CITY}/years/2020/compliance`);
    expect(body.counts).toMatchObject({ failed: 0, accepted: 1 });
  });

  it('goes on to the others when it fails on one, and says so', async () => {
    const spoilt = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }));
    const other = await stage.put(XIADINGJIA.code, fileOf({ verdict: 'accepted' }));
    await stage.ports.submissions.move(spoilt, 'start', '2021-01-20T02:01:00.000Z');
    await stage.ports.submissions.move(spoilt, 'accept', '2021-01-20T02:01:00.000Z', {
      receivedAt: '2021-01-20T02:01:00.000Z',
    });
    await expect(stage.watch('2021-01-20T02:30:00.000Z')).rejects.toThrow('items-failed');
    expect((await stage.ports.submissions.find(other))?.state).toBe('expired');
  });
});
