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

async function withTable(rows: readonly Row[]): Promise<Report> {
  const html = `<html><body><p>${GOOD.title[0]}</p><p>三、收到和处理政府信息公开申请情况</p>${spans(rows)}</body></html>`;
  const reading = await readDocument(new TextEncoder().encode(html), 'a.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return readReport(reading.document);
}

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
