import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Block, Place } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { type Report, readReport } from '../../shared/report/index.ts';
import { figureAt, GOOD, type Parts, reportOf } from './written-report.ts';

const changed = (lines: readonly string[], from: string, to: string): string[] =>
  lines.map((line) => line.replace(from, to));

const altered = ({ observations }: Report): readonly unknown[] =>
  observations.flatMap((one) => (one.kind === 'label-altered' ? [[one.expected, one.found]] : []));

/** Without the nth figure or label of each line that has as many. */
const without = (lines: readonly string[], index: number, width: number): string[] =>
  lines.map((line) => {
    const cells = line.split('\t');
    return cells.length === width ? cells.toSpliced(index, 1).join('\t') : line;
  });

describe('labels that an office has changed', () => {
  it.each<[string, string, keyof Parts & ('disclosure' | 'applications' | 'review')]>([
    ['2.没有现成信息需要另行制作', '2.没有现成信息', 'applications'],
    ['3.危及“三安全一稳定”', '3.危及“三安全”', 'applications'],
    ['商业企业', '商业公司', 'applications'],
    ['科研机构', '研究所', 'applications'],
    ['自然人', '个人', 'applications'],
    ['未经复议直接起诉', '直接起诉', 'review'],
    ['行政规范性文件', '规范性文件', 'disclosure'],
    ['本年收费金额（单位：万元）', '收取的费用', 'disclosure'],
    ['行政许可', '行政审批', 'disclosure'],
    ['本年处理决定数量', '处理决定数量', 'disclosure'],
  ])('%s is %s', async (expected, found, table) => {
    const report = await reportOf({ [table]: changed(GOOD[table], expected, found) });
    expect(altered(report)).toEqual([[expected, found]]);
    expect(report.unread).toEqual([]);
    expect(report.observations).toHaveLength(1);
  });

  it.each<[string, string, keyof Parts & ('applications' | 'review')]>([
    ['（三）不予公开', '（三）不公开', 'applications'],
    ['（四）无法提供', '（四）不能提供', 'applications'],
    ['（六）其他处理', '（六）其它办理', 'applications'],
    ['法人或其他组织', '法人和其他组织', 'applications'],
    ['行政复议', '行政复义', 'review'],
    ['复议后起诉', '复后起诉', 'review'],
    ['尚未审结', '未办结', 'review'],
  ])('above other labels are told as well: %s is %s', async (expected, found, table) => {
    const merged = (line: string): string =>
      line
        .replace('1.属于国家秘密', '（三）不予公开\t1.属于国家秘密')
        .replace('1.本机关不掌握', '（四）无法提供\t1.本机关不掌握')
        .replace('1.申请人无正当理由', '（六）其他处理\t1.申请人无正当理由');
    const lines = table === 'applications' ? GOOD.applications.map(merged) : GOOD.review;
    const report = await reportOf({ [table]: lines.map((line) => line.replaceAll(expected, found)) });
    expect(altered(report)).toEqual([[expected, found]]);
    expect(report.unread).toEqual([]);
  });

  it('are the row’s beside a merged label, which is no row there', async () => {
    const applications = changed(
      GOOD.applications,
      '1.本机关不掌握相关政府信息',
      '（四）无法提供\t1.不掌握相关信息',
    );
    const report = await reportOf({ applications });
    expect(altered(report)).toEqual([['1.本机关不掌握相关政府信息', '1.不掌握相关信息']]);
    expect(report.observations).toHaveLength(1);
    expect(figureAt(report, 'applications.unableNotHeld.total')).toBe(0);
  });

  it('are not told where the rest of a label stands on the next line', async () => {
    const applications = GOOD.applications.flatMap((line) =>
      line.startsWith('2.没有现成信息')
        ? [line.replace('2.没有现成信息需要另行制作', '2.没有现成信息'), '需要另行制作']
        : [line],
    );
    expect(altered(await reportOf({ applications }))).toEqual([]);
  });

  it('are not told where a row of the office’s own stands beside all those of the form', async () => {
    const disclosure = GOOD.disclosure.flatMap((line) =>
      line.startsWith('行政许可') ? [line, '行政检查\t7'] : [line],
    );
    const report = await reportOf({ disclosure });
    expect(altered(report)).toEqual([]);
    expect(figureAt(report, 'disclosure.licensing.decisions')).toBe(31);
  });
});

