import { beforeAll, describe, expect, it } from 'vitest';
import { permits } from '../../functions/api/policy.ts';
import { principalOf, SCOPES as SCOPE_NAMES } from '../../functions/api/principal.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { engineForTests } from './engine-for-tests.ts';
import { fileOf, scriptedExaminer } from './scripted-examiner.ts';
import {
  areaClaims,
  CITY,
  type Claims,
  cityClaims,
  SCOPES,
  type Stage,
  stageOn,
  UNITS,
  unitClaims,
} from './stage.ts';

const [QIJIA, XIADINGJIA] = UNITS;
const FILE = { fileName: 'a.docx', contentType: 'application/msword', size: 5, sha256: 'a'.repeat(64) };

const engine = engineForTests();
let stage: Stage;
let id: string;
let linkId: string;

beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.register([{ code: '370681999', name: '撤销镇', kind: '镇' }], 2019);
  id = await stage.put(QIJIA.code, fileOf({ verdict: 'confirm' }));
  await stage.arrive(id);
  await stage.rollUp();
  const made = await stage.ask('POST', `/v1/cities/${CITY}/years/2020/links`, {
    body: { units: [QIJIA.code], days: 1 },
  });
  linkId = made.body.links[0].id;
});

/** A well-formed request to each route that touches 七甲镇 or its city; a new route must be added here. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /v1/uploads': { ...FILE, year: 2020, unit: QIJIA.code },
  'POST /v1/submissions/{id}/confirmations': { reasons: [] },
  'POST /v1/submissions/{id}/return': { reason: '正文不是本年度的' },
  'PUT /v1/cities/{code}/years/{year}/units': { units: UNITS },
  'PUT /v1/cities/{code}/years/{year}/calendar': { dates: {} },
  'POST /v1/cities/{code}/years/{year}/exceptions': {
    unit: QIJIA.code,
    until: '2021-02-20',
    reason: '机构改革',
  },
  'POST /v1/cities/{code}/years/{year}/exceptions/{unit}/{exception}/revocation': { reason: '情况有变' },
  'POST /v1/cities/{code}/years/{year}/publications': {},
  'PUT /v1/cities/{code}/years/{year}/channels': {
    recipients: [{ audience: 'city', code: CITY, channels: [] }],
  },
  'PUT /v1/cities/{code}/years/{year}/alerts/pause': { reason: null },
  'PUT /v1/cities/{code}/years/{year}/alerts/mute': { unit: QIJIA.code, reason: null },
  'PUT /v1/cities/{code}/years/{year}/alerts/reminders': { remindBefore: [7] },
  'POST /v1/cities/{code}/years/{year}/alerts': { units: [QIJIA.code] },
  'POST /v1/cities/{code}/years/{year}/alerts/again': {},
  'POST /v1/cities/{code}/years/{year}/links': { units: [QIJIA.code], days: 1 },
};

/** Nobody but a city does these. */
const CITYS = /\/(?:cities|links)\/|\/return$/;

/** It touches nobody’s things. */
const NOBODYS = 'GET /v1/openapi.json';

const requests = () =>
  // What an upload link opens is told by its secret and not by who asks.
  ROUTES.filter(({ admits }) => admits !== 'none').map(({ method, path, scope }) => ({
    name: `${method} ${path}`,
    scope,
    ask: (claims: Claims | null) =>
      stage.ask(
        method,
        path
          .replace('{id}', path.startsWith('/v1/links/') ? linkId : id)
          .replace('{year}', '2020')
          .replace('{cell}', 'applications.new.person')
          .replace('{version}', '1')
          .replace('{unit}', QIJIA.code)
          .replace('{exception}', '1')
          .replace(
            '{code}',
            path.includes('/units/{code}') ? QIJIA.code : path.includes('/areas/') ? '3706' : CITY,
          ),
        { claims, body: BODIES[`${method} ${path}`] },
      ),
  }));

