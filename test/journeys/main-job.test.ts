import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createUpload } from '../../functions/api/routes/create-upload.ts';
import { getCityCompliance } from '../../functions/api/routes/get-city-compliance.ts';
import { getUnitHistory } from '../../functions/api/routes/get-unit-history.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { listCityFilings } from '../../functions/api/routes/list-city-filings.ts';
import { clockOf } from '../../infra/local/clock.ts';
import { upload, verdictOn } from '../../infra/local/demo/filing.ts';
import { runScheduled } from '../../infra/local/demo/jobs.ts';
import { CITY, UNIT, YEAR } from '../../infra/local/demo/main-job.ts';
import { tokenFor } from '../../infra/local/demo/token-for.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import { SECRET } from '../../infra/local/engines/issuer.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { partyOf, streetsOf } from '../../infra/local/places.ts';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const OTHER_UNIT = '370681108';
const OTHER_CITY = '370685';

const home = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
let printed: string;
let machine: Machine;

/** Starts again in the folder that `--once` has left, with the template that lies there. */
function restart(day: string): Promise<Machine> {
  const folder = join(home, '.gongkai');
  const template = async () => join(folder, 'cloud', 'Gongkai.template.json');
  return startMachine({ folder, fresh: false, template, clock: clockOf(day), port: 0, partyOf });
}

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [START, '--once', '--port', '0'], {
    cwd: home,
  });
  printed = stdout;
  machine = await restart('2021-01-29');
}, 300_000);
afterAll(() => machine.stop());

describe('npm start -- --once', () => {
  it('shows the verdict with the warning that was confirmed, and the receipt', () => {
    expect(printed).toContain('数字 198 / 198 格');
    expect(printed).toContain('2.其他法律法规禁止公开');
    expect(printed).toMatch(/已通过，回执 370681107-2020-1-[0-9A-F]{8}/);
  });

  it('shows the summary with its coverage and the 13 units that owe a report', () => {
    expect(printed).toContain('14 个单位中的 1 个');
    const owing = streetsOf(CITY).filter(({ code }) => code !== UNIT);
    expect(owing).toHaveLength(13);
    for (const { code, name } of owing) expect(printed).toMatch(new RegExp(`${code} +${name} +待报送`));
    expect(printed).not.toMatch(new RegExp(`${UNIT} +七甲镇 +待报送`));
  });
});