describe('a row that stands twice', () => {
  const twice = (again: (line: string) => string): string[] =>
    GOOD.applications.flatMap((line) => (line.startsWith('（一）予以公开') ? [line, again(line)] : [line]));

  it.each([
    ['with the same figures', false, (line: string) => line],
    ['with others', true, (line: string) => line.replace('3\t1', '2\t2')],
  ])('%s is told, and the first counts', async (_, differs, again) => {
    const report = await reportOf({ applications: twice(again) });
    expect(report.observations).toMatchObject([{ kind: 'row-twice', label: '（一）予以公开', differs }]);
    expect(figureAt(report, 'applications.granted.person')).toBe(3);
  });
});

describe('a merged label that another form has as a row', () => {
  it('is no blank row where the rows under it are there', async () => {
    const header = ['第二十条第（一）项', '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量'];
    const report = await reportOf({
      disclosure: [...header, '规章\t0\t0\t0', '规范性文件\t1\t1\t4'],
      applications: GOOD.applications.flatMap((line) =>
        line.startsWith('1.申请人无正当理由') ? [`（六）其他处理${'\t'.repeat(7)}`, line] : [line],
      ),
    });
    expect(report.form).toBe('2019');
    expect(report.cells.has('applications.other.person')).toBe(false);
  });
});

describe('what tells the form', () => {
  it('is no label that stands above a column as well', async () => {
    const applications = [
      ...GOOD.applications.slice(0, 5),
      ...GOOD.applications.slice(5, 23),
      GOOD.applications[25]?.replace('3.其他', '（六）其他处理') ?? '',
      ...GOOD.applications.slice(26),
    ].flatMap((line) => line.split('\t'));
    const report = await reportOf({ applications, disclosure: ['表格见附件。'] });
    expect(report.form).toBe('2019');
  });
});

describe('a table without one of its columns', () => {
  it('is read by the labels that it has, in lines of text as well', async () => {
    const header = ['', '', '', '', '', '', ''];
    const applications = without(
      [
        header.with(0, '申请人情况').with(6, '总计').join('\t'),
        header.with(0, '自然人').with(1, '法人或其他组织').join('\t'),
        header
          .with(1, '商业企业')
          .with(2, '科研机构')
          .with(3, '社会公益组织')
          .with(4, '法律服务机构')
          .with(5, '其他')
          .join('\t'),
      ]
        .map((line) => `\t${line}`)
        .concat(GOOD.applications.slice(3)),
      3,
      8,
    );
    const report = await reportOf({ applications });
    expect(report.observations).toMatchObject([
      { kind: 'missing-row', what: 'column', expected: '科研机构' },
    ]);
    expect(figureAt(report, 'applications.new.business')).toBe(1);
    expect(figureAt(report, 'applications.new.total')).toBe(4);
    expect(report.cells.has('applications.new.research')).toBe(false);
    expect(new Set(report.unread.map(({ why }) => why))).toEqual(new Set(['absent']));
  });

  it('is read beside blanks that lost their spans', async () => {
    const rows = without(GOOD.applications.slice(3), 6, 8).map((line) => line.split('\t'));
    const html = [
      ['', '', '', '自然人', '法人或其他组织', '', '', '', '总计'],
      ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', ''],
      ...rows.map(([label = '', ...figures]) => [label, '', '', ...figures]),
    ]
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    const bytes = new TextEncoder().encode(
      `<p>${GOOD.title[0]}</p><p>三、收到和处理政府信息公开申请情况</p><table>${html}</table>`,
    );
    const reading = await readDocument(bytes, 'a.html');
    const report = reading.ok ? readReport(reading.document) : null;
    expect(report?.observations).toMatchObject([{ kind: 'missing-row', what: 'column', expected: '其他' }]);
    expect(report?.cells.get('applications.new.person')?.value).toBe(3);
  });

  it('is read where it is table 四', async () => {
    const review = [
      '行政复议\t行政诉讼',
      '未经复议直接起诉\t复议后起诉',
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
      '1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t0\t0\t1\t1',
    ];
    const report = await reportOf({ review });
    expect(report.observations).toMatchObject([
      {
        kind: 'missing-row',
        what: 'column',
        expected: '其他结果',
        cells: ['review.directSuit.otherResult'],
      },
    ]);
    expect(figureAt(report, 'review.reconsideration.total')).toBe(2);
    expect(figureAt(report, 'review.suitAfterReconsideration.total')).toBe(1);
  });
});

