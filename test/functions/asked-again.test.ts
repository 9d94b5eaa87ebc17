import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../generator/random.ts';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { CITY, cityClaims, complaints, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA] = UNITS;
const FILE = {
  fileName: 'a.docx',
  contentType: 'application/msword',
  size: 5,
  sha256: 'a'.repeat(64),
  year: 2020,
};
const YEAR = `/v1/cities/${CITY}/years/2020`;

const engine = engineForTests();
let stage: Stage;
beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
});

const upload = (
  key: string,
  { unit = QIJIA.code as string, body = FILE as object, at = '2021-01-20T02:00:00Z' } = {},
) =>
  stage.ask('POST', '/v1/uploads', {
    claims: unitClaims(unit),
    body,
    at,
    headers: { 'Idempotency-Key': key },
  });

describe('a request that its caller has named', () => {
  it('is done once and answered the same each time', async () => {
    const first = await upload('a-key-of-mine');
    const again = await upload('a-key-of-mine');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const { body } = await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020`);
    expect(body.submissions).toHaveLength(1);
  });

  it('is refused when its name stood for something else', async () => {
    const { status, body } = await upload('a-key-of-mine', { body: { ...FILE, size: 6 } });
    expect([status, body.code]).toEqual([422, 'key-used-otherwise']);
  });

  it('is another one when somebody else has named it so, or a day has gone by', async () => {
    const mine = await upload('a-key-of-mine');
    const theirs = await upload('a-key-of-mine', { unit: XIADINGJIA.code });
    const later = await upload('a-key-of-mine', { at: '2021-01-21T02:00:01Z' });
    expect(new Set([mine, theirs, later].map(({ body }) => body.submissionId)).size).toBe(3);
  });

  it('is another one when the same client asks for another office', async () => {
    const of = async (unit: string) => {
      const { body } = await stage.ask('POST', '/v1/uploads', {
        claims: { ...unitClaims(unit), sub: 'program' },
        body: FILE,
        headers: { 'Idempotency-Key': 'a-key-of-a-program' },
      });
      return body.submissionId;
    };
    expect(await of(QIJIA.code)).toContain(QIJIA.code);
    expect(await of(XIADINGJIA.code)).toContain(XIADINGJIA.code);
  });

  it('may be sent again when it was refused, or when we failed', async () => {
    const tooLarge = await upload('refused-key', { body: { ...FILE, size: 99_000_000 } });
    expect(tooLarge.body.code).toBe('file-too-large');
    expect((await upload('refused-key')).status).toBe(201);
    stage.dieAtWrite(2);
    expect((await upload('failed-key')).status).toBe(500);
    stage.dieAtWrite(null);
    expect((await upload('failed-key')).body.code).toBe('still-running');
    expect((await upload('failed-key', { at: '2021-01-20T02:01:01Z' })).status).toBe(201);
  });

  it('is done once when it comes twice at the same moment', async () => {
    const answers = await Promise.all([upload('twice-at-once'), upload('twice-at-once')]);
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body }) => body.submissionId)).size).toBe(1);
    for (const { status, body } of answers) if (status !== 201) expect(body.code).toBe('still-running');
  });

  it('gives a new URL for the same file as long as the old one is of no use', async () => {
    const first = await upload('lost-answer', { at: '2021-01-20T02:00:00Z' });
    const again = await upload('lost-answer', { at: '2021-01-20T02:40:00Z' });
    expect(again.body).toEqual({ ...first.body, expiresAt: '2021-01-20T02:55:00.000Z' });
  });

  it('gives no new URL once the unit’s last day is over, but to a file that came', async () => {
    await stage.setDates({ submitBy: '2021-01-20', locksAfter: '2021-01-20' });
    const came = await upload('came-in-time');
    await upload('never-came');
    await stage.ports.submissions.move(came.body.submissionId, 'start', '2021-01-20T02:01:00.000Z', {
      receivedAt: '2021-01-20T02:01:00.000Z',
    });
    const at = '2021-01-20T16:30:00Z';
    expect((await upload('never-came', { at })).body.code).toBe('filing-locked');
    expect((await upload('came-in-time', { at })).body.submissionId).toBe(came.body.submissionId);
    await stage.setDates({});
  });

  it('is answered when it is done, also where the answer could not be kept', async () => {
    complaints();
    stage.dieAtWrite(4);
    expect((await upload('unkept-key')).status).toBe(201);
    stage.dieAtWrite(null);
    expect(complaints()).toMatchObject([{ level: 'error', code: 'answer-not-kept' }]);
  });

  it('keeps the longest answer there is: two thousand reminders by four channels', async () => {
    const { whole } = random(7);
    const name = () => Array.from({ length: 40 }, () => String.fromCharCode(whole(0x4e00, 0x9fa5))).join('');
    const answer = Array.from({ length: 2000 }, (_, unit) => ({
      unit: String(370_681_000 + unit),
      name: name(),
      by: ['sns', 'wecom:townships', 'dingtalk:townships', 'webhook:office'],
    }));
    const { kept } = stage.ports;
    const request = { name: 'n'.repeat(64), content: 'c'.repeat(64) };
    const at = '2021-01-20T02:00:00.000Z';
    await kept.claim(request, at);
    await kept.keep(request, answer, at);
    expect(await kept.claim(request, at)).toEqual({ kind: 'answered', answer });
  });

  it('must be named by something that names it', async () => {
    expect((await upload('short')).body.code).toBe('invalid-request');
  });
});

describe('an answer that the caller has', () => {
  const ask = (path: string, tag?: string, at?: string) =>
    stage.ask('GET', path, { ...(tag ? { headers: { 'If-None-Match': tag } } : {}), ...(at ? { at } : {}) });
  const tagOf = async (path: string) => String((await ask(path)).headers.etag);
  const file = async (unit: string) => {
    await stage.file(unit, { verdict: 'accepted' });
    await stage.rollUp();
  };

  it.each(['summary', 'compliance', 'filings'])('is not sent again: %s', async (what) => {
    await file(QIJIA.code);
    const path = `${YEAR}/${what}`;
    const tag = await tagOf(path);
    const again = await ask(path, `"other", ${tag}`);
    expect([again.status, again.body, again.headers.etag]).toEqual([304, null, tag]);
    expect(again.headers['cache-control']).toBe('private, no-cache');
    await file(XIADINGJIA.code);
    const news = await ask(path, tag);
    expect(news.status).toBe(200);
    expect(news.headers.etag).not.toBe(tag);
  });

  it('is sent packed to a caller that unpacks it, and is held in either form', async () => {
    await file(QIJIA.code);
    const path = `${YEAR}/filings`;
    const plain = await ask(path);
    const { body, headers } = await stage.ask('GET', path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'accept-encoding']);
    expect(JSON.parse(Buffer.from(body).toString())).toEqual(plain.body);
    for (const tag of [headers.etag, plain.headers.etag])
      expect((await ask(path, String(tag))).status).toBe(304);
  });

  it('is made anew on another day where the day counts', async () => {
    const tag = await tagOf(`${YEAR}/compliance`);
    expect((await ask(`${YEAR}/compliance`, tag)).status).toBe(304);
    expect((await ask(`${YEAR}/compliance`, tag, '2021-01-21T02:00:00Z')).status).toBe(200);
  });

  it('is told without reading the filings where that can be told', async () => {
    const tag = await tagOf(`${YEAR}/summary`);
    const { withFilings, find } = stage.ports.cityYears;
    const read: string[] = [];
    Object.assign(stage.ports.cityYears, {
      withFilings: (...asked: Parameters<typeof withFilings>) =>
        read.push('filings') && withFilings(...asked),
      find: (...asked: Parameters<typeof find>) => read.push('head') && find(...asked),
    });
    await ask(`${YEAR}/summary`, tag);
    await ask(`${YEAR}/compliance`, await tagOf(`${YEAR}/compliance`));
    expect(read).toEqual(['filings']);
    Object.assign(stage.ports.cityYears, { withFilings, find });
  });

  it('says nothing to those who may not ask', async () => {
    const tag = await tagOf(`${YEAR}/summary`);
    const { status } = await stage.ask('GET', `${YEAR}/summary`, {
      claims: { ...cityClaims, city: '370682' },
      headers: { 'If-None-Match': tag },
    });
    expect(status).toBe(403);
  });
});

describe('a list that is asked for page by page', () => {
  it('gives every unit once, in pages of the length that was asked for', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: Record<string, string> = { limit: '2', ...(cursor ? { cursor } : {}) };
      const { body } = await stage.ask('GET', `${YEAR}/filings`, { query });
      expect(body.filings.length).toBeLessThanOrEqual(2);
      seen.push(...body.filings.map(({ code }: { code: string }) => code));
      cursor = body.next;
    }
    expect(seen).toEqual(UNITS.map(({ code }) => code).sort());
  });

  it('goes on where it was, whatever was filed in between', async () => {
    const path = `/v1/units/${QIJIA.code}/years/2020`;
    const first = await stage.ask('GET', path, { query: { limit: '1' } });
    await stage.put(QIJIA.code, 'more');
    const second = await stage.ask('GET', path, { query: { limit: '1', cursor: first.body.next } });
    expect([first, second].map(({ body }) => body.submissions[0].attempt)).toEqual([1, 2]);
  });

  it('reads no more of a unit’s attempts than the page holds', async () => {
    const path = `/v1/units/${XIADINGJIA.code}/years/2020`;
    for (let n = 0; n < 5; n += 1)
      await stage.put(XIADINGJIA.code, `file ${n}`, { at: '2021-01-22T02:00:00Z' });
    const { history } = stage.ports.submissions;
    let read = 0;
    Object.assign(stage.ports.submissions, {
      history: async (...asked: Parameters<typeof history>) => {
        const found = await history(...asked);
        read += found.length;
        return found;
      },
    });
    const attempts: number[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '2', ...(cursor ? { cursor } : {}) };
      read = 0;
      const { body } = await stage.ask('GET', path, { query });
      expect(read).toBeLessThanOrEqual(3);
      attempts.push(...body.submissions.map(({ attempt }: { attempt: number }) => attempt));
      cursor = body.next;
    } while (cursor);
    Object.assign(stage.ports.submissions, { history });
    expect(attempts).toEqual(attempts.map((_, index) => index + 1));
    expect(attempts.length).toBeGreaterThanOrEqual(5);
  });

  it('refuses a page of no or too great length, and a cursor that is none', async () => {
    for (const query of [{ limit: '0' }, { limit: '9999' }, { limit: 'x' }, { cursor: '../' }]) {
      expect(
        (await stage.ask('GET', `${YEAR}/filings`, { query: query as Record<string, string> })).status,
      ).toBe(400);
    }
    const ofAnother = Buffer.from('000001').toString('base64url');
    for (const path of [`${YEAR}/filings`, `${YEAR}/alerts`, `/v1/units/${QIJIA.code}/years/2020`])
      for (const cursor of ['zzz', ...(path.startsWith(YEAR) ? [ofAnother] : [])]) {
        const { status, body } = await stage.ask('GET', path, { query: { cursor } });
        expect([path, cursor, status, body.code]).toEqual([path, cursor, 400, 'invalid-request']);
      }
  });
});
