import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { uploadLinksIn } from '../../functions/adapters/dynamo/upload-links.ts';
import { addressesOf } from '../../functions/api/addresses.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import type { UploadLink } from '../../functions/ports/upload-links.ts';
import { engineForTests } from './engine-for-tests.ts';
import { fileOf, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, cityClaims, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA] = UNITS;
const FILE = {
  fileName: 'a.docx',
  contentType: 'application/msword',
  size: 5,
  sha256: 'a'.repeat(64),
  year: 2020,
};
const LINKS = `/v1/cities/${CITY}/years/2020/links`;

const engine = engineForTests();
let stage: Stage;
beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.register(UNITS, 2021);
});

const make = async (units: readonly string[] = [QIJIA.code], days = 10) =>
  (await stage.ask('POST', LINKS, { body: { units, days } })).body.links;
const open = (fragment: string, at?: string) =>
  stage.ask('POST', '/v1/link/passes', { claims: null, body: { fragment }, ...(at ? { at } : {}) });
const holder = (pass: string) => (method: string, path: string, body?: unknown, at?: string) =>
  stage.ask(method, `/v1/link${path}`, {
    claims: null,
    body,
    headers: { Authorization: `Bearer ${pass}` },
    ...(at ? { at } : {}),
  });
const passFor = async (fragment: string) => holder((await open(fragment)).body.pass);

describe('a city that makes upload links', () => {
  it('has one for each unit it names, says the secret once and lists who made it until when', async () => {
    const links = await make([QIJIA.code, XIADINGJIA.code], 5);
    expect(links.map(({ name }: { name: string }) => name)).toEqual(['七甲镇', '下丁家镇']);
    expect(links[0]).toMatchObject({ unit: QIJIA.code, year: 2020, expiresAt: '2021-01-25T02:00:00.000Z' });
    const { body } = await stage.ask('GET', LINKS);
    expect(body.links[0]).toMatchObject({
      createdBy: { subject: 'office', office: CITY },
      uses: 0,
      revoked: null,
    });
    expect(JSON.stringify(body)).not.toContain(links[0].fragment.split('.')[1]);
  });

  it('keeps of every secret nothing but its hash', async () => {
    const [{ fragment }] = await make();
    const { body } = await open(fragment);
    const rows = JSON.stringify(await stage.rows());
    expect(rows).not.toContain(fragment.split('.')[1]);
    expect(rows).not.toContain(body.pass);
  });

  it('makes them once for a request it has named, and says other secrets when it is sent again', async () => {
    const ask = () =>
      stage.ask('POST', LINKS, {
        body: { units: [QIJIA.code, XIADINGJIA.code], days: 10 },
        headers: { 'Idempotency-Key': 'links-of-monday' },
      });
    const [first, again] = [await ask(), await ask()];
    const ids = ({ body }: typeof first) => body.links.map(({ id }: { id: string }) => id);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(ids(again)).toEqual(ids(first));
    const [lost, said] = [first.body.links[0].fragment, again.body.links[0].fragment];
    expect((await open(lost)).body.code).toBe('no-such-link');
    expect((await open(said)).status).toBe(201);
    expect(JSON.stringify(await stage.rows())).not.toContain(said.split('.')[1]);
    const kept = (await stage.rows()).find(({ pk }) => String(pk).startsWith('ASKED#'));
    expect(gunzipSync(kept?.answer).toString()).not.toContain(lost.split('.')[1]);
  });

  it('has those of a whole city written side by side', async () => {
    const { links } = (await stage.ask('GET', LINKS)).body;
    let [writing, most] = [0, 0];
    const put = async () => {
      writing += 1;
      most = Math.max(most, writing);
      await new Promise((done) => setImmediate(done));
      writing -= 1;
      return true;
    };
    await uploadLinksIn({ put } as unknown as Table).add(
      links.map((link: UploadLink) => ({ link, sha256: '0'.repeat(64) })),
    );
    expect(most).toBe(links.length);
  });

  it('is refused a unit that is not on its register, and a unit may make none', async () => {
    const ask = (claims: object, unit: string) =>
      stage.ask('POST', LINKS, {
        claims: claims as Record<string, string>,
        body: { units: [unit], days: 1 },
      });
    expect((await ask(cityClaims, '370681998')).body.code).toBe('unit-not-registered');
    expect((await ask(cityClaims, '370682102')).body.code).toBe('unit-not-registered');
    expect((await ask(unitClaims(QIJIA.code), QIJIA.code)).status).toBe(403);
  });
});

