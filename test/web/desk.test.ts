import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirm, upload, verdictOn } from '../../infra/local/demo/filing.ts';
import { runScheduled } from '../../infra/local/demo/jobs.ts';
import { visitor } from '../../infra/local/demo/visitor.ts';
import { LATE_UNIT, openStage, type Stage, sampleReport, signIn, UNIT, YEAR } from './stage.ts';

const PATIENCE = 240_000;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage(process.env.GONGKAI_PAGES);
  const unit = await visitor(stage.machine, UNIT);
  const { name, mimeType, buffer } = sampleReport();
  const id = await upload(unit, {
    year: YEAR,
    fileName: name,
    contentType: mimeType,
    bytes: new Uint8Array(buffer),
  });
  await confirm(unit, await verdictOn(unit, id), () => '属排版问题');
  await runScheduled(stage.machine, 'roll-up');
  await runScheduled(stage.machine, 'roll-up-above');
  page = await stage.visit({ acceptDownloads: true });
  await signIn(page, '龙口市', `/desk/${YEAR}`);
}, 300_000);
afterAll(() => stage.close());

const heading = (name: string | RegExp, of: Page = page) => of.getByRole('heading', { name }).first();

async function downloaded(link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: link }).click(),
  ]);
  return readFileSync(await file.path());
}

const smallFile = () => ({
  year: YEAR,
  fileName: '年度报告.txt',
  contentType: 'text/plain',
  bytes: new TextEncoder().encode('年度报告'),
});

