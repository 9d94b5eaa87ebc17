import Excel from 'exceljs';
import { zipSync } from 'fflate';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fulfil, PRINTERS } from '../generator/index.ts';
import { openStage, type Stage, sampleReport, signIn, spoiledReport, UNIT, YEAR } from './stage.ts';

const PATIENCE = 240_000;

let stage: Stage;
let desk: Page;
beforeAll(async () => {
  stage = await openStage(process.env.GONGKAI_PAGES);
  desk = await stage.visit();
  await signIn(desk, '龙口市', `/desk/${YEAR}/register`);
}, 300_000);
afterAll(() => stage.close());

describe('龙口市 takes its register from a list', () => {
  const choose = (name: string, content: string | Buffer) =>
    desk
      .getByLabel('从表格导入')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

  it(
    'sees of a CSV in GBK what each row would change and which row is wrong, before anything does',
    async () => {
      // 370681107,七甲镇 / 370681990,财政局 / 37068,某镇 under 代码,名称, as a Chinese Excel saves it.
      const gbk = Buffer.from(
        'b4fac2eb2cc3fbb3c60d0a3337303638313130372cc6dfbcd7d5f20d0a3337303638313939302cb2c6d5febed60d0a33373036382cc4b3d5f20d0a',
        'hex',
      );
      await choose('名录.csv', gbk);
      await desk.getByRole('heading', { name: '预览：3 行，其中 1 行有误' }).waitFor();
      const preview = desk.locator('.preview');
      expect(await preview.locator('tbody').textContent()).toContain('七甲镇');
      await preview.getByText('代码应为 9 位数字').waitFor();
      await preview.getByText('现有名录中的 13 个单位不在名单里').waitFor();
      await preview.getByRole('button', { name: '不采用' }).click();
    },
    PATIENCE,
  );

  it(
    'sees the same of a workbook, whose wrong row it may leave out',
    async () => {
      const book = new Excel.Workbook();
      book.addWorksheet('名录').addRows([
        ['序号', '单位代码', '单位名称'],
        [1, 370681107, '七甲镇'],
        [2, '370681108', '石良镇'],
        [3, 37068, '某镇'],
      ]);
      await choose('名录.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
      await desk.getByRole('heading', { name: '预览：3 行，其中 1 行有误' }).waitFor();
      const preview = desk.locator('.preview');
      expect(await preview.locator('tbody tr').last().textContent()).toContain('代码应为 9 位数字');
      await preview.getByRole('button', { name: '不采用' }).click();
    },
    PATIENCE,
  );

  it(
    'takes the official list of its townships, and saves it',
    async () => {
      await desk.getByRole('button', { name: '取本市官方区划名单' }).click();
      await desk.getByRole('heading', { name: '预览：14 行' }).waitFor();
      await desk.getByRole('button', { name: '采用这 14 行' }).click();
      await desk.getByRole('button', { name: '保存名录' }).click();
      await desk.getByText('已登记 14 个单位').waitFor();
    },
    PATIENCE,
  );

  it(
    'is told when a file is no list',
    async () => {
      await choose('图片.xlsx', 'no workbook');
      await desk.getByText('名单里没有找到单位').waitFor();
    },
    PATIENCE,
  );
});

describe('七甲镇 files without a mouse', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.visit();
    await page.goto('/');
  });

  /** Presses Tab until what has the focus is called so. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let pressed = 0; pressed < 120; pressed += 1) {
      await page.keyboard.press('Tab');
      const held = await page.evaluate(() => {
        const { activeElement: active } = document;
        const label =
          active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : active?.textContent;
        return label ?? '';
      });
      if (name.test(held)) return;
    }
    throw new Error(`no Tab reaches ${name}`);
  }

  it(
    'signs in, chooses the file, files it, gives the reason and has the receipt',
    async () => {
      await page.getByRole('button', { name: '登录' }).waitFor();
      await tabTo(/^登录$/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '七甲镇' }).waitFor();
      await tabTo(/七甲镇/);
      await page.keyboard.press('Enter');
      await page.getByText('还剩 2 天').waitFor();
      // What the focus is on then is the browser's own field for files, and Enter opens its dialog.
      await tabTo(/把报告文件拖到这里/);
      await page.locator('input[type=file]:focus').setInputFiles(sampleReport());
      await page.getByRole('button', { name: '正式报送' }).waitFor();
      await tabTo(/^正式报送$/);
      await page.keyboard.press('Enter');
      await page.getByText('还差一步').waitFor();
      await tabTo(/属排版问题/);
      await page.keyboard.press('Enter');
      await tabTo(/^确认并完成报送$/);
      await page.keyboard.press('Enter');
      await page.locator('.receipt').waitFor();
    },
    PATIENCE,
  );

  it(
    'in two tabs at once: each file is an attempt of its own, and what one confirms the other sees',
    async () => {
      const second = await page.context().newPage();
      await second.goto('/');
      await second.getByRole('button', { name: '登录' }).click();
      await second
        .getByRole('heading', { name: '待说明原因' })
        .or(second.getByRole('heading', { name: '已通过' }))
        .first()
        .waitFor();
      for (const tab of [page, second]) {
        await tab.goto('/');
        await tab.locator('input[type=file]').setInputFiles(sampleReport());
        await tab.getByRole('button', { name: '正式报送' }).waitFor();
      }
      for (const tab of [page, second]) await tab.getByRole('button', { name: '正式报送' }).click();
      for (const tab of [page, second]) await tab.getByText('还差一步').waitFor();
      await page.getByRole('link', { name: '第 3 次报送' }).waitFor();

      for (const tab of [page, second]) {
        await tab.goto(`/years/${YEAR}/attempts/3`);
        await tab.getByRole('button', { name: /属排版问题/ }).click();
      }
      await page.getByRole('button', { name: '确认并完成报送' }).click();
      await page.locator('.receipt').waitFor();
      await second.getByRole('button', { name: '确认并完成报送' }).click();
      await second.locator('.receipt').waitFor();
      await second.close();
    },
    PATIENCE,
  );
});

describe('龙口市 reminds the units that it has chosen', () => {
  it(
    'and finds it on its page of alerts, and on that of the unit',
    async () => {
      await desk.goto(`/desk/${YEAR}/units`);
      await desk.getByRole('checkbox', { name: '北马镇' }).check();
      await desk.getByRole('button', { name: '提醒选中的 1 个单位' }).click();
      await desk.getByText('提醒送不到：没有通知渠道').waitFor();
      await desk.goto(`/desk/${YEAR}/alerts`);
      const said = desk.locator('summary', { hasText: '北马镇' });
      await said.click();
      // The machine's own clock may have tried it meanwhile; the unit has no channel.
      expect(await said.textContent()).toMatch(/(?:待发送|未能送达) 1/);
      await desk.goto(`/desk/${YEAR}/units/370681103`);
      const ofUnit = desk.getByRole('region', { name: '发给该单位的提醒' });
      await ofUnit
        .getByText(/待发送|未能送达/)
        .first()
        .waitFor();
    },
    PATIENCE,
  );
});

describe('a unit without an account', () => {
  let link: string;
  let clerk: Page;

  it(
    'is given a link by its city, whose secret is shown this once',
    async () => {
      await desk.goto(`/desk/${YEAR}/units`);
      await desk.getByRole('checkbox', { name: '石良镇' }).check();
      await desk.getByRole('checkbox', { name: '兰高镇' }).check();
      await desk.getByRole('button', { name: '为选中的 2 个单位生成链接' }).click();
      const made = desk.getByRole('dialog');
      link = await made.getByRole('textbox', { name: '石良镇' }).inputValue();
      expect(link).toMatch(/\/link#370681108-2020-[0-9a-f]{12}\.[\w-]{43}$/);
      await made.getByRole('button', { name: '已复制，关闭' }).click();
      expect(await desk.content()).not.toContain(link.split('.').at(-1));
    },
    PATIENCE,
  );

  it(
    'has one link that works, once the city has taken back the older',
    async () => {
      await desk.goto(`/desk/${YEAR}/units/370681110`);
      const made = desk.getByRole('dialog');
      for (const _time of [1, 2]) {
        await desk.getByRole('button', { name: '生成链接' }).click();
        await made.getByRole('button', { name: '已复制，关闭' }).click();
      }
      await desk.getByText('其后另有新链接').waitFor();
      await desk.getByRole('button', { name: '收回较早的链接' }).click();
      await desk.getByText('已收回').waitFor();
      expect(await desk.getByText('其后另有新链接').count()).toBe(0);
      expect(await desk.getByRole('button', { name: /^收回 / }).count()).toBe(1);
    },
    PATIENCE,
  );

  it(
    'opens it, and the secret is in no address, no storage and no request but one',
    async () => {
      clerk = await stage.visit();
      const told: string[] = [];
      const secret = link.split('.').at(-1) ?? '';
      clerk.on('request', (request) => {
        if (`${request.url()} ${request.postData()}`.includes(secret)) told.push(request.url());
      });
      await clerk.goto(link);
      await clerk.getByText('石良镇', { exact: true }).waitFor();
      await clerk.getByRole('heading', { name: '尚未报送' }).waitFor();
      expect(new URL(clerk.url()).hash).toBe('');
      const kept = await clerk.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toContain(secret);
      expect(told).toEqual([`${stage.machine.apiUrl}/v1/link/passes`]);
    },
    PATIENCE,
  );

  it(
    'files by it, also after a reload',
    async () => {
      await clerk.reload();
      await clerk.locator('input[type=file]').setInputFiles(spoiledReport());
      await clerk.getByRole('button', { name: '仍要报送' }).click();
      await clerk.getByText('已退回：有必须改正的问题').waitFor();
      await clerk.getByRole('link', { name: '第 1 次报送' }).click();
      await clerk.waitForURL('**/link/attempts/1');
    },
    PATIENCE,
  );

  it(
    'is told what to do when the link is revoked, or was copied by half',
    async () => {
      await desk.goto(`/desk/${YEAR}/units/370681108`);
      await desk.getByRole('button', { name: '收回 石良镇' }).click();
      await desk.getByRole('button', { name: '收回', exact: true }).click();
      await desk.getByText('已收回').waitFor();
      expect(await desk.getByText('由 龙口市', { exact: true }).count()).toBeGreaterThan(0);
      await clerk.goto('/link');
      await clerk.getByText('本次打开已超过一小时').waitFor();
      await clerk.goto(`/?fresh`);
      await clerk.goto(link);
      await clerk.getByRole('heading', { name: '报送链接已被收回' }).waitFor();
      await clerk.goto('/?fresh');
      await clerk.goto(link.slice(0, -10));
      await clerk.getByRole('heading', { name: '请求内容有误' }).waitFor();
      await clerk.context().close();
    },
    PATIENCE,
  );
});