describe('who may ask what', () => {
  const strangers: readonly [string, Claims][] = [
    ['another unit of the same city', unitClaims(XIADINGJIA.code)],
    ['a unit whose token names the city as well', { ...unitClaims(XIADINGJIA.code), city: CITY }],
    ['a unit of another city', unitClaims('370682102')],
    ['another city', { ...cityClaims, city: '370682' }],
    ['the office above another prefecture', areaClaims('3714')],
    ['a token that names neither unit nor city', { sub: 'x', scope: SCOPES }],
    ['the city with a token for nothing', { ...cityClaims, scope: 'openid profile' }],
    ['the unit itself with a token for nothing', { ...unitClaims(QIJIA.code), scope: '' }],
  ];
  it.each(strangers)('refuses %s on every route', async (_, claims) => {
    for (const { name, ask } of requests().filter((request) => request.name !== NOBODYS)) {
      const { status, body } = await ask(claims);
      expect([name, status, body.code]).toEqual([name, 403, 'not-permitted']);
    }
  });

  it('refuses nobody the whole city but the city', async () => {
    for (const { name, ask } of requests().filter(({ name: one }) => CITYS.test(one))) {
      expect([name, (await ask(unitClaims(QIJIA.code))).status]).toEqual([name, 403]);
    }
  });

  it('answers a token that names nobody with 401', async () => {
    for (const { name, ask } of requests()) {
      expect([name, (await ask(null)).status]).toEqual([name, 401]);
      expect([name, (await ask({ scope: SCOPES, unit: QIJIA.code })).status]).toEqual([name, 401]);
    }
  });

  it('lets a city act on every route, and a unit on its own', async () => {
    for (const { name, ask } of requests().filter((request) => !request.name.includes('/areas/'))) {
      expect([name, (await ask(cityClaims)).status]).not.toContain(403);
      if (!CITYS.test(name)) {
        expect([name, (await ask(unitClaims(QIJIA.code))).status]).not.toContain(403);
      }
    }
  });

  it.each(['3706', '37', 'CN'])(
    'lets the office above a city, %s, read what the city reads and do nothing',
    async (area) => {
      for (const { name, scope, ask } of requests().filter((request) => request.name !== NOBODYS)) {
        const { status } = await ask(areaClaims(area));
        // An area sees itself and what is under it: 3706 is under all of them.
        expect([name, status === 403]).toEqual([name, scope !== 'gongkai:read']);
      }
    },
  );

  it('describes itself to every office, and to no other', async () => {
    const ask = (claims: Claims) => stage.ask('GET', '/v1/openapi.json', { claims });
    expect((await ask(unitClaims('370682102'))).body.openapi).toBe('3.1.0');
    expect((await ask({ ...cityClaims, city: '370682' })).status).toBe(200);
    expect((await ask({ sub: 'x', scope: SCOPES })).status).toBe(403);
    expect((await ask({ ...cityClaims, scope: 'openid profile' })).status).toBe(403);
  });

  it('refuses a city what is not on its register of that year', async () => {
    const ask = (unit: string, year: number) =>
      stage.ask('GET', `/v1/units/${unit}/years/${year}`, { claims: cityClaims });
    expect((await ask('370681999', 2019)).status).toBe(200);
    expect((await ask('370681999', 2020)).status).toBe(403);
    expect((await ask(QIJIA.code, 2019)).status).toBe(403);
  });

  it('tells a unit that is not registered whom to ask', async () => {
    const asking = { claims: unitClaims('370681998'), body: { ...FILE, year: 2020 } };
    const { status, body } = await stage.ask('POST', '/v1/uploads', asking);
    expect([status, body.code]).toEqual([404, 'unit-not-registered']);
    expect(body.detail).toContain('主管部门');
    expect(body.en.detail).toContain('city office');
  });

  it('refuses a city that puts another city’s unit on its register', async () => {
    const { status } = await stage.register([{ code: '370682102', name: '邻镇', kind: '镇' }]);
    expect(status).toBe(403);
  });

  it('shows a file name without the marks that would turn its ending round', async () => {
    const { body } = await stage.ask('POST', '/v1/uploads', {
      claims: unitClaims(QIJIA.code),
      body: { ...FILE, year: 2020, fileName: '\u200e年报\u202excod.exe' },
    });
    expect((await stage.ports.submissions.find(body.submissionId))?.fileName).toBe('年报xcod.exe');
  });

  it('takes the unit from the token, whatever the request says of itself', async () => {
    const { body } = await stage.ask('POST', '/v1/uploads', {
      claims: unitClaims(QIJIA.code),
      body: { ...FILE, year: 2020 },
    });
    expect(body.submissionId.startsWith(`${QIJIA.code}-2020-`)).toBe(true);
  });
});

