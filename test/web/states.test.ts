import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createUploadLinks } from '../../functions/api/routes/create-upload-links.ts';
import { grantException } from '../../functions/api/routes/grant-exception.ts';
import { confirm, upload, verdictOn } from '../../infra/local/demo/filing.ts';
import { runScheduled } from '../../infra/local/demo/jobs.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import { axeFaults } from './axe.ts';
import { type Answer, COMING, PAGES, type PageStates, type Shown, type Viewer } from './page-states.ts';
import {
  CITY,
  LATE_UNIT,
  openStage,
  type Stage,
  sampleReport,
  signIn,
  spoiledReport,
  UNIT,
  YEAR,
} from './stage.ts';

const PATIENCE = 240_000;
const SCREEN = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let stage: Stage;
let link: string;
beforeAll(async () => {
  stage = await openStage(process.env.GONGKAI_PAGES);
  const unit = await visitor(stage.machine, UNIT);
  const city = await visitor(stage.machine, CITY);
  const file = async ({ name, mimeType, buffer }: ReturnType<typeof sampleReport>) =>
    verdictOn(
      unit,
      await upload(unit, {
        year: YEAR,
        fileName: name,
        contentType: mimeType,
        bytes: new Uint8Array(buffer),
      }),
    );
  await file(spoiledReport());
  await confirm(unit, await file(sampleReport()), () => '属排版问题');
  await file(sampleReport());
  const place = { code: CITY, year: YEAR };
  await city.ask(grantException, place, {
    unit: '370681103',
    until: '2021-02-05',
    reason: '机构改革，人员未到位',
  });
  const made = await city.ask(createUploadLinks, place, { units: [LATE_UNIT], days: 30 });
  link = `/link#${made.links[0]?.fragment}`;
  for (const job of ['roll-up', 'roll-up-above', 'check-compliance', 'decide-alerts', 'send-alerts'])
    await runScheduled(stage.machine, job);
}, 300_000);
afterAll(() => stage.close());
afterEach(async () => {
  for (const tab of viewers.values()) {
    const page = await tab;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().setOffline(false);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(SCREEN);
  }
});

const viewers = new Map<Viewer, Promise<Page>>();

/** The viewer's own tab, signed in once. */
function tabOf(viewer: Viewer): Promise<Page> {
  const known = viewers.get(viewer) ?? enter(viewer);
  viewers.set(viewer, known);
  return known;
}

async function enter(viewer: Viewer): Promise<Page> {
  const page = await stage.visit({ viewport: SCREEN });

  if (viewer === 'an upload link') {
    await page.goto(link);
    await page.getByText('石良镇', { exact: true }).waitFor();
  } else if (viewer !== 'nobody') await signIn(page, viewer);
  return page;
}

const seen = (page: Page, sees: string | RegExp) =>
  page.getByText(sees).filter({ visible: true }).first().waitFor();

/** Answers as a state wants it. */
async function answer(route: Route, wanted: Answer): Promise<void> {
  if (wanted === 'none') return route.abort('connectionreset');
  if (typeof wanted === 'object')
    return route.fulfill({
      status: wanted.refuses,
      json: {
        code: wanted.code,
        title: '没有办成',
        detail: '',
        en: { title: 'It was not done', detail: '' },
      },
    });
  const own = await route.fetch();
  return route.fulfill({ status: own.status(), json: wanted(await own.json()) });
}

/** Brings the tab into the state. */
async function bring(
  page: Page,
  { path, answers = {}, act, sees }: Shown & { readonly path: string },
): Promise<void> {
  for (const [end, wanted] of Object.entries(answers)) {
    const isRead = typeof wanted === 'function' || end === '/summary' || end.startsWith('/years');
    await page.route(
      ({ pathname }) => new RegExp(`^/v1.*${end.replace('*', '[^/]+')}$`).test(pathname),
      (route) => (isRead === (route.request().method() === 'GET') ? answer(route, wanted) : route.fallback()),
    );
  }
  await page.goto(path);
  await act?.(page);
  await seen(page, sees);
}

describe.each(Object.entries(PAGES))('the page “%s”', (_name, states: PageStates) => {
  const { as, path, sees, asks = '**/v1/**', ended = '登录已过期', states: ways } = states;
  const coming = COMING.filter((state) => ways[state] === undefined);

  it(
    `has nothing that axe finds wrong when it is ${coming.join(', ')}`,
    async () => {
      const page = await tabOf(as);
      const faults: Record<string, readonly string[]> = {};
      const look = async (state: (typeof COMING)[number], wanted: string | RegExp) => {
        await seen(page, wanted);
        faults[state] = await axeFaults(page);
      };
      let now: 'held' | 'as it is' | Answer = 'held';
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(asks, async (route) => {
        if (now === 'held') await held;
        return now === 'as it is' || now === 'held' ? route.fallback() : answer(route, now);
      });
      const again = () =>
        page
          .getByRole('button', { name: '再试一次' })
          .evaluateAll((all) => all.map((one) => one instanceof HTMLElement && one.click()));

      await page.goto(path, { waitUntil: 'commit' });
      await look('loading', '正在打开');
      now = { refuses: 409, code: 'unknown' };
      release();
      await look('failed', '再试一次');
      if (coming.includes('no permission')) {
        now = { refuses: 403, code: 'forbidden' };
        await again();
        await look('no permission', '没有办成');
      }
      now = 'as it is';
      // What stands under another answer asks once that has come.
      await expect
        .poll(async () => (await again()) && page.getByText(sees).first().isVisible(), { timeout: 60_000 })
        .toBe(true);
      await page.waitForLoadState('networkidle');
      await look('filled', sees);
      await page.context().setOffline(true);
      await seen(page, '网络已断开');
      faults.offline = await axeFaults(page, '.offline');
      await page.context().setOffline(false);

      await page.emulateMedia({ media: 'print' });
      faults['on paper'] = await axeFaults(page);
      const clickable = page.locator('header.frame, #content :is(nav, .no-print, .ant-btn, [type=date])');
      expect(await clickable.filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });

      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'English' }).click();
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      faults['in English on a phone'] = await axeFaults(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      await page.getByRole('button', { name: '中文' }).click();
      await page.setViewportSize(SCREEN);

      if (coming.includes('session expired')) {
        now = { refuses: 401, code: 'not-signed-in' };
        await page.reload();
        await look('session expired', ended);
      }
      expect(faults).toEqual(Object.fromEntries(coming.map((state) => [state, []])));
    },
    PATIENCE,
  );

  const shown = Object.entries(ways).flatMap(([state, way]) =>
    typeof way === 'string'
      ? []
      : way.map((one): [string, Shown] => [`${state}${one.name ? `: ${one.name}` : ''}`, one]),
  );
  if (shown.length === 0) return;
  it.each(shown)(
    'has nothing that axe finds wrong when it is %s',
    async (_state, one) => {
      const page = await tabOf(one.as ?? as);
      await bring(page, { path, ...one });
      expect(await axeFaults(page)).toEqual([]);
    },
    PATIENCE,
  );
});
