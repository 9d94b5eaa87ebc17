import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { registerUnits } from '../../functions/api/routes/register-units.ts';
import { buildPages } from '../../infra/local/build-pages.ts';
import { clockOf } from '../../infra/local/clock.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { partyOf, streetsOf } from '../../infra/local/places.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { openBrowser } from './browser.ts';

export const CITY = '370681';
export const YEAR = 2020;
/** 七甲镇, which files. */
export const UNIT = '370681107';
/** 石良镇, which does not. */
export const LATE_UNIT = '370681108';

/** The whole system with its pages, before anything was filed, and a browser in front of it. */
export interface Stage {
  readonly machine: Machine;
  readonly browser: Browser;
  /** A visitor of their own: no other one's cookies or storage. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param day on which the machine begins */
export async function openStage(pages?: string, day = '2021-01-29'): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-web-'));
  const machine = await startMachine({
    folder: join(folder, 'state'),
    fresh: false,
    template: () => synthesise(join(folder, 'cloud')),
    clock: clockOf(day),
    port: 0,
    partyOf,
    pages: pages ?? (await buildPages()),
  });
  const city = await visitor(machine, CITY);
  const units = streetsOf(CITY).map(({ code, name }) => ({
    code,
    name,
    kind: name.endsWith('街道') ? '街道' : '镇',
  }));
  await city.ask(registerUnits, { code: CITY, year: YEAR }, { units, name: partyOf(CITY)?.name ?? CITY });
  const browser = await openBrowser();
  return {
    machine,
    browser,
    visit: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'zh-CN',
        baseURL: machine.apiUrl,
        ...options,
      });
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Goes to the page and signs in on the issuer's page, by the button of that name or by a code typed there. */
export async function signIn(page: Page, name: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: '登录' }).click();
  if (/^\d+$/u.test(name)) {
    await page.getByLabel('代码').fill(name);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
    return;
  }
  await page.getByRole('button', { name }).click();
  await page.getByText(name, { exact: true }).first().waitFor();
}

const SAMPLE = new URL('../../infra/local/sample/qijia-2020.docx', import.meta.url);

/** A file as a browser chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The sample report of 七甲镇, whose one fault is a word that is missing in a label. */
export function sampleReport(): ChosenFile {
  return docx('七甲镇2020年政府信息公开工作年度报告.docx', readFileSync(SAMPLE));
}

/** The same with one figure changed: 3 new applications of persons in place of none. */
export function spoiledReport(): ChosenFile {
  const parts = unzipSync(readFileSync(SAMPLE));
  const name = 'word/document.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const at = xml.indexOf('>0</w:t>', xml.indexOf('一、本年新收政府信息公开申请数量'));
  if (at < 0) throw new Error('the sample has no such row');
  parts[name] = strToU8(`${xml.slice(0, at)}>3</w:t>${xml.slice(at + '>0</w:t>'.length)}`);
  return docx('七甲镇2020年度报告（初稿）.docx', Buffer.from(zipSync(parts)));
}

function docx(name: string, buffer: Buffer): ChosenFile {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  };
}