describe('龙口市 files what it got by mail', () => {
  it(
    'from one archive: each file matched to its unit, checked, approved, then filed',
    async () => {
      const archive = zipSync({
        '年报/七甲镇定稿.docx': new Uint8Array(sampleReport().buffer),
        '年报/七甲镇初稿.docx': new Uint8Array(spoiledReport().buffer),
        '年报/说明.txt': new TextEncoder().encode('各单位报送情况说明。'),
        '__MACOSX/._年报': new Uint8Array(3),
      });
      await desk.goto(`/desk/${YEAR}/bulk`);
      await desk.locator('input[type=file]').setInputFiles({
        name: '各镇街年报.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(archive),
      });
      await desk.getByText('共 3 个文件，2 个已对应到单位').waitFor();
      const good = desk.getByRole('row', { name: /定稿/ });
      expect(await good.getByRole('combobox').inputValue()).toBe(UNIT);
      expect(await good.textContent()).toMatch(/待说明原因\s*错误 0，警告 1/);
      const bad = desk.getByRole('row', { name: /初稿/ });
      expect(await bad.textContent()).toMatch(/会被退回\s*错误 1/);
      expect(await bad.getByRole('checkbox').isChecked()).toBe(false);
      await bad.getByText('错误 1').click();
      expect(await bad.getByRole('listitem').first().textContent()).toContain('应为 0');

      await bad.getByRole('checkbox').check();
      expect(await desk.getByRole('button', { name: /核对无误/ }).isDisabled()).toBe(true);
      await bad.getByRole('combobox').selectOption({ label: '兰高镇' });
      const broken = (route: Route) =>
        route.request().postDataJSON().unit === UNIT ? route.fallback() : route.abort('connectionreset');
      await desk.route('**/v1/uploads', broken);
      await desk.getByRole('button', { name: '核对无误，报送选中的 2 份' }).click();
      await desk.getByText('2 份中有 1 份没有报送成功').waitFor();
      expect(await good.getByRole('checkbox').isDisabled()).toBe(true);
      await desk.unroute('**/v1/uploads', broken);
      await bad.getByRole('button', { name: /^重试/ }).click();
      await desk.getByText('2 份已全部报送').waitFor();
      await desk.getByText('其中 1 份还须由该单位说明原因').waitFor();
      expect(await good.textContent()).toContain('待说明原因');
      expect(await bad.textContent()).toContain('退回修改');
      await good.getByRole('link', { name: '待说明原因' }).click();
      await desk
        .getByRole('row', { name: /七甲镇定稿/ })
        .getByText('由龙口市代报')
        .waitFor();
      await desk.goto(`/desk/${YEAR}/bulk`);
    },
    PATIENCE,
  );

  it(
    'and is told when an archive cannot be opened',
    async () => {
      await desk.locator('input[type=file]').setInputFiles({
        name: '坏.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK no zip'),
      });
      await desk.getByText('“坏.zip”打不开').waitFor();
    },
    PATIENCE,
  );
});

describe('a file that 七甲镇 tries before it is sent', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.visit();
    await signIn(page, '七甲镇');
  });

  it.each(PRINTERS.map(({ name }) => name))(
    'is read and checked in the browser: %s',
    async (printer) => {
      const { bytes, fileName } = await fulfil({ seed: 7, printer, habits: [], features: [] });
      await page.goto('/');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByRole('heading', { name: '本机核验结果' }).waitFor();
      const [, read, all] = await page
        .getByText(/读出 \d+ \/ \d+ 格数字/)
        .textContent()
        .then((text) => /读出 (\d+) \/ (\d+)/.exec(text ?? '') ?? []);
      expect(Number(read)).toBeGreaterThan(0);
      expect(read).toBe(all);
    },
    PATIENCE,
  );
});
