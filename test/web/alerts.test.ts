import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, signIn, UNIT, YEAR } from './stage.ts';

const PATIENCE = 240_000;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  // A Friday; the season of 2020 has its first reminder on Tuesday, 14 working days before 31 January.
  stage = await openStage(process.env.GONGKAI_PAGES, '2021-01-08');
  page = await stage.visit({ acceptDownloads: true });
  await signIn(page, '龙口市', `/desk/${YEAR}/alerts`);
}, 300_000);
afterAll(() => stage.close());

const card = (name: string) => page.locator('section.card', { has: page.getByRole('heading', { name }) });
const outbox = () => card('谁在何时收到了什么提醒');

/** Asks for a part of the record and waits until it has come. */
async function chosen(filter: string, option: { readonly label: string }): Promise<void> {
  await outbox().getByLabel(filter).selectOption(option);
  await outbox().locator('[aria-busy="false"]').waitFor();
}

/** Moves the date and waits until the page has come back on that day. */
async function moved(button: string, day: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator(`.date-control time[datetime="${day}"]`).waitFor({ timeout: 120_000 });
}

describe('龙口市 sees who is told what', () => {
  it(
    'gives its units a channel, and sees who has none',
    async () => {
      const channels = card('通知渠道');
      await channels.getByText('14 个单位没有通知渠道').waitFor();
      await channels.getByRole('checkbox', { name: '选择全部单位' }).check();
      await channels.getByLabel('渠道', { exact: true }).selectOption({ label: '企业微信群机器人' });
      await channels.getByLabel('密钥名称').fill('townships');
      await channels.getByRole('button', { name: '设为所选 14 个对象的渠道' }).click();
      await channels.getByText('企业微信群机器人（townships）').first().waitFor();
      expect(await channels.getByText('没有通知渠道').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'sets on which working days before the date its units are reminded',
    async () => {
      await page.goto(`/desk/${YEAR}/calendar`);
      const reminders = card('提醒安排');
      await reminders.getByText('截止前 14 个工作日：2021年1月12日').waitFor();
      await reminders.getByLabel('提前几个工作日').fill('14、七');
      await reminders.getByRole('alert').getByText('互不相同的整数').waitFor();
      expect(await reminders.getByRole('button', { name: '保存提醒安排' }).isDisabled()).toBe(true);
      await reminders.getByLabel('提前几个工作日').fill('14, 5');
      await reminders.getByRole('button', { name: '保存提醒安排' }).click();
      await reminders.getByText('已保存').waitFor();
      await reminders.getByText('截止前 5 个工作日：2021年1月25日').waitFor();
      expect(await reminders.getByRole('listitem').count()).toBe(2);
      await page.goto(`/desk/${YEAR}/alerts`);
    },
    PATIENCE,
  );

  it(
    'mutes one unit with a reason, and sees in a dry run who would be told',
    async () => {
      const silences = card('暂停与静音');
      await silences.getByLabel('对象').selectOption(UNIT);
      await silences.getByLabel('理由').fill('已当面说明');
      await silences.getByRole('button', { name: '停止提醒' }).click();
      await silences.getByRole('button', { name: '恢复提醒：七甲镇' }).waitFor();

      const preview = card('试运行');
      await preview.getByLabel('哪一天').fill('2021-01-12');
      await preview.getByText(/将发出 \d+ 条提醒/).waitFor();
      const rows = preview.getByRole('row').filter({ hasText: '报送提醒' });
      await rows.first().waitFor();
      expect(await rows.count()).toBe(13);
      expect(await rows.filter({ hasText: '七甲镇' }).count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'moves the date, in the local run alone, and those who owe something were told on the way',
    async () => {
      await outbox().getByText('还没有任何提醒').waitFor();
      await moved('后七天', '2021-01-15');
      // Open, the line of a day names everybody with the channel's answer.
      const day = outbox()
        .locator('.days > details')
        .filter({ hasText: /2021年1月12日\s*报送提醒/ });
      expect(await day.locator('> summary').textContent()).toMatch(/报送单位 13 个\s*已发送 13/);
      await day.locator('> summary').click();
      await day.getByText('企业微信群机器人（townships） 已接收').first().waitFor();
      const lines = day.locator('tbody tr');
      expect(await lines.count()).toBe(13);
      expect(await lines.first().textContent()).toContain('2021年1月12日 08:33');

      await chosen('单位', { label: '石良镇' });
      const own = outbox().locator('tbody tr').filter({ hasText: '报送提醒' });
      await own.locator('summary').click();
      await own.getByText('尚未报送').waitFor();
    },
    PATIENCE,
  );

  it(
    'takes the record with it, and finds the same on the unit’s page',
    async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出提醒记录（CSV）' }).click(),
      ]);
      const csv = readFileSync(await file.path(), 'utf8');
      expect(csv).toContain('石良镇');
      expect(csv).toContain('wecom:townships');
      await page.goto(`/desk/${YEAR}/units/370681108`);
      const told = card('发给该单位的提醒');
      await told.getByText('报送提醒').first().waitFor();
    },
    PATIENCE,
  );

  it(
    'sees the same units told when they are late',
    async () => {
      await page.goto(`/desk/${YEAR}/alerts`);
      await page.getByLabel('走到哪一天').fill('2021-02-02');
      await moved('走到这天', '2021-02-02');
      await chosen('种类', { label: '逾期未报送' });
      const overdue = outbox().locator('.days > details');
      await overdue.first().waitFor();
      expect(await overdue.first().textContent()).toMatch(/2021年2月1日\s*逾期未报送\s*报送单位 13 个/);
    },
    PATIENCE,
  );

  it(
    'sends again what reached nobody once there is a channel',
    async () => {
      await page.goto(`/desk/${YEAR}/alerts`);
      const channels = card('通知渠道');
      await channels.getByRole('checkbox', { name: '选择 石良镇' }).check();
      await channels.getByRole('button', { name: '设为所选 1 个对象的渠道' }).click();
      await channels.getByText('1 个单位没有通知渠道').waitFor();
      await moved('后七天', '2021-02-09');
      await outbox().getByText('未能送达 1 条').waitFor();
      await outbox().getByRole('button', { name: '重新发送未能送达的提醒（1 条）' }).click();
      await outbox().getByRole('status').getByText('1 条没有通知渠道').waitFor();

      await channels.getByRole('checkbox', { name: '选择 石良镇' }).check();
      await channels.getByLabel('渠道', { exact: true }).selectOption({ label: '企业微信群机器人' });
      await channels.getByLabel('密钥名称').fill('townships');
      await channels.getByRole('button', { name: '设为所选 1 个对象的渠道' }).click();
      await outbox().getByText('未能送达 0 条').waitFor();
      await moved('后一天', '2021-02-10');
      await chosen('单位', { label: '石良镇' });
      const [last] = await outbox().locator('tbody tr').all();
      expect(await last?.textContent()).toMatch(/逾期未报送.*已发送.*没有登记通知渠道.*已接收/s);
    },
    PATIENCE,
  );
});
