import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { type Report, readReport } from '../../shared/report/index.ts';
import { GOOD } from './written-report.ts';

type Row = readonly string[];

const spans = (rows: readonly Row[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td${cell.startsWith('*') ? ` colspan="7">${cell.slice(1)}` : `>${cell}`}`).join('')}`,
    )
    .join('\n')}</table>`;

const ROWS = GOOD.applications.slice(3).map((row) => row.split('\t'));
const HEADER = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

async function read(table: string): Promise<Report> {
  const html = `<html><body><p>${GOOD.title[0]}</p><p>三、收到和处理政府信息公开申请情况</p>${table}</body></html>`;
  const reading = await readDocument(new TextEncoder().encode(html), 'a.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return readReport(reading.document);
}

const withTable = (rows: readonly Row[]): Promise<Report> => read(spans(rows));

const valuesOf = (report: Report): [string, number | null][] =>
  [...report.cells].map(([id, { value }]): [string, number | null] => [id, value]);

describe('columns of an office’s own', () => {
  it.each([
    ['remarks', ['备注'], ['无']],
    ['the figures of last year', ['*上年数'], ['7', '7', '7', '7', '7', '7', '7']],
  ])('beside those of the form are no figures too many: %s', async (_, header, cells) => {
    const plain = await withTable([HEADER, ...ROWS]);
    expect(plain.cells.size).toBeGreaterThan(150);
    const report = await withTable([[...HEADER, ...header], ...ROWS.map((row) => [...row, ...cells])]);
    expect(valuesOf(report)).toEqual(valuesOf(plain));
    expect(report.observations.filter(({ kind }) => kind === 'surplus-cell')).toEqual([]);
  });
});

describe('a header whose spans are too narrow', () => {
  it('tells no order of the columns', async () => {
    const rows = ROWS.map(([label = '', ...figures]) => [label, ...figures.slice(0, 5), '5', '9']);
    const html = `<table><tr><td rowspan="3">项目<td colspan="6">申请人情况
      <tr><td rowspan="2">自然人<td colspan="4">法人或其他组织<td rowspan="2">总计
      <tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他
      ${spans(rows)
        .replace(/<\/?table>/gu, '')
        .replaceAll('<tr><td>', '<tr><td colspan="2">')}</table>`;
    const report = await read(html);
    expect(report.cells.get('applications.new.otherOrg')?.value).toBe(5);
    expect(report.cells.get('applications.new.total')?.value).toBe(9);
  });
});

describe('a label that runs on over a blank cell', () => {
  it('moves no figure from under its own column', async () => {
    const wide = (rows: readonly Row[]): string =>
      spans(rows.map((row) => [...row, '', ''])).replace(/<\/?table>/gu, '');
    const run = '<tr><td colspan="2">2.其他法律行政法规禁止公开<td>0<td>0<td>0<td>0<td>0<td>0<td><td>';
    const { cells } = await read(
      `<table>${wide([HEADER, ...ROWS.slice(0, 5)])}${run}${wide(ROWS.slice(6))}</table>`,
    );
    expect(cells.get('applications.refusedLawForbids.person')?.value ?? null).toBeNull();
    expect(cells.get('applications.new.person')?.value).toBe(3);
  });
});

describe('rows packed into one', () => {
  it('are taken apart where each line of a cell has its own label', async () => {
    const plain = await withTable([HEADER, ...ROWS]);
    const packed = HEADER.map((_, column) => ROWS.map((row) => row[column] ?? '').join('<br>'));
    expect(valuesOf(await withTable([HEADER, packed]))).toEqual(valuesOf(plain));
    const shorter = packed.map((cell, column) => (column === 3 ? cell.replace('0<br>', '') : cell));
    expect((await withTable([HEADER, shorter])).cells.size).toBe(0);
  });
});

describe('cells that a script wrote into every column which they span', () => {
  it('are one, as are figures below words that are', async () => {
    const { tables, cells, observations } = await withTable([
      ['第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项'],
      ['信息内容', '本年处理决定数量', '本年处理决定数量'],
      ['行政许可', '31', '31'],
      ['第二十条第（八）项', '第二十条第（八）项', '第二十条第（八）项'],
      ['信息内容', '本年收费金额（单位：万元）', '本年收费金额（单位：万元）'],
      ['行政事业性收费', '0', '0'],
    ]);
    expect(tables).toContain('disclosure');
    expect(cells.get('disclosure.licensing.decisions')?.value).toBe(31);
    expect(observations.filter(({ kind }) => kind === 'surplus-cell')).toEqual([]);
  });
});