describe('what a token is for', () => {
  it.each([
    { scope: 'openid gongkai:read gongkai:file' },
    { scp: 'gongkai:read gongkai:file' },
    { scp: '[gongkai:read gongkai:file]' },
    { scope: '', scp: '[gongkai:read gongkai:file openid]' },
  ])('is read as the issuer writes it: %o', (claims) => {
    const scopes = principalOf({ sub: 's', city: CITY, ...claims })?.scopes;
    expect(SCOPE_NAMES.filter((scope) => scopes?.has(scope))).toEqual(['gongkai:read', 'gongkai:file']);
  });
});

describe('the policy', () => {
  it('denies by default: no scope, no office, no register', () => {
    const subject = { city: CITY, unit: QIJIA.code };
    for (const scope of SCOPE_NAMES) {
      const of = (claims: object) => {
        const principal = principalOf({ sub: 's', scope, ...claims });
        if (!principal) throw new Error('no principal');
        return principal;
      };
      expect(permits(of({ unit: QIJIA.code }), scope, subject, false)).toBe(true);
      expect(permits(of({ city: CITY }), scope, subject, true)).toBe(true);
      expect(permits(of({ city: CITY }), scope, subject, false)).toBe(false);
      expect(permits(of({ city: CITY }), scope, { city: CITY }, false)).toBe(true);
      expect(permits(of({ unit: QIJIA.code }), scope, { city: CITY }, true)).toBe(false);
      expect(permits(of({}), scope, subject, true)).toBe(false);
      expect(permits(of({ unit: QIJIA.code, scope: 'openid' }), scope, subject, true)).toBe(false);
    }
  });
});

describe('a request that is not well formed', () => {
  const cases: readonly [string, string, string, unknown, string][] = [
    ['an unknown address', 'GET', '/v1/nothing', undefined, 'no-such-route'],
    ['a body that is no JSON object', 'POST', '/v1/uploads', 'x', 'invalid-request'],
    ['a year before the form', 'GET', `/v1/cities/${CITY}/years/1999/summary`, undefined, 'invalid-request'],
    ['an id that is none', 'GET', '/v1/submissions/abc', undefined, 'invalid-request'],
    ['no unit named by a city', 'POST', '/v1/uploads', { ...FILE, year: 2020 }, 'unit-not-named'],
    [
      'a type that no reader takes',
      'POST',
      '/v1/uploads',
      { ...FILE, year: 2020, unit: QIJIA.code, contentType: 'video/mp4' },
      'file-type-not-accepted',
    ],
    [
      'a file over the limit',
      'POST',
      '/v1/uploads',
      { ...FILE, year: 2020, unit: QIJIA.code, size: 25_000_000 },
      'file-too-large',
    ],
    [
      'a type that no browser can send',
      'POST',
      '/v1/uploads',
      { ...FILE, year: 2020, unit: QIJIA.code, contentType: 'text/plain; charset=中文' },
      'invalid-request',
    ],
    [
      'a file name of nothing but marks of direction',
      'POST',
      '/v1/uploads',
      { ...FILE, year: 2020, unit: QIJIA.code, fileName: '\u202e\u2066' },
      'invalid-request',
    ],
    [
      'a path for a file name',
      'POST',
      '/v1/uploads',
      { ...FILE, year: 2020, unit: QIJIA.code, fileName: '../../x' },
      'invalid-request',
    ],
  ];
  it.each(cases)(
    'gets a problem with a code and words in both languages: %s',
    async (_, method, path, body, code) => {
      const answer = await stage.ask(method, path, { body });
      expect(answer.body).toMatchObject({ code, status: answer.status, en: { title: expect.any(String) } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body.title).toMatch(/\p{Script=Han}/u);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      });
    },
  );
});
