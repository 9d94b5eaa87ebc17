import Excel from 'exceljs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const LEDGER = `/v1/cities/${CITY}/years/2020/ledger`;
const REPORT = `/v1/cities/${CITY}/years/2020/report.docx`;

const engine = engineForTests();
let stage: Stage;

beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  for (const [unit, figure] of [
    [QIJIA, 5],
    [XIADINGJIA, 7],
  ] as const) {
    await stage.file(unit.code, { verdict: 'accepted', figure });
  }
});

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the ledger', () => {
  it('is a workbook by default, saved under a Chinese name', async () => {
    const { status, body, headers } = await stage.ask('GET', LEDGER);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('龙口市2020年台账.xlsx')}`,
    });
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load(body);
    expect(workbook.worksheets.map(({ name }) => name)).toContain('三 依申请公开');
  });

  it('shows what was filed this minute, before any summary was made', async () => {
    const { body } = await stage.ask('GET', LEDGER, { query: { format: 'json' } });
    const ledger = JSON.parse(textOf(body));
    expect(ledger).toMatchObject({ city: CITY, cityName: '龙口市', year: 2020, form: '2019' });
    const at = ledger.cells.findIndex(({ id }: { id: string }) => id === 'applications.new.person');
    expect(ledger.cells[at]).toMatchObject({ sum: 12, n: 2 });
    expect(ledger.units).toMatchObject([
      { code: DONGLAI.code, leftOut: 'not-filed' },
      { code: QIJIA.code, leftOut: null, standing: 'accepted' },
      { code: XIADINGJIA.code, leftOut: null, standing: 'accepted' },
    ]);
    expect(ledger.units.map(({ values }: { values: unknown[] }) => values[at])).toEqual([null, 5, 7]);
  });

  it('is a CSV that Excel takes for UTF-8', async () => {
    const { body, headers } = await stage.ask('GET', LEDGER, { query: { format: 'csv' } });
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
    expect(textOf(body)).toMatch(/^\uFEFF单位代码,单位名称,/u);
    expect(textOf(body)).toContain(`\r\n${QIJIA.code},七甲镇,镇,已通过,计入,`);
  });

  it('comes in no other format', async () => {
    const { status, body } = await stage.ask('GET', LEDGER, { query: { format: 'pdf' } });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });

  it('is the city’s alone, and of a year that has a register', async () => {
    expect((await stage.ask('GET', LEDGER, { claims: unitClaims(QIJIA.code) })).status).toBe(403);
    const { status, body } = await stage.ask('GET', LEDGER.replace('2020', '2022'));
    expect([status, body.code]).toEqual([404, 'city-not-registered']);
  });
});

describe('the city’s own report', () => {
  it('is a Word document under the report’s title', async () => {
    const { status, body, headers } = await stage.ask('GET', REPORT);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('龙口市2020年政府信息公开工作年度报告.docx')}`,
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(body) });
    expect(value).toContain('新收政府信息公开申请12件');
    expect(value).toContain('名录内单位3个，计入汇总2个，未计入1个');
  });

  it('adds the office’s own figures', async () => {
    const own = 'applications.new.person:1,applications.new.total:1';
    const { body } = await stage.ask('GET', REPORT, { query: { own } });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(body) });
    expect(value).toContain('新收政府信息公开申请13件');
  });

  it.each(['applications.new.nobody:1', 'disclosure.normative.inForce:4', 'x', ''])(
    'takes no figure for a cell that the year’s form has not: %s',
    async (own) => {
      const { status, body } = await stage.ask('GET', REPORT, { query: { own } });
      expect([status, body.code]).toEqual([400, 'invalid-request']);
    },
  );
});
