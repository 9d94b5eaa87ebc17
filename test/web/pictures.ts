/** Writes `docs/pictures/filing-*.png`: the filing page in each of its states, as a clerk sees it. Run it and look. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openStage, sampleReport, signIn, spoiledReport } from './stage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
const stage = await openStage(process.env.GONGKAI_PAGES);
const page = await stage.visit();
const take = (name: string, of: Page = page) => of.screenshot({ path: `${FOLDER}filing-${name}.png` });
const drop = (file: ReturnType<typeof sampleReport>) => page.locator('input[type=file]').setInputFiles(file);

try {
  await page.goto('/');
  await page.getByRole('button', { name: '登录' }).waitFor();
  await take('welcome');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '七甲镇' }).waitFor();
  await take('sign-in');
  await page.getByRole('button', { name: '七甲镇' }).click();
  await page.getByText('还剩 2 天').waitFor();
  await take('due');
  await drop(spoiledReport());
  await page.getByRole('button', { name: '看表格' }).first().click();
  await take('finding');
  await page.evaluate(() => scrollTo(0, 0));
  await take('checked-here');
  await page.getByRole('button', { name: '仍要报送' }).click();
  await page.getByText('已退回：有必须改正的问题').waitFor();
  await drop(sampleReport());
  await page.getByRole('button', { name: '正式报送' }).click();
  await page.getByText('还差一步').waitFor();
  await page.getByRole('heading', { name: '待说明原因' }).waitFor();
  await take('confirm');
  await page.getByRole('button', { name: /属排版问题/ }).click();
  await page.getByRole('button', { name: '确认并完成报送' }).click();
  await page.getByText('现行有效的是').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await take('receipt');
  await page.emulateMedia({ media: 'print' });
  await take('receipt-on-paper');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await take('phone');
  await page.locator('.review, .beside').first().scrollIntoViewIfNeeded();
  await take('phone-findings');

  const other = await stage.visit();
  await signIn(other, '省直辖县级行政区划');
  await other.getByRole('heading', { name: '这个账号没有对应的单位' }).waitFor();
  await take('no-permission', other);
} finally {
  await stage.close();
}
