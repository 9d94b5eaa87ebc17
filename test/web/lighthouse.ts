/**
 * What Lighthouse says of every page, in the states that hold most: `node test/web/lighthouse.ts FOLDER [RUNS]`, where
 * FOLDER is where `npm install --prefix FOLDER lighthouse@13.5.0` has put it. Prints the median of the runs of each page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createUploadLinks } from '../../functions/api/routes/create-upload-links.ts';
import { publishYear } from '../../functions/api/routes/publish-year.ts';
import { confirm, upload, verdictOn } from '../../infra/local/demo/filing.ts';
import { runScheduled } from '../../infra/local/demo/jobs.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import type { Machine } from '../../infra/local/machine.ts';
import { CITY, openStage, sampleReport, YEAR } from './stage.ts';

const UNIT = '370681107';
const LINKED_UNIT = '370681108';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const WANTED = 95;

interface Tab {
  goto(address: string): Promise<unknown>;
  locator(selector: string): { click(): Promise<void>; wait(): Promise<unknown> };
}

/** As much of Puppeteer and Lighthouse as is used here; neither is installed with the project. */
interface Puppeteer {
  launch(options: { executablePath: string; headless: boolean; args: readonly string[] }): Promise<{
    createBrowserContext(): Promise<{ newPage(): Promise<Tab>; close(): Promise<void> }>;
    close(): Promise<void>;
  }>;
}
type Lighthouse = (
  address: string,
  flags: { readonly disableStorageReset: boolean; readonly onlyCategories: readonly string[] },
  config: unknown,
  tab: Tab,
) => Promise<{
  readonly lhr: {
    readonly categories: Readonly<
      Record<(typeof CATEGORIES)[number], { readonly score: number | null } | undefined>
    >;
  };
}>;

const [folder, times = '3'] = process.argv.slice(2);
if (folder === undefined) throw new Error('node test/web/lighthouse.ts FOLDER [RUNS]');
const resolved = createRequire(join(resolve(folder), 'package.json')).resolve;
const fromFolder = (name: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(resolved(name)).href);
const { default: lighthouse, desktopConfig } = await fromFolder('lighthouse');
const { default: puppeteer } = await fromFolder('puppeteer-core');

const stage = await openStage(process.env.GONGKAI_PAGES);
await stage.browser.close();
const browser = await (puppeteer as Puppeteer).launch({
  executablePath: await chromium.executablePath(),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const link = await fill(stage.machine);
  const desk = `/desk/${YEAR}`;
  const seenFromAbove = `/desk/cities/${CITY}/${YEAR}`;
  await measure(null, ['/', link]);
  await measure('七甲镇', ['/', `/years/${YEAR}/attempts/1`, `/years/${YEAR - 1}`]);
  await measure(
    '龙口市',
    [
      ...['', '/units', `/units/${UNIT}`, `/units/${UNIT}?attempt=2`, '/tables', '/calendar', '/alerts'],
      ...['/bulk', '/register'],
    ].map((part) => desk + part),
  );
  await measure('烟台市', [
    `/desk/areas/370600/${YEAR}`,
    ...['', '/units', `/units/${UNIT}`, '/tables', '/calendar', '/alerts'].map(
      (part) => seenFromAbove + part,
    ),
  ]);
} finally {
  await browser.close();
  await stage.close();
}

/**
 * One report in force with its receipt, a later attempt with every figure spoiled, a published year, alerts sent.
 * @returns the address that a unit's upload link opens
 */
async function fill(machine: Machine): Promise<string> {
  const [city, unit] = await Promise.all([visitor(machine, CITY), visitor(machine, UNIT)]);
  const { name, mimeType, buffer } = sampleReport();
  const file = { year: YEAR, fileName: name, contentType: mimeType };
  const good = await verdictOn(unit, await upload(unit, { ...file, bytes: new Uint8Array(buffer) }));
  await confirm(unit, good, () => '逐项核对无误。');
  const bad = await verdictOn(unit, await upload(unit, { ...file, bytes: spoiledThroughout(buffer) }));
  console.log(`${bad.findings.length} findings in the attempt that was returned`);
  for (const job of ['roll-up', 'roll-up-above', 'check-compliance', 'decide-alerts', 'send-alerts'])
    await runScheduled(machine, job);
  await city.ask(publishYear, { code: CITY, year: YEAR }, {});
  const { links } = await city.ask(
    createUploadLinks,
    { code: CITY, year: YEAR },
    { units: [LINKED_UNIT], days: 30 },
  );
  return `/link#${links[0]?.fragment}`;
}

/** The sample with another figure in place of every nought. */
function spoiledThroughout(report: Buffer): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(report);
  const name = 'word/document.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  let figure = 0;
  parts[name] = strToU8(xml.replaceAll('>0</w:t>', () => `>${(figure++ % 9) + 1}</w:t>`));
  return new Uint8Array(zipSync(parts));
}

/** @param name on the button of the issuer's page; `null` for those who do not sign in */
async function measure(name: string | null, paths: readonly string[]): Promise<void> {
  const { apiUrl } = stage.machine;
  for (const path of paths) {
    const scores: Record<(typeof CATEGORIES)[number], number>[] = [];
    for (let run = 0; run < Number(times); run++) {
      const visit = await browser.createBrowserContext();
      const tab = await visit.newPage();
      await tab.goto(apiUrl);
      if (name !== null) await signIn(tab, name);
      const { lhr } = await (lighthouse as Lighthouse)(
        apiUrl + path,
        { disableStorageReset: name !== null, onlyCategories: CATEGORIES },
        desktopConfig,
        tab,
      );
      const score = (category: (typeof CATEGORIES)[number]) =>
        Math.round((lhr.categories[category]?.score ?? 0) * 100);
      scores.push({
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
      });
      await visit.close();
    }
    const figures = CATEGORIES.map((category) => median(scores.map((one) => one[category])));
    const shown = `${name ?? '—'} ${path.replace(/#.*/, '#…')}`;
    const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
    console.log(
      `| ${shown} | ${figures.join(' | ')} |${figures.every((one) => one >= WANTED) ? '' : ' ✗'} load ${load}`,
    );
  }
}

async function signIn(tab: Tab, name: string): Promise<void> {
  await tab.locator('button::-p-text(登录)').click();
  await tab.locator(`button::-p-text(${name})`).click();
  await tab.locator('.account').wait();
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}