describe('the same state after a restart', () => {
  it('keeps the accepted report in force', async () => {
    const unit = await visitor(machine, UNIT);
    const { inForce, submissions } = await unit.ask(getUnitHistory, { code: UNIT, year: YEAR });
    expect(inForce?.attempt).toBe(1);
    expect(submissions.map(({ state }) => state)).toEqual(['accepted']);
  });

  it('answers a file of random bytes with a verdict, and the accepted report stays in force', async () => {
    const unit = await visitor(machine, UNIT);
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251);
    const id = await upload(unit, {
      year: YEAR,
      fileName: '报告.docx',
      contentType: 'application/octet-stream',
      bytes,
    });
    const { verdict, findings } = await verdictOn(unit, id);
    expect(verdict).toBe('unreadable');
    expect(findings.map(({ rule }) => rule)).toEqual(['unreadable-file']);
    expect((await unit.ask(getUnitHistory, { code: UNIT, year: YEAR })).inForce?.attempt).toBe(1);
  });

  it('lets another unit and another city into no route', async () => {
    const unit = await visitor(machine, UNIT);
    const { submissions } = await unit.ask(getUnitHistory, { code: UNIT, year: YEAR });
    const ids: Record<string, string> = {
      id: submissions[0]?.submissionId ?? '',
      year: String(YEAR),
      unit: UNIT,
      exception: '1',
      version: '1',
      cell: 'applications.new.person',
    };
    const linkId = `${UNIT}-${YEAR}-${'0'.repeat(12)}`;
    const bodies: Record<string, unknown> = {
      '/v1/uploads': {
        year: YEAR,
        unit: UNIT,
        fileName: 'a.docx',
        contentType: 'application/octet-stream',
        size: 1,
        sha256: '0'.repeat(64),
      },
      '/v1/submissions/{id}/confirmations': { reasons: [] },
      '/v1/submissions/{id}/return': { reason: '请核对后重报' },
      '/v1/cities/{code}/years/{year}/alerts/pause': { reason: null },
      '/v1/cities/{code}/years/{year}/alerts/mute': { unit: UNIT, reason: null },
      '/v1/cities/{code}/years/{year}/alerts/reminders': { remindBefore: [7] },
      '/v1/cities/{code}/years/{year}/channels': {
        recipients: [{ audience: 'city', code: CITY, channels: [] }],
      },
      '/v1/cities/{code}/years/{year}/alerts': { units: [UNIT] },
      '/v1/cities/{code}/years/{year}/alerts/again': {},
      '/v1/cities/{code}/years/{year}/calendar': { dates: {} },
      '/v1/cities/{code}/years/{year}/exceptions': { unit: UNIT, until: '2021-02-20', reason: '机构改革' },
      '/v1/cities/{code}/years/{year}/exceptions/{unit}/{exception}/revocation': { reason: '情况有变' },
      '/v1/cities/{code}/years/{year}/publications': {},
      '/v1/cities/{code}/years/{year}/links': { units: [UNIT], days: 1 },
      '/v1/cities/{code}/years/{year}/units': { units: [{ code: UNIT, name: '七甲镇', kind: '镇' }] },
    };
    // What the API is says nothing of anybody, and is for whoever has a token; an upload link is told by its secret.
    const guarded = ROUTES.filter(({ path, admits }) => path !== '/v1/openapi.json' && admits !== 'none');
    for (const stranger of [OTHER_UNIT, OTHER_CITY]) {
      const authorization = `Bearer ${await tokenFor(machine.issuerUrl, stranger)}`;
      const statuses = await Promise.all(
        guarded.map(async ({ method, path }) => {
          const code = path.includes('/cities/') ? CITY : path.includes('/areas/') ? '3706' : UNIT;
          const url = path
            .replace('/v1/links/{id}', `/v1/links/${linkId}`)
            .replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? code);
          const body = method === 'GET' ? undefined : bodies[path];
          const response = await fetch(machine.apiUrl + url, {
            method,
            headers: { authorization, 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
          return [path, response.status];
        }),
      );
      expect(statuses).toEqual(guarded.map(({ path }) => [path, 403]));
    }
  });

  it('serves another system: token by client credentials, one upload for two requests, totals only when they changed', async () => {
    const found = await fetch(`${machine.issuerUrl}/.well-known/openid-configuration`);
    const { token_endpoint } = z.object({ token_endpoint: z.url() }).parse(await found.json());
    const granted = await fetch(token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${CITY}:${SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'gongkai:read gongkai:file' }),
    });
    const { access_token, scope } = z
      .object({ access_token: z.string(), scope: z.string() })
      .parse(await granted.json());
    expect(scope).toBe('gongkai:read gongkai:file');
    const ask = (
      path: string,
      init: { method?: string; body?: string; headers?: Record<string, string> } = {},
    ) =>
      fetch(machine.apiUrl + path, {
        ...init,
        headers: {
          authorization: `Bearer ${access_token}`,
          'content-type': 'application/json',
          ...init.headers,
        },
      });

    const file = {
      unit: OTHER_UNIT,
      year: YEAR,
      fileName: 'a.docx',
      contentType: 'application/octet-stream',
    };
    const body = JSON.stringify({ ...file, size: 9, sha256: '0'.repeat(64) });
    const twice = [1, 2].map(() =>
      ask('/v1/uploads', { method: 'POST', body, headers: { 'idempotency-key': 'oa-2021-0001' } }),
    );
    const answers = await Promise.all(twice);
    const again = await ask('/v1/uploads', {
      method: 'POST',
      body,
      headers: { 'idempotency-key': 'oa-2021-0001' },
    });
    const idOf = async (answer: Response): Promise<string> =>
      createUpload.response.parse(await answer.json()).submissionId;
    const done = await Promise.all(answers.filter(({ status }) => status === 201).map(idOf));
    // The URL is a fresh one each time; the upload it is for is the same.
    expect(done).toContain(await idOf(again));

    const base = `/v1/cities/${CITY}/years/${YEAR}`;
    const summary = await ask(`${base}/summary`);
    const unchanged = await ask(`${base}/summary`, {
      headers: { 'if-none-match': summary.headers.get('etag') ?? '' },
    });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);

    const codes: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const asked = await ask(`${base}/filings?limit=5${next && `&cursor=${next}`}`);
      const page = listCityFilings.response.parse(await asked.json());
      codes.push(...page.filings.map(({ code }) => code));
      next = page.next;
    }
    expect(codes).toEqual(streetsOf(CITY).map(({ code }) => code));
    expect((await ask(`${base}/links`)).status).toBe(403);
  });

  it('finds the 13 overdue when it is started on a day after the city’s date', async () => {
    await machine.stop();
    machine = await restart('2021-02-03');
    await runScheduled(machine, 'check-compliance');
    const city = await visitor(machine, CITY);
    const { counts, units, lapses } = await city.ask(getCityCompliance, { code: CITY, year: YEAR });
    expect(counts).toMatchObject({ overdue: 13, accepted: 1 });
    expect(units.find(({ code }) => code === OTHER_UNIT)?.daysLate).toBe(3);
    expect(lapses).toHaveLength(13);
  });
});
