import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { figureAt, GOOD, type Parts, reportOf } from './written-report.ts';

/** Tables as a web page leaves them that gives each cell a line of its own. */
const aCellALine = (rows: readonly string[]): string[] => rows.flatMap((row) => row.split('\t'));

const BROKEN: Readonly<Record<string, string>> = {
  现行有效件数: '现行\n有效件数',
  自然人: '自\n然\n人',
  社会公益组织: '社会公益\n组织',
  法律服务机构: '法律\n服务\n机构',
  '（七）总计': '（七）\n总计',
  结果维持: '结果\n维持',
  结果纠正: '结果\n纠正',
  其他结果: '其他\n结果',
  尚未审结: '尚未\n审结',
  未经复议直接起诉: '未经复议\n直接起诉',
};
const narrow = (rows: readonly string[]): string[] => aCellALine(rows).map((cell) => BROKEN[cell] ?? cell);

describe('tables of published pages', () => {
  it('are read where narrow columns broke their labels over lines', async () => {
    const whole = await reportOf();
    const report = await reportOf({
      disclosure: narrow(GOOD.disclosure),
      applications: narrow(GOOD.applications),
      review: narrow(GOOD.review),
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
    expect([...report.cells].map(([id, { value }]) => [id, value])).toEqual(
      [...whole.cells].map(([id, { value }]) => [id, value]),
    );
  });

  it.each([
    ['behind each cell', (row) => row.split('\t').map((cell) => (cell === '' ? '|' : `${cell} |`))],
    [
      'behind each cell, with those of a span at the end',
      (row) => row.split('\t').map((cell, at, all) => `${cell} |${at + 1 < all.length ? '' : ' ||'}`.trim()),
    ],
    [
      'behind each cell, with those of a span in a line of their own',
      (row) => [...row.split('\t').map((cell) => `${cell} |`.trim()), '|||'],
    ],
    [
      'behind each cell and in front of each row',
      (row) => [
        '|',
        ...row.split('\t').map((cell) => ` ${cell} |`),
        ...(/^第|况$/u.test(row) ? ['|||'] : []),
      ],
    ],
    [
      'below each cell and in front of each row',
      (row) => `| ${row}`.split('\t').flatMap((cell) => (cell === '' ? ['|'] : [cell, '|'])),
    ],
    ['below each cell', (row) => row.split('\t').flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))],
    ['between the cells of a row', (row) => [row.split('\t').join(' | ')]],
    ['between the cells, and more behind them', (row) => [`${row.split('\t').join(' | ')} | ||`]],
  ] satisfies [string, (row: string) => string[]][])(
    'keep their blank cells where a pipe stands %s',
    async (_, written) => {
      const blanks = (rows: readonly string[]): string[] =>
        rows.map((row) => row.replace(/\t0(?=\t|$)/gu, '\t')).flatMap(written);
      const spans = [
        '第二十条第（一）项\t\t\t',
        ...GOOD.disclosure.slice(1, 4),
        '第二十条第（五）项\t\t\t',
        ...GOOD.disclosure.slice(5),
      ];
      const report = await reportOf({
        disclosure: spans.map((row) => row.replace(/\t+$/u, '')).flatMap(written),
        applications: blanks(GOOD.applications),
        review: blanks(GOOD.review),
      });
      const whole = await reportOf();
      const isZero = (id: string): boolean => !id.startsWith('disclosure') && figureAt(whole, id) === 0;
      expect(report.unread.filter(({ why }) => why !== 'absent')).toEqual([]);
      expect([...report.cells].map(([id, { value }]) => [id, value])).toEqual(
        [...whole.cells].map(([id, { value }]) => [id, isZero(id) ? null : value]),
      );
    },
  );

  it('keep a blank first cell in rows that no pipe begins', async () => {
    const review = [
      ...GOOD.review.slice(0, 2),
      ' | 1 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    ].map((row) => row.replaceAll('\t', ' | '));
    const parts: Partial<Parts> = {
      disclosure: GOOD.disclosure.map((row) => row.replaceAll('\t', ' | ')),
      applications: GOOD.applications.map((row) => row.replaceAll('\t', ' | ')),
      review,
    };
    const report = await reportOf(parts);
    expect(figureAt(report, 'review.reconsideration.upheld')).toBe(null);
    expect(figureAt(report, 'review.reconsideration.corrected')).toBe(1);
    expect(report.unread).toEqual([]);
  });

  it('tell by rows of the same length which of their empty cells are left over', async () => {
    const rows = GOOD.applications.map((row, at) => (at < 3 ? row : `${row}\t`));
    const applications = rows.map((row) => row.replace(/^(1\.属于国家秘密)\t0/u, '$1\t'));
    const report = await reportOf({ applications });
    expect(figureAt(report, 'applications.refusedStateSecret.person')).toBe(null);
    expect(figureAt(report, 'applications.refusedStateSecret.total')).toBe(0);
    expect(report.unread).toEqual([]);
  });

  it('tell no label changed where the row above is blank', async () => {
    const rows = GOOD.applications.filter((row) => !/逾期|^3\.其他/u.test(row));
    const applications = aCellALine([...rows.slice(0, -2), '（六）其他处理', ...rows.slice(-2)]);
    const at = applications.indexOf('5.要求行政机关确认或重新出具已获取信息');
    const report = await reportOf({
      applications: [...applications.slice(0, at + 1), ...applications.slice(at + 8)],
    });
    expect(report.observations.filter(({ kind }) => kind === 'label-altered')).toEqual([]);
  });

  it('keep a blank first cell though the rows of another table begin with a pipe', async () => {
    const rows = (lines: readonly string[]): string[] => lines.map((row) => row.replaceAll('\t', ' | '));
    const report = await reportOf({
      disclosure: rows(GOOD.disclosure),
      applications: rows(GOOD.applications).map((row) => `| ${row} |`),
      review: [...rows(GOOD.review.slice(0, -1)), ' | 1 | 0 | 0 | 1 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'],
    });
    expect(figureAt(report, 'review.reconsideration.corrected')).toBe(1);
    expect(report.cells.get('review.directSuit.upheld')?.text).toBe('');
    expect(report.unread).toEqual([]);
  });

  it('are there, and blank, where Markdown has no figure in them', async () => {
    const [corner = '', ...rows] = GOOD.applications.map(
      (row) => `| ${row.replace(/\t/gu, ' | ').replace(/\b\d+\b(?= \||$)/gu, '')} |`,
    );
    const report = await reportOf({ applications: [corner, '| --- | --- |', ...rows] });
    expect(report.tables).toContain('applications');
    expect(report.cells.get('applications.new.person')).toMatchObject({ value: null, text: '' });
  });

  it('have labels that break off at a sign in them, which is no misprint', async () => {
    const disclosure = [
      '第二十条第（五）项',
      '信息内容\t上一年项目数量\t本年增/\t处理决定数量',
      '行政许可\t3\t1\t9',
      '其他对外管理服务事项\t0\t0\t0',
    ];
    const report = await reportOf({ disclosure });
    expect(figureAt(report, 'disclosure.licensing.change')).toBe(1);
    expect(report.observations.filter(({ kind }) => kind === 'label-altered')).toEqual([]);
  });

  it('have all figures of a row that a span moved beside the columns', async () => {
    const cells = (row: string): string =>
      row
        .split('\t')
        .map((text) => `<td>${text}</td>`)
        .join('');
    const rows = GOOD.applications
      .slice(3)
      // A blank among the figures of one of them.
      .map((row) => (row.startsWith('8.属于行政查询') ? row.replace('\t0\t0', '\t0\t') : row))
      .map((row) => `<tr>${cells(row)}<td></td></tr>`);
    const names = GOOD.applications[2] ?? '';
    // The label in front spans five rows; the form has it span twenty-two.
    const [first = '', ...others] = rows.slice(2);
    const page = `<h1>${GOOD.title[0]}</h1><p>三、收到和处理政府信息公开申请情况</p><table>
      <tr><td colspan="2"></td><td>自然人</td>${cells(names)}<td>总计</td><td></td></tr>
      ${rows
        .slice(0, 2)
        .map((row) => row.replace('<td>', '<td colspan="2">'))
        .join('')}
      ${first.replace('<td>', '<td rowspan="5">三、本年度办理结果</td><td>')}
      ${others.join('')}</table><p>四、政府信息公开行政复议、行政诉讼情况</p>`;
    const reading = await readDocument(new TextEncoder().encode(page), 'page.html');
    if (!reading.ok) throw new Error(reading.unreadable.en);
    const report = readReport(reading.document);
    for (const column of ['person', 'business', 'otherOrg', 'total'])
      expect(figureAt(report, `applications.refusedCaseFile.${column}`)).toBe(0);
    for (const column of ['person', 'research', 'otherOrg', 'total'])
      expect(figureAt(report, `applications.refusedInquiry.${column}`)).toBe(0);
    expect(figureAt(report, 'applications.refusedInquiry.business')).toBeNull();
    expect(figureAt(report, 'applications.total.person')).toBe(3);
    expect(figureAt(report, 'applications.carriedOut.total')).toBe(1);
  });

  it('leave a row blank below a merged label that carries zeros', async () => {
    const at = GOOD.applications.findIndex((row) => row.startsWith('1.本机关不掌握'));
    const rows = GOOD.applications.map((row, index) => (index === at ? row.replace(/\t0/gu, '\t') : row));
    const cells = (row: string): string =>
      row
        .split('\t')
        .map((text) => `<td>${text}</td>`)
        .join('');
    const table = [...rows.slice(3, at), `（四）无法提供${'\t0'.repeat(7)}`, ...rows.slice(at)];
    const page = `<h1>${GOOD.title[0]}</h1><p>三、收到和处理政府信息公开申请情况</p><table>
      <tr><td></td><td>自然人</td>${cells(GOOD.applications[2] ?? '')}<td>总计</td></tr>
      ${table.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
    const reading = await readDocument(new TextEncoder().encode(page), 'page.html');
    if (!reading.ok) throw new Error(reading.unreadable.en);
    const report = readReport(reading.document);
    expect(report.cells.get('applications.unableNotHeld.person')).toMatchObject({ value: null, text: '' });
    expect(report.observations.map(({ kind }) => kind)).toEqual(['subtotal-row-filled']);
  });

  it('have one total where a converter wrote a cell of two columns into both', async () => {
    const [, persons = [], names = [], ...rows] = GOOD.applications.map((row) => row.split('\t'));
    const twice = (row: string[]): string[] => [...row, row.at(-1) ?? ''];
    const organisation = Array.from({ length: 5 }, () => persons[1] ?? '');
    const applications = [
      ['', persons[0] ?? '', ...organisation, persons[2] ?? '', persons[2] ?? ''],
      ['', persons[0] ?? '', ...names, persons[2] ?? '', persons[2] ?? ''],
      ...rows.map(twice),
    ].map((row) => row.join('\t'));
    const report = await reportOf({ applications });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
    expect(figureAt(report, 'applications.new.total')).toBe(4);
  });

  it.each([
    ['one space', ' '],
    ['a wide space', '\u3000'],
  ])('are read where a page has each of them in one line, with %s between the cells', async (_, space) => {
    const line = (rows: readonly string[]): string[] => [aCellALine(rows).join(space)];
    const whole = await reportOf();
    const report = await reportOf({
      disclosure: line(GOOD.disclosure),
      applications: line(GOOD.applications),
      review: line(GOOD.review),
    });
    expect(report.unread).toEqual([]);
    expect([...report.cells].map(([id, { value }]) => [id, value])).toEqual(
      [...whole.cells].map(([id, { value }]) => [id, value]),
    );
  });

  it('are read where the whole report is one line', async () => {
    const text = [
      GOOD.title,
      GOOD.opening,
      GOOD.headings.一,
      GOOD.work,
      GOOD.headings.二,
      aCellALine(GOOD.disclosure),
      GOOD.headings.三,
      aCellALine(GOOD.applications),
      GOOD.headings.四,
      aCellALine(GOOD.review),
      GOOD.headings.五,
      '公开的及时性不够，下一步按月检查并改进。',
      GOOD.headings.六,
      '本年度未收取信息处理费。',
    ];
    const reading = await readDocument(new TextEncoder().encode(text.flat().join(' ')), 'report.txt');
    if (!reading.ok) throw new Error(reading.unreadable.en);
    const report = readReport(reading.document);
    expect(report.unread).toEqual([]);
    expect(report.sections.map(({ number }) => number).join('')).toBe('一二三四五六');
    expect(figureAt(report, 'applications.carriedOut.person')).toBe(1);
    expect(figureAt(report, 'review.suitAfterReconsideration.otherResult')).toBe(1);
  });

  it('keep the last digit of a figure in front of 其他', async () => {
    const line =
      '第二十条第（五）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政许可 12 1 353 其他对外管理服务事项 0 0 0';
    const report = await reportOf({ disclosure: [line] });
    expect(figureAt(report, 'disclosure.licensing.decisions')).toBe(353);
    expect(figureAt(report, 'disclosure.otherService.lastYear')).toBe(0);
  });

  it('are there, and blank, where a text has all of their labels and no figure', async () => {
    const labels = (rows: readonly string[]): string[] =>
      aCellALine(rows).filter((cell) => !/^[\d.]+$/u.test(cell));
    const report = await reportOf({
      disclosure: labels(GOOD.disclosure),
      applications: labels(GOOD.applications),
      review: labels(GOOD.review),
    });
    expect(report.tables).toEqual(['disclosure', 'applications', 'review']);
    expect(report.unread).toEqual([]);
    expect([...report.cells.values()].every(({ value, text }) => value === null && text === '')).toBe(true);
  });

  it('give no blank cells of their header to the row that a label of it may be', async () => {
    const persons = ['| 自然人', '|', '法人或其他组织', '|', '总计', '|', '|||'];
    const names = [
      '| ',
      '|',
      ...(GOOD.applications[2] ?? '').split('\t').flatMap((name) => [name, '|']),
      '|',
    ];
    const rows = GOOD.applications.slice(3).flatMap((row) => {
      const [label = '', ...figures] = row.split('\t');
      return [`| ${label}`, '|', ...figures.flatMap((figure) => [figure, '|'])];
    });
    const report = await reportOf({ applications: [...persons, ...names, ...rows] });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
    expect(figureAt(report, 'applications.total.person')).toBe(3);
  });

  it('tell it by rows of other lengths where those of the same do not', async () => {
    const applications = GOOD.applications.map((row, at) => {
      if (at < 3) return row;
      const [label = '', ...figures] = row.split('\t');
      const blank = label.startsWith('1.属于') ? ['', ...figures.slice(1)] : figures;
      return [
        ...(label.startsWith('1.属于') ? ['（三）不予公开'] : []),
        label,
        ...blank,
        '',
        ...(label.startsWith('1.属于') ? [''] : []),
      ].join('\t');
    });
    const report = await reportOf({ applications });
    expect(report.cells.get('applications.refusedStateSecret.person')?.text).toBe('');
    expect(report.unread).toEqual([]);
  });

  it('keep their blank cells in Markdown with bold figures', async () => {
    const rows = GOOD.applications.map((row) => row.replace(/\t0(?=\t|$)/gu, '\t'));
    const cells = rows.flatMap((row) => row.split('\t')).map((cell) => (cell === '' ? '|' : `**${cell}** |`));
    const text = [`# ${GOOD.title[0]}`, `## ${GOOD.headings.三}`, ...cells, `## ${GOOD.headings.四}`].join(
      '\n',
    );
    const reading = await readDocument(new TextEncoder().encode(text), 'report.md');
    if (!reading.ok) throw new Error(reading.unreadable.en);
    const report = readReport(reading.document);
    expect(figureAt(report, 'applications.granted.total')).toBe(4);
    expect(report.cells.get('applications.granted.research')?.text).toBe('');
  });
});
