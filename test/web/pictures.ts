/** Writes `docs/pictures/*.png`: the pages in each of their states, as a clerk and the city office see them. Run it and look. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { runScheduled } from '../../infra/local/demo/jobs.ts';
import { openStage, sampleReport, signIn, spoiledReport, YEAR } from './stage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
const stage = await openStage(process.env.GONGKAI_PAGES);
/** Small enough that a picture stays under 150 KB. */
const SIZE = { viewport: { width: 1100, height: 700 } };
const page = await stage.visit(SIZE);
async function shoot(name: string, of: Page): Promise<void> {
  await of.waitForLoadState('networkidle');
  await of.mouse.move(0, 0);
  await of.screenshot({ path: `${FOLDER}${name}.png` });
}
const take = (name: string, of: Page = page) => shoot(`filing-${name}`, of);
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
  await page.setViewportSize({ ...SIZE.viewport, height: 500 });
  await take('finding');
  await page.setViewportSize(SIZE.viewport);
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
  await page.locator('.opinions').evaluate((findings) => findings.scrollIntoView());
  await take('phone-findings');
  await page.setViewportSize(SIZE.viewport);
  await page.goto('/');
  await drop(sampleReport());
  await page.route('**/v1/uploads', (route) => route.abort('connectionreset'));
  await page.getByRole('button', { name: '正式报送' }).click();
  await page.getByText('选好的文件还在').waitFor();
  await take('broken-off');
  await page.route('**/v1/**', (route) => route.fulfill({ status: 401, json: {} }));
  await page.reload();
  await page.getByText('登录已过期').waitFor();
  await take('session-expired');

  await runScheduled(stage.machine, 'roll-up');
  await runScheduled(stage.machine, 'roll-up-above');
  const desk = await stage.visit(SIZE);
  await signIn(desk, '龙口市', `/desk/${YEAR}`);
  await desk.getByText('还有 2 天').first().waitFor();
  await desk.locator('canvas, svg').first().waitFor();
  await shoot('desk-overview', desk);
  await desk.goto(`/desk/${YEAR}/tables`);
  await desk.getByRole('button', { name: /第三部分 总计 一、本年新收/ }).waitFor();
  await shoot('desk-tables', desk);
  await desk.getByRole('button', { name: /第三部分 总计 一、本年新收/ }).click();
  await desk.getByRole('dialog').getByRole('link', { name: '七甲镇' }).waitFor();
  await shoot('desk-cell', desk);
  await desk.goto(`/desk/${YEAR}/units/370681107`);
  await desk.getByText('属排版问题').waitFor();
  await shoot('desk-unit', desk);
  await desk.getByRole('button', { name: '退回重报' }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /所填原因不足/ })
    .click();
  await shoot('desk-send-back', desk);
  await desk.getByRole('button', { name: '先不退回' }).click();
  await desk.goto(`/desk/${YEAR - 1}`);
  await desk.getByText('该年度名录尚未建立').waitFor();
  await shoot('desk-no-register', desk);
  await desk.goto(`/desk/${YEAR}/units`);
  await desk.getByRole('checkbox', { name: '石良镇' }).check();
  await desk.getByRole('checkbox', { name: '兰高镇' }).check();
  await desk.getByRole('button', { name: '提醒选中的 2 个单位' }).click();
  await desk.getByText('提醒送不到：没有通知渠道').waitFor();
  await shoot('desk-units', desk);
  await desk.getByRole('button', { name: '为选中的 2 个单位生成链接' }).click();
  await desk.getByText('链接已生成').waitFor();
  const link = await desk.getByRole('textbox', { name: '石良镇' }).inputValue();
  await shoot('desk-links', desk);
  await desk.goto(`/desk/${YEAR}/register`);
  await desk.getByRole('button', { name: '取本市官方区划名单' }).click();
  await desk.getByRole('heading', { name: /预览/ }).waitFor();
  await shoot('desk-register', desk);
  for (const job of ['check-compliance', 'decide-alerts', 'send-alerts'])
    await runScheduled(stage.machine, job);
  await desk.goto(`/desk/${YEAR}/calendar`);
  await desk.getByRole('heading', { name: '报送日历' }).waitFor();
  await shoot('desk-calendar', desk);
  await desk.goto(`/desk/${YEAR}/alerts`);
  await desk.locator('summary', { hasText: '报送提醒' }).first().click();
  await shoot('desk-alerts', desk);
  await desk.getByRole('button', { name: 'English' }).click();
  await desk.goto(`/desk/${YEAR}`);
  await desk.locator('canvas, svg').first().waitFor();
  await shoot('desk-overview-in-english', desk);
  await desk.goto(`/desk/${YEAR}/calendar`);
  await desk.getByRole('heading', { name: 'Calendar' }).waitFor();
  await shoot('desk-calendar-in-english', desk);
  await desk.getByRole('button', { name: '中文' }).click();
  await desk.goto(`/desk/${YEAR}/bulk`);
  await desk.locator('input[type=file]').setInputFiles([
    { ...sampleReport(), name: '七甲镇定稿.docx' },
    { ...spoiledReport(), name: '兰高镇初稿.docx' },
  ]);
  await desk.getByText('共 2 个文件').waitFor();
  await desk.getByText('会被退回').waitFor();
  await shoot('desk-bulk', desk);

  const office = await stage.visit(SIZE);
  await signIn(office, '烟台市', '/desk');
  await office.getByRole('link', { name: '龙口市' }).waitFor();
  await shoot('desk-areas', office);

  const clerk = await stage.visit(SIZE);
  await clerk.goto(link);
  await clerk.getByRole('heading', { name: '尚未报送' }).waitFor();
  await take('by-link', clerk);
} finally {
  await stage.close();
}