it('a sign that stands where a figure should is kept, and is no part of the label', async () => {
  const report = await reportOf({ disclosure: changed(GOOD.disclosure, '行政许可\t31', '行政许可\t√') });
  expect(report.cells.get('disclosure.licensing.decisions')).toMatchObject({ value: null, text: '√' });
  expect(report.unread).toEqual([]);
});

describe('table 四', () => {
  it('keeps words that stand where a figure should', async () => {
    const review = GOOD.review.with(-1, '1\t0\t0\t1\t2\t0\t0\t保密\t0\t0\t0\t0\t0\t1\t1');
    const report = await reportOf({ review });
    expect(report.cells.get('review.directSuit.otherResult')).toMatchObject({ value: null, text: '保密' });
    expect(figureAt(report, 'review.suitAfterReconsideration.pending')).toBe(1);
    expect(report.unread.map(({ cell }) => cell)).not.toContain('review.directSuit.otherResult');
  });

  it('is the one under labels of which only the first half is printed', async () => {
    const half = ['结果', '结果', '其他', '尚未', '总计'];
    const review = [
      '行政复议\t行政诉讼',
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉',
      [...half, ...half].join('\t'),
      '1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t0\t0\t0\t1\t1',
    ];
    const report = await reportOf({ review });
    expect(report.tables).toContain('review');
    expect(figureAt(report, 'review.suitAfterReconsideration.pending')).toBe(1);
  });

  it('is there and blank where nothing stands below its labels', async () => {
    const report = await reportOf({ review: GOOD.review.with(-1, '\t\t\t\t\t\t\t\t\t\t\t\t\t\t') });
    expect(report.tables).toContain('review');
    expect(report.cells.get('review.directSuit.total')).toMatchObject({ value: null, text: '' });
  });
});

