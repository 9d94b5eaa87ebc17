import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerUnits } from '../../functions/api/routes/register-units.ts';
import { siteFileAt } from '../../functions/pages/site-file.ts';
import { buildPages } from '../../infra/local/build-pages.ts';
import { clockOf } from '../../infra/local/clock.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { partyOf, streetsOf } from '../../infra/local/places.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { openBrowser } from './browser.ts';
import { CITY, sampleReport, signIn } from './stage.ts';

const PATIENCE = 240_000;
/** Bytes in which Lambda takes an answer, with room for its headers. */
const MOST_ANSWERED = 5_900_000;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-site-'));
let machine: Machine;
let browser: Browser;
let built: string;
let year: number;
beforeAll(async () => {
  built = process.env.GONGKAI_PAGES ?? (await buildPages());
  const clock = clockOf(null);
  // The page has no day of a demonstration here; it asks about the year before the real one.
  year = clock.now().getFullYear() - 1;
  machine = await startMachine({
    folder: join(folder, 'state'),
    fresh: false,
    template: () => synthesise(join(folder, 'cloud')),
    clock,
    port: 0,
    partyOf,
    pages: built,
    pagesFrom: 'api',
  });
  const city = await visitor(machine, CITY);
  const units = streetsOf(CITY).map(({ code, name }) => ({ code, name, kind: '镇' }));
  await city.ask(registerUnits, { code: CITY, year }, { units, name: '龙口市' });
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(machine.apiUrl + path, { headers });

describe('the pages from the API', () => {
  it(
    'open in a browser, sign in, send a file to the store and show what is wrong with it',
    async () => {
      const refused: string[] = [];
      const page: Page = await (
        await browser.newContext({ baseURL: machine.apiUrl, locale: 'zh-CN' })
      ).newPage();
      page.setDefaultTimeout(60_000);
      page.on('console', (message) => {
        if (/Content Security Policy|CORS/i.test(message.text())) refused.push(message.text());
      });
      await signIn(page, '七甲镇');
      await page
        .getByRole('heading', { name: `${year} 年度政府信息公开工作年度报告` })
        .first()
        .waitFor();
      // A report of another year: the server says so.
      await page.locator('input[type=file]').setInputFiles(sampleReport());
      await page.getByRole('button', { name: '仍要报送' }).click();
      await page.getByText('已退回：有必须改正的问题').waitFor();
      expect(refused).toEqual([]);
      await page.reload();
      await page.getByText('第 1 次').first().waitFor();
    },
    PATIENCE,
  );

  it('are the page itself at every address that is no file, asked for each time', async () => {
    for (const path of ['/', '/desk/2020/units', '/signed-in?code=x']) {
      const { status, headers } = await get(path);
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('are kept for good where their names change with their content, and packed', async () => {
    const [script = ''] = readdirSync(join(built, 'assets')).filter((name) => /^index-.*\.js$/.test(name));
    const { status, headers } = await get(`/assets/${script}`, { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toBe('accept-encoding');
    const again = await get(`/assets/${script}`, {
      'accept-encoding': 'gzip',
      'if-none-match': headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    const plain = await get(`/assets/${script}`, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('etag')).not.toBe(headers.get('etag'));
  });

  it('have nothing of the API and nothing outside the built files', async () => {
    for (const path of [
      '/v1/nothing',
      '/assets/none.js',
      '/..%2f..%2fetc%2fpasswd.json',
      '/assets/%2e%2e/x.json',
    ]) {
      const { status, headers } = await get(path);
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await get('/v1/cities/370681/years/2020/summary')).status).toBe(401);
  });

  it('tell the page where to sign in', async () => {
    expect(await (await get('/config.json')).json()).toMatchObject({
      issuer: machine.issuerUrl,
      clientId: 'gongkai-web',
    });
  });

  it('are each small enough for what a function may answer', () => {
    const answers = readdirSync(built, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .map((name) => [name, gzipSync(readFileSync(join(built, name))).toString('base64').length] as const);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter(([, length]) => length > MOST_ANSWERED)).toEqual([]);
    expect(answers.filter(([name]) => siteFileAt(`/${name}`) === null)).toEqual([]);
  });
});
