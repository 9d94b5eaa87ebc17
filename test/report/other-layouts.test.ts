import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { type Report, readReport } from '../../shared/report/index.ts';
import { GOOD, reportOf } from './written-report.ts';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const HEADER = ['项目', ...COLUMNS];
/** Label and figures of each row of table 三. */
const ROWS = GOOD.applications.slice(3).map((row) => row.split('\t'));

const figuresOf = (report: Report): [string, number | null][] =>
  [...report.cells].map(([id, { value }]): [string, number | null] => [id, value]).sort();
const tables = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join('\t'));
const page = async (body: string): Promise<Report> => {
  const html = `<html><body><p>${GOOD.title[0]}</p>${body}</body></html>`;
  const reading = await readDocument(new TextEncoder().encode(html), 'a.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return readReport(reading.document);
};
const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`;

describe('the figures of the form in another layout', () => {
  it('may stand in columns and rows exchanged', async () => {
    const plain = await reportOf();
    const turned = [['', ...ROWS.map(([label = '']) => label)]];
    for (const [at, column] of COLUMNS.entries())
      turned.push([column, ...ROWS.map((row) => row[at + 1] ?? '')]);
    expect(figuresOf(await reportOf({ applications: tables(turned) }))).toEqual(figuresOf(plain));
    const { cells } = await page(`<p>${GOOD.headings.三}</p>${table(turned)}`);
    expect(cells.get('applications.new.person')?.value).toBe(3);
    expect(cells.get('applications.carriedOut.total')?.value).toBe(1);
  });

  it.each([
    ['the row first', (row: string, column: string, figure = '') => table([[row, column, figure]])],
    ['the column first', (row: string, column: string, figure = '') => `<p>${column} ${row} ${figure}</p>`],
  ])('may be named one by one: %s', async (_, line) => {
    const plain = await page(`<p>${GOOD.headings.三}</p>${table([HEADER, ...ROWS])}`);
    const lines = ROWS.flatMap(([row = '', ...figures]) =>
      COLUMNS.map((column, at) => line(row, column, figures[at])),
    );
    const named = await page(`<p>${GOOD.headings.三}</p>${lines.join('')}`);
    expect(plain.cells.size).toBe(175);
    expect(figuresOf(named)).toEqual(figuresOf(plain));
  });

  it('may be listed behind the label of their row', async () => {
    const plain = await reportOf();
    const applications = ROWS.map(
      ([row, ...figures]) =>
        `${row}：${COLUMNS.map((column, at) => `${column}${figures[at]}件`).join('，')}。`,
    );
    const disclosure = [
      '规章：本年制发件数 0，本年废止件数 0，现行有效件数 0',
      '行政规范性文件：本年制发件数 2，本年废止件数 1，现行有效件数 9',
      '行政许可：本年处理决定数量 31',
      '行政处罚：本年处理决定数量 4',
      '行政强制：本年处理决定数量 0',
      '行政事业性收费：本年收费金额（单位：万元） 1.25',
    ];
    const report = await reportOf({ applications, disclosure });
    expect(figuresOf(report)).toEqual(figuresOf(plain));
    expect(report.observations).toEqual([]);
  });

  it('leaves a row of which a cell is not named unread', async () => {
    const lines = ['规章：本年制发件数 0，本年废止件数 0', '行政许可：本年处理决定数量 31'];
    const { cells } = await reportOf({ disclosure: lines });
    expect(cells.get('disclosure.rules.made')?.value ?? null).toBeNull();
    expect(cells.get('disclosure.licensing.decisions')?.value).toBe(31);
  });

  it('may have signs between them, with their measure words and blanks', async () => {
    const { cells } = await reportOf({
      disclosure: [
        '信息内容，本年制发件数，本年废止件数，现行有效件数',
        '规章，０件，零，0件',
        '行政规范性文件，2件，，9件',
        '信息内容，本年处理决定数量',
        '行政许可，３１件',
      ],
    });
    const value = (cell: string): number | null | undefined => cells.get(`disclosure.${cell}`)?.value;
    expect(['rules.made', 'rules.repealed', 'rules.inForce'].map(value)).toEqual([0, 0, 0]);
    expect(['normative.made', 'normative.repealed', 'normative.inForce'].map(value)).toEqual([2, null, 9]);
    expect(value('licensing.decisions')).toBe(31);
  });

  it('may stand under labels of columns that run together with those above them', async () => {
    const plain = await reportOf();
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const header = rows.flatMap((row) => columns.map((column) => row + column)).join('\t');
    const report = await reportOf({ review: [header, ...GOOD.review.slice(-1)] });
    expect(figuresOf(report)).toEqual(figuresOf(plain));
    expect(report.observations).toEqual([]);
  });

  it('may stand below headings in brackets', async () => {
    const headings = Object.entries(GOOD.headings).map(([number, text]) => [number, `【${text}】`]);
    const { sections } = await reportOf({ headings: Object.fromEntries(headings) });
    expect(sections.map(({ number, heading }) => heading && number)).toEqual([...'一二三四五六']);
  });

  it('keeps the sign of a change', async () => {
    const { cells } = await reportOf({
      disclosure: ['行政许可：上一年项目数量 53，本年增/减 -19，处理决定数量 727'],
    });
    expect(cells.get('disclosure.licensing.change')?.value).toBe(-19);
  });
});

describe('columns of an office’s own in a text', () => {
  it.each([
    ['the total again', HEADER.concat('合计'), (row: readonly string[]) => [...row, row[7] ?? '']],
    [
      'the sum of organisations',
      HEADER.toSpliced(7, 0, '小计'),
      (row: readonly string[]) => row.toSpliced(7, 0, String(Number(row[7]) - Number(row[1]))),
    ],
  ])('stand beside those of the form: %s', async (_, header, widen) => {
    const plain = await reportOf();
    const rows = [header, ...ROWS.map(widen)];
    const report = await reportOf({ applications: tables(rows) });
    expect(figuresOf(report)).toEqual(figuresOf(plain));
    expect(report.observations).toEqual([]);
    const inGrid = await page(`<p>${GOOD.headings.三}</p>${table(rows)}`);
    expect(inGrid.cells.get('applications.new.total')?.value).toBe(4);
    expect(inGrid.observations.map(({ kind }) => kind)).toEqual([]);
  });

  it('are figures too many where the total again is another', async () => {
    const rows = [[...HEADER, '合计'], ...ROWS.map((row) => [...row, '9'])];
    const { observations } = await page(`<p>${GOOD.headings.三}</p>${table(rows)}`);
    expect(observations.map(({ kind }) => kind)).toContain('surplus-cell');
  });
});

describe('a table of an office’s own below one of the form', () => {
  it('has no rows of the form, and none too many', async () => {
    const form = table([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['行政规范性文件', '2', '1', '9'],
    ]);
    const own = table([
      ['类别', '条数', '同比'],
      ['机构职能', '3', '1'],
      ['规范性文件', '7', '2'],
    ]);
    const report = await page(`<p>${GOOD.headings.二}</p>${form}<p>分类公开如下。</p>${own}`);
    expect(report.observations.filter(({ kind }) => kind !== 'missing-row')).toEqual([]);
    expect(report.cells.get('disclosure.normative.made')?.value).toBe(2);
  });

  it('does not hide the unit in a header beside the item of the Regulation', async () => {
    const { cells } = await page(
      `<p>${GOOD.headings.二}</p><table><tr><td rowspan="2">第二十条第（九）项<td>信息内容<td>采购项目数量<td>采购总金额（万元）<tr><td>政府集中采购<td>2<td>31.5</table>`,
    );
    expect(cells.get('disclosure.procurement.amount')?.moneyUnit).toBe('万元');
  });
});