describe('whoever has a link', () => {
  it('files for its unit and year without an account, confirms, and reads the receipt', async () => {
    const [{ fragment, id }] = await make();
    const opened = await open(fragment);
    expect([opened.status, opened.body.name, opened.body.year]).toEqual([201, '七甲镇', 2020]);
    const ask = holder(opened.body.pass);
    const { status, body } = await ask('POST', '/uploads', FILE);
    expect(status).toBe(201);
    const submission = await stage.ports.submissions.find(body.submissionId);
    expect(submission?.requestedBy).toEqual({ subject: `link:${id}`, office: QIJIA.code });

    const filed = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
    await stage.arrive(filed);
    const read = await ask('GET', `/submissions/${filed}`);
    const reasons = read.body.findings.map(({ key }: { key: string }) => ({
      finding: key,
      reason: '已核对',
    }));
    const confirmed = await ask('POST', `/submissions/${filed}/confirmations`, { reasons });
    expect(confirmed.body.receipt.unit).toBe(QIJIA.code);
    expect((await ask('GET', `/units/${QIJIA.code}/years/2020`)).body.inForce.submissionId).toBe(filed);
  });

  it('touches no other unit and no other year', async () => {
    const [{ fragment }] = await make();
    const ask = await passFor(fragment);
    const statuses = await Promise.all([
      ask('POST', '/uploads', { ...FILE, unit: XIADINGJIA.code }),
      ask('POST', '/uploads', { ...FILE, year: 2021 }),
      ask('GET', `/units/${QIJIA.code}/years/2021`),
      ask('GET', `/units/${XIADINGJIA.code}/years/2020`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('is let in at no address of those with an account', async () => {
    const [{ fragment }] = await make();
    const { body } = await open(fragment);
    for (const { method, path, admission } of addressesOf(ROUTES)) {
      if (admission !== 'token') continue;
      const { status } = await stage.ask(method, path.replace('{code}', CITY).replace('{year}', '2020'), {
        claims: null,
        headers: { Authorization: `Bearer ${body.pass}` },
      });
      expect([path, status]).toEqual([path, 401]);
    }
  });

  it.each([
    ['no pass', ''],
    ['a made-up pass', `Bearer ${'x'.repeat(43)}`],
    ['an issuer’s token', 'Bearer aaa.bbb.ccc'],
  ])('is asked for the pass: %s', async (_, authorization) => {
    const { status } = await stage.ask('GET', `/v1/link/units/${QIJIA.code}/years/2020`, {
      headers: authorization ? { Authorization: authorization } : {},
    });
    expect(status).toBe(401);
  });
});

describe('a link', () => {
  it('opens with its whole secret alone, and a wrong one says nothing of it', async () => {
    const [{ fragment }] = await make();
    const [id] = fragment.split('.');
    for (const wrong of [`${id}.${'x'.repeat(43)}`, `370681999-2020-${'0'.repeat(12)}.${'x'.repeat(43)}`]) {
      const { status, body } = await open(wrong);
      expect([status, body.code]).toEqual([404, 'no-such-link']);
    }
    expect((await open(id)).status).toBe(400);
  });

  it('opens until it expires, and its passes go with it', async () => {
    const [{ fragment }] = await make([QIJIA.code], 1);
    const { body } = await open(fragment, '2021-01-21T01:30:00Z');
    expect(body.expiresAt).toBe('2021-01-21T02:00:00.000Z');
    const ask = holder(body.pass);
    const path = `/units/${QIJIA.code}/years/2020`;
    expect((await ask('GET', path, undefined, '2021-01-21T01:59:59Z')).status).toBe(200);
    expect((await ask('GET', path, undefined, '2021-01-21T02:00:00Z')).status).toBe(401);
    expect((await open(fragment, '2021-01-21T02:00:00Z')).body.code).toBe('link-expired');
  });

  it('gives passes of an hour', async () => {
    const [{ fragment }] = await make();
    const ask = await passFor(fragment);
    const path = `/units/${QIJIA.code}/years/2020`;
    expect((await ask('GET', path, undefined, '2021-01-20T02:59:59Z')).status).toBe(200);
    expect((await ask('GET', path, undefined, '2021-01-20T03:00:01Z')).status).toBe(401);
  });

  it('opens nothing once it is revoked, nor do passes given before', async () => {
    const [{ fragment, id }] = await make();
    const ask = await passFor(fragment);
    const revoke = (claims = cityClaims) => stage.ask('POST', `/v1/links/${id}/revocation`, { claims });
    expect((await revoke({ ...cityClaims, city: '370682' })).status).toBe(403);
    expect((await revoke()).body.revoked.by.subject).toBe('office');
    expect((await ask('GET', `/units/${QIJIA.code}/years/2020`)).status).toBe(401);
    expect((await open(fragment)).body.code).toBe('link-revoked');
    const again = await stage.ask('POST', `/v1/links/${id}/revocation`, { at: '2021-01-22T00:00:00Z' });
    expect(again.body.revoked.at).toBe('2021-01-20T02:00:00.000Z');
  });

  it('is counted each time it is opened', async () => {
    const [{ fragment, id }] = await make();
    await open(fragment);
    await open(fragment, '2021-01-20T05:00:00Z');
    const { body } = await stage.ask('GET', LINKS);
    expect(body.links.find((link: { id: string }) => link.id === id)).toMatchObject({
      uses: 2,
      lastUsedAt: '2021-01-20T05:00:00.000Z',
    });
  });
});