it('figures beside the labels of two rows are of neither', async () => {
  const cells = ['（七）总计<br>四、结转下年度继续办理', 3, 1, 0, 0, 0, 0, 4];
  const rows = GOOD.applications.slice(0, -2).map((line) => line.split('\t'));
  const html = [...rows, cells].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const page = `<h1>${GOOD.title[0]}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>${html.join('')}</table>`;
  const reading = await readDocument(new TextEncoder().encode(page), 'report.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const report = readReport(reading.document);
  expect(figureAt(report, 'applications.carriedOut.total')).toBeNull();
  expect(figureAt(report, 'applications.granted.person')).toBe(3);
});

it('words that stand alone between rows of a table are none of the text', async () => {
  const rows = GOOD.applications.toSpliced(8, 0, '无').map((line) => line.split('\t'));
  const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const page = `<h1>${GOOD.title[0]}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>${html}</table><p>以上数据已核对。</p>`;
  const reading = await readDocument(new TextEncoder().encode(page), 'report.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const section = readReport(reading.document).sections.find(({ number }) => number === '三');
  expect(section?.paragraphs.map(({ text }) => text)).toEqual(['以上数据已核对。']);
});

it('a figure that breaks the sums is kept in a grid whose header has a cell over the names of the organisations', async () => {
  const header =
    '<tr><td rowspan="3">（勾稽关系）</td><td colspan="6">申请人情况</td><td rowspan="3">总计</td></tr>' +
    '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td></tr>' +
    '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>';
  const rows = GOOD.applications
    .slice(3)
    .map((line) => line.replace(/^2\.重复申请\t0/u, '2.重复申请\t1').split('\t'))
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const html = `<h1>${GOOD.title[0]}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>${header}${rows.join('')}</table>`;
  const reading = await readDocument(new TextEncoder().encode(html), 'report.html');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const report = readReport(reading.document);
  expect(figureAt(report, 'applications.declinedRepeat.person')).toBe(1);
  expect(figureAt(report, 'applications.granted.person')).toBe(3);
});

it('a table in a sheet is there and blank where nothing stands beside its labels', async () => {
  const rows = [
    ...GOOD.title,
    ...GOOD.opening,
    GOOD.headings.三,
    '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
    ...GOOD.applications.slice(3).map((line) => line.split('\t')[0] ?? ''),
  ].map((line) => (line.startsWith('自然人') ? ['', ...line.split('\t')] : [line]));
  const book = utils.book_new(utils.aoa_to_sheet(rows), '年报');
  const reading = await readDocument(new Uint8Array(write(book, { type: 'array' })), 'report.xlsx');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const report = readReport(reading.document);
  expect(report.tables).toContain('applications');
  expect(report.cells.get('applications.new.person')).toMatchObject({ value: null, text: '' });
  expect(report.unread.filter(({ cell }) => cell.startsWith('applications.'))).toEqual([]);
});

it('a sentence in a sheet is no label, however like one it is', async () => {
  const sentence = '本年新收政府信息公开申请4件。';
  const rows = [...GOOD.title, GOOD.headings.一, '（一）依申请公开', sentence, GOOD.headings.三]
    .map((line) => [line])
    .concat(GOOD.applications.slice(3).map((line) => line.split('\t')));
  const book = utils.book_new(utils.aoa_to_sheet(rows), '年报');
  const reading = await readDocument(new Uint8Array(write(book, { type: 'array' })), 'report.xlsx');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const { sections } = readReport(reading.document);
  expect(sections[0]?.paragraphs.map(({ text }) => text)).toEqual(['（一）依申请公开', sentence]);
});

/** The table of section 三 as ruled rows of one page, or of two with the second beginning at a row. */
function onPages(lines: readonly string[], secondFrom = Number.POSITIVE_INFINITY): Report {
  const place = (row: number): Place => ({ page: row < secondFrom ? 1 : 2, table: 1, row: row + 1 });
  const header = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [header, ...lines.map((line) => line.split('\t'))];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1, place: place(row) })),
  );
  const blocks: Block[] = [
    ...[...GOOD.title, GOOD.headings.三].map(
      (text): Block => ({ kind: 'paragraph', text, place: { page: 1 } }),
    ),
    { kind: 'table', columns: 'grid', cells, place: place(0) },
  ];
  return readReport({ format: 'pdf', blocks, remarks: [] });
}

describe('on pages', () => {
  const rows = changed(GOOD.applications.slice(3), '3.危及“三安全一稳定”', '3.危及“三安全”');

  it('a shortened label is told where its row stands between others', () => {
    expect(altered(onPages(rows))).toEqual([['3.危及“三安全一稳定”', '3.危及“三安全”']]);
  });

  it('a label is cut where a page ends behind it', () => {
    const at = rows.findIndex((line) => line.includes('三安全'));
    expect(altered(onPages(rows, at + 2))).toEqual([]);
  });

  it('a row with a name of its own is the one that the form has there', () => {
    const renamed = changed(GOOD.applications.slice(3), '1.本机关不掌握相关政府信息', '1.不掌握信息情况');
    const report = onPages(renamed);
    expect(altered(report)).toEqual([['1.本机关不掌握相关政府信息', '1.不掌握信息情况']]);
  });
});