describe('龙口市 looks at its year', () => {
  it(
    'sees at once how many owe, how many are in, and how long there is',
    async () => {
      await heading(/龙口市 2020 年度报告汇总/).waitFor();
      await page.getByText('还有 2 天').first().waitFor();
      await page.getByText('待报送').first().waitFor();
      expect(await page.locator('main').textContent()).toMatch(/应报送 14\s*已通过 1\s*还差 13/u);
    },
    PATIENCE,
  );

  it(
    'copies what it sees as a spreadsheet takes it, a chart by its numbers',
    async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const copied = async (section: string) => {
        const of = page.getByRole('region', { name: section });
        await of.getByRole('button', { name: '复制表格' }).click();
        await of.getByText('已复制').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied('完成率')).toContain('收到报送 占应报送单位\t7%\t1 / 14\n');
      expect(await copied('最常见的问题')).toMatch(/^问题\t单位数\t处数\n警告 .+\t1 \/ 1\t1$/u);
      await page.getByText('看数字').first().click();
      expect(await copied('报送进度')).toContain('2021年1月29日\t1 / 14');
    },
    PATIENCE,
  );

  it(
    'sees each total with its coverage, and the township behind it',
    async () => {
      await page.getByRole('link', { name: '汇总表' }).click();
      const total = page.getByRole('button', { name: /第三部分 总计 一、本年新收/ });
      await total.waitFor();
      expect(await total.textContent()).toContain('1/14');
      await total.click();
      await page.getByRole('dialog').getByRole('link', { name: '七甲镇' }).waitFor();
      await page.keyboard.press('Escape');
    },
    PATIENCE,
  );

  it(
    'publishes its year as a version with a hash, which the file that it takes away has',
    async () => {
      await page.goto(`/desk/${YEAR}/tables`);
      await page.getByRole('button', { name: '公布当前汇总' }).click();
      const question = page.getByRole('dialog');
      await question.getByText('14 个应报送单位中已计入 1 个。').waitFor();
      expect(await page.title()).toBe('汇总表 · 龙口市 2020 年度报告汇总 · 公开');
      await question.getByText('以下 13 个单位不在公布的数字中').waitFor();
      const unfiled = question.locator('details', { hasText: '未报送 13' });
      expect(await unfiled.textContent()).toContain('石良镇');
      await question.getByRole('button', { name: '公布当前汇总' }).click();
      await page.getByText('公布之后没有变化。').waitFor();
      const hash = await page.locator('code[title]').getAttribute('title');
      const text = await downloaded('第 1 版 JSON');
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(JSON.parse(text.toString('utf8'))).toMatchObject({ cityName: '龙口市', year: YEAR });
    },
    PATIENCE,
  );

  it(
    'takes the ledger and its own report with it, which other programs open',
    async () => {
      const ledger = new ExcelJS.Workbook();
      await ledger.xlsx.load((await downloaded('下载台账 XLSX')) as unknown as ArrayBuffer);
      expect(ledger.worksheets.map(({ name }) => name)).toContain('单位情况');
      const { value } = await mammoth.extractRawText({
        buffer: await downloaded('下载本市年度报告（Word）'),
      });
      expect(value).toContain('龙口市2020年政府信息公开工作年度报告');
    },
    PATIENCE,
  );

  it(
    'finds units by standing and name, and sorts them by what was found',
    async () => {
      await page.goto(`/desk/${YEAR}/units?standing=due`);
      await page.getByText('13 / 14 个单位').waitFor();
      await page.getByRole('textbox', { name: '单位名称或代码' }).fill('街道');
      await page.getByText('5 / 14 个单位').waitFor();
      await page.goto(`/desk/${YEAR}/units`);
      await page.getByText('14 / 14 个单位').waitFor();
      const warnings = page.getByRole('columnheader', { name: '警告' });
      await warnings.click();
      await warnings.click();
      await page.locator('tbody tr').first().getByText('七甲镇').waitFor();
    },
    PATIENCE,
  );

  it(
    'reads a unit’s report with its reason and receipt, and saves the original',
    async () => {
      await page.goto(`/desk/${YEAR}/units/${UNIT}`);
      await page.getByText(`${UNIT}-${YEAR}-1-`).waitFor();
      await page.getByText('属排版问题').waitFor();
      await page.getByText(/^七甲镇 于 .+ 确认$/).waitFor();
      expect((await downloaded('下载原文件')).equals(sampleReport().buffer)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'sends the report back with a reason, which the township reads, and takes the next one',
    async () => {
      await page.goto(`/desk/${YEAR}/units/${UNIT}`);
      await page.getByRole('button', { name: '退回重报' }).click();
      const dialog = page.getByRole('dialog');
      const send = dialog.getByRole('button', { name: '退回并通知' });
      expect(await send.isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: /请使用规定格式的原文/ }).click();
      await dialog.getByRole('button', { name: /所填原因不足以说明问题/ }).click();
      await send.click();
      await page.getByText('已退回，但通知送不到').waitFor();
      await page.getByText('已退回，待修改后重新报送').waitFor();
      expect(await page.getByRole('button', { name: '退回重报' }).count()).toBe(0);
      await page.getByRole('cell', { name: '退回重报通知' }).waitFor();

      const clerk = await stage.visit();
      await signIn(clerk, '七甲镇');
      await clerk.getByText(/龙口市 于 .+ 退回/).waitFor();
      const told = clerk.locator('.verdict .as-written');
      expect(await told.textContent()).toMatch(/请使用规定格式的原文。\n所填原因不足以说明问题/);
      await heading('已退回，请改正后重新报送', clerk).waitFor();

      const unit = await visitor(stage.machine, UNIT);
      const { name, mimeType, buffer } = sampleReport();
      const file = { year: YEAR, fileName: name, contentType: mimeType, bytes: new Uint8Array(buffer) };
      await confirm(unit, await verdictOn(unit, await upload(unit, file)), () => '属排版问题');
      await page.reload();
      await page.getByRole('row', { name: /第 2 次.*现行有效/ }).waitFor();
      await page.getByRole('row', { name: /第 1 次.*主管部门退回/ }).waitFor();
      await runScheduled(stage.machine, 'roll-up');
      await runScheduled(stage.machine, 'roll-up-above');
    },
    PATIENCE,
  );

  it(
    'corrects the register, and is told which line cannot be right',
    async () => {
      await page.goto(`/desk/${YEAR}/register`);
      const list = page.getByRole('textbox', { name: '应报送单位' });
      const save = page.getByRole('button', { name: '保存名录' });
      const before = await list.inputValue();
      await list.fill(`${before}\n12345 某镇`);
      await page.getByText('第 15 行：代码应为 9 位数字（12345 某镇）').waitFor();
      expect(await save.isDisabled()).toBe(true);
      await list.fill(`${before}\n370681990\t财政局`);
      await save.click();
      await page.getByText('已登记 15 个单位').waitFor();
      await list.fill(before);
      await save.click();
      await page.getByText('已登记 14 个单位').waitFor();
    },
    PATIENCE,
  );

  it(
    'sets its own dates with their source, and the lock shuts out who is late',
    async () => {
      await page.goto(`/desk/${YEAR}/calendar`);
      await page.getByText('尚未设定该年度的报送日历').waitFor();
      for (const [name, day] of [
        ['报送截止', '2021-01-20'],
        ['锁定日期', '2021-01-28'],
      ]) {
        await page.getByLabel(`${name}：本市日期`).fill(day ?? '');
        expect(await page.getByRole('button', { name: '保存日历' }).isDisabled()).toBe(true);
        await page.getByLabel(`${name}：依据`).fill('公开办〔2021〕1号');
      }
      await page.getByRole('button', { name: '保存日历' }).click();
      await page.getByText('尚未设定该年度的报送日历').waitFor({ state: 'detached' });
      const late = await visitor(stage.machine, LATE_UNIT);
      await expect(upload(late, smallFile())).rejects.toThrow(/filing-locked/u);
      const clerk = await stage.visit();
      await clerk.goto('/');
      await clerk.getByRole('button', { name: '登录' }).click();
      await clerk.locator('input[name=code]').fill(LATE_UNIT);
      await clerk.getByRole('button', { name: '登录', exact: true }).click();
      await clerk.getByText('已过最后报送日期').waitFor();
    },
    PATIENCE,
  );

  it(
    'grants one unit a later date, and takes it back without losing trace of it',
    async () => {
      await page.getByLabel('单位', { exact: true }).selectOption(LATE_UNIT);
      await page.getByLabel('延期后的最后一天').fill('2021-02-05');
      await page.getByLabel('理由', { exact: true }).fill('机构改革，人员未到位');
      await page.getByRole('button', { name: '批准', exact: true }).click();
      await page.getByText('延期至 2021年2月5日').waitFor();
      const late = await visitor(stage.machine, LATE_UNIT);
      await upload(late, smallFile());
      await page.getByRole('button', { name: /撤销.*的例外/ }).click();
      await page.getByLabel('撤销理由').fill('人员已到位');
      await page.getByRole('button', { name: '确认撤销' }).click();
      await page.getByText(/撤销：人员已到位/).waitFor();
      await expect(upload(late, smallFile())).rejects.toThrow(/filing-locked/u);
    },
    PATIENCE,
  );
});

