import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, sampleReport, signIn, spoiledReport } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(process.env.GONGKAI_PAGES);
}, 300_000);
afterAll(() => stage.close());

const PATIENCE = 240_000;

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first();
const drop = (page: Page, file: ReturnType<typeof sampleReport>) =>
  page.locator('input[type=file]').setInputFiles(file);

describe('七甲镇 files its report of 2020', () => {
  let page: Page;
  const refusedByPolicy: string[] = [];
  const uploads: string[] = [];
  beforeAll(async () => {
    page = await stage.visit();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refusedByPolicy.push(message.text());
    });
    page.on('request', (request) => {
      if (request.method() !== 'GET') uploads.push(request.url());
    });
    await signIn(page, '七甲镇');
  }, PATIENCE);

  it(
    'sees at once what is due and how many days are left',
    async () => {
      await heading(page, '尚未报送').waitFor();
      await heading(page, '2020 年度政府信息公开工作年度报告').waitFor();
      await page.getByText('还剩 2 天').waitFor();
    },
    PATIENCE,
  );

  it(
    'reads which cell is wrong and what it should be before anything is sent',
    async () => {
      uploads.length = 0;
      await drop(page, spoiledReport());
      await heading(page, '本机核验结果').waitFor();
      const finding = page.locator('.finding.error');
      await expect.poll(() => finding.count()).toBe(1);
      expect(await finding.textContent()).toContain('自然人 一、本年新收政府信息公开申请数量');
      expect(uploads).toEqual([]);

      const cell = page.locator('[data-cell="applications.new.person"]');
      expect(await cell.textContent()).toMatch(/3\s*应为 0/);
      await finding.getByRole('button', { name: '看表格' }).click();
      await expect.poll(() => cell.getAttribute('class')).toContain('looked');
    },
    PATIENCE,
  );

  it(
    'finds the finding from the cell, by the keyboard',
    async () => {
      await page.reload();
      await drop(page, spoiledReport());
      const cell = page.locator('[data-cell="applications.new.person"] button');
      await cell.waitFor();
      await cell.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.finding.error').getAttribute('class')).toContain('looked');
    },
    PATIENCE,
  );

  it(
    'is told the same by the server when it files all the same',
    async () => {
      await page.getByRole('button', { name: '仍要报送' }).click();
      await page.getByText('已退回：有必须改正的问题').waitFor();
      await heading(page, '已退回，请改正后重新报送').waitFor();
      expect(await page.locator('.finding.error').textContent()).toContain('自然人 一、本年新收');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.finding.error').isVisible()).toBe(true);
      expect(await page.locator('.drop').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    },
    PATIENCE,
  );

  it(
    'files the right one and is asked for a reason',
    async () => {
      await drop(page, sampleReport());
      await page.getByRole('button', { name: '正式报送' }).click();
      await page.getByText('还差一步').waitFor();
      await page.getByRole('button', { name: '确认并完成报送' }).click();
      await page.getByText('请填写这一条的原因').waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    },
    PATIENCE,
  );

  it(
    'confirms by a usual reason and has its receipt, also after a reload',
    async () => {
      await page.getByRole('button', { name: /属排版问题/ }).click();
      await page.getByRole('button', { name: '确认并完成报送' }).click();
      await heading(page, '已通过').waitFor();
      const receipt = page.locator('.receipt');
      await receipt.waitFor();
      await page.reload();
      await receipt.waitFor();
      expect(await receipt.textContent()).toMatch(/370681107-2020-2-[0-9A-F]{8}/);
      expect(await receipt.textContent()).toContain('13,611 字节');
      await page.getByText('现行有效的是第 2 次报送的报告').waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.beside, .verdict').filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    },
    PATIENCE,
  );

  it(
    'keeps the accepted report in force when a worse one is filed',
    async () => {
      await drop(page, spoiledReport());
      await page.getByRole('button', { name: '仍要报送' }).click();
      await page.getByText('已退回：有必须改正的问题').waitFor();
      await page.getByText('现行有效的是第 2 次报送的报告').waitFor();
      await heading(page, '已通过').waitFor();
    },
    PATIENCE,
  );

  it(
    'goes on after the connection broke in mid-upload, with the same attempt',
    async () => {
      await page.route(`${stage.machine.storeUrl}/**`, (route) => route.abort('connectionreset'), {
        times: 1,
      });
      await drop(page, sampleReport());
      await page.getByRole('button', { name: '正式报送' }).click();
      await page.getByText('文件没有传完').waitFor();
      await page.getByRole('button', { name: '继续上传' }).click();
      await heading(page, '第 4 次报送').waitFor();
      await page.getByText('还差一步').waitFor();
    },
    PATIENCE,
  );

  it('asked for nothing that the policy of the page forbids', () => {
    expect(refusedByPolicy).toEqual([]);
  });

  it(
    'is not offered to file what nothing can be read of',
    async () => {
      await drop(page, { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('说明') });
      await page.getByText('这个文件读不出年度报告').waitFor();
      expect(await page.getByRole('button', { name: /正式报送|仍要报送/ }).count()).toBe(0);
      await page.goto('/');
      await page.getByText('还差一步').waitFor();
    },
    PATIENCE,
  );

  it(
    'keeps no token outside the tab',
    async () => {
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token');
      expect(page.url()).not.toContain('code=');
    },
    PATIENCE,
  );

  it(
    'speaks English when it is asked to',
    async () => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('One step left').waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    },
    PATIENCE,
  );

  it(
    'says that the session has ended and comes back to the same page',
    async () => {
      await page.getByRole('button', { name: '中文' }).click();
      await page.route(
        '**/v1/**',
        (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }),
        {
          times: 4,
        },
      );
      await page.goto('/years/2020/attempts/2');
      await page.getByRole('dialog').getByText('登录已过期').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', { name: '重新登录' }).click();
      await page.waitForURL('**/years/2020/attempts/2');
      await heading(page, '第 2 次报送').waitFor();
    },
    PATIENCE,
  );
});