describe('烟台市 looks at its cities', () => {
  it(
    'sees how many units of each are in, each total with its coverage, and what each city gives to it',
    async () => {
      const office = await stage.visit();
      await signIn(office, '烟台市');
      await heading(/烟台市 2020 年度报告汇总/, office).waitFor();
      const row = office.getByRole('row', { name: /龙口市/ }).first();
      await row.waitFor();
      expect(await row.getByRole('cell').allTextContents()).toEqual(['14', '1', '7%', '未报送 13']);
      const total = office.getByRole('button', { name: /第三部分 总计 一、本年新收/ });
      expect(await total.textContent()).toContain('1/14');
      await total.click();
      await office.getByRole('dialog').getByText('龙口市').waitFor();
      await office.goto(`/desk/areas/37/${YEAR}`);
      await office.getByText('没有权限').first().waitFor();
      await office.context().close();
    },
    PATIENCE,
  );

  it(
    'opens the pages of a city as the city sees them, with nothing that changes them, and no other office’s city',
    async () => {
      const office = await stage.visit();
      await signIn(office, '烟台市', '/desk');
      await office.getByRole('link', { name: '龙口市' }).click();
      await heading(/龙口市 2020 年度报告汇总/, office).waitFor();
      await office.getByText('不能改动').waitFor();
      const sections = office.getByRole('navigation', { name: '汇总的各页' });
      expect(await sections.getByRole('link').allInnerTexts()).toEqual([
        '概况',
        '各单位',
        '汇总表',
        '日历与例外',
        '提醒',
      ]);
      const seen = ['各单位报送状态', '各单位', '公布的版本', '单位例外', '通知渠道'];
      for (const [index, name] of ['概况', '各单位', '汇总表', '日历与例外', '提醒'].entries()) {
        await sections.getByRole('link', { name, exact: true }).click();
        await heading(seen[index] ?? '', office).waitFor();
        const changing = office.getByRole('button', {
          name: /保存|批准|撤销|公布当前|停止|设为|重新发送|提醒选中|生成/,
        });
        expect([name, await changing.count()]).toEqual([name, 0]);
      }
      await sections.getByRole('link', { name: '各单位' }).click();
      await office.getByRole('link', { name: '七甲镇' }).click();
      await heading(/七甲镇/, office).waitFor();
      expect(new URL(office.url()).pathname).toBe(`/desk/cities/370681/${YEAR}/units/${UNIT}`);

      await office.goto(`/desk/cities/371402/${YEAR}`);
      await office.getByText('没有权限').first().waitFor();
      await office.goto(`/desk/${YEAR}/register`);
      await heading(/烟台市 2020 年度报告汇总/, office).waitFor();
      await office.context().close();
    },
    PATIENCE,
  );
});

describe('who is no city', () => {
  it(
    'sees nothing of the desk',
    async () => {
      const other = await stage.visit();
      await signIn(other, '七甲镇', `/desk/${YEAR}`);
      await heading('汇总页面供市级主管部门使用', other).waitFor();
      expect(await other.locator('main').textContent()).not.toContain('应报送');
    },
    PATIENCE,
  );
});
