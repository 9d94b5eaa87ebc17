import { describe, expect, it } from 'vitest';
import { cellsOf, formById } from '../../shared/form/index.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { figureAt, GOOD, RESULT_LABELS, reportOf } from './written-report.ts';

const without = (lines: readonly string[], start: string): string[] =>
  lines.filter((line) => !line.startsWith(start));
const changed = (lines: readonly string[], start: string, line: string): string[] =>
  lines.map((one) => (one.startsWith(start) ? line : one));

describe('a report', () => {
  it('is read whole: every cell, the unit, the year, the period, the signature, six sections', async () => {
    const report = await reportOf();
    expect(report.unread).toEqual([]);
    expect([...report.cells.keys()].sort()).toEqual([...cellsOf(formById('2021')).keys()].sort());
    expect(report).toMatchObject({
      form: '2021',
      unitName: '柳泉镇',
      reportYear: 2022,
      period: { from: '2022-01-01', to: '2022-12-31' },
      signedOn: '2023-01-18',
      observations: [],
    });
    expect(report.sections.map(({ number }) => number).join('')).toBe('一二三四五六');
    expect(figureAt(report, 'disclosure.fees.amount')).toBe(1.25);
    expect(figureAt(report, 'review.suitAfterReconsideration.otherResult')).toBe(1);
  });

  it('says where each cell stands', async () => {
    const report = await reportOf();
    const line = 4 + GOOD.disclosure.findIndex((row) => row.startsWith('行政许可')) + 2;
    expect(report.cells.get('disclosure.licensing.decisions')?.place).toMatchObject({ line });
  });

  it('keeps the signature out of section 六', async () => {
    const report = await reportOf();
    expect(report.sections.at(-1)?.paragraphs.map(({ text }) => text)).toEqual(['本年度未收取信息处理费。']);
    expect(report.closing.map(({ text }) => text)).toEqual(['柳泉镇人民政府', '2023年1月18日']);
  });
});

describe('figures', () => {
  it('are found by label when rows stand in another order', async () => {
    const [corner = '', persons = '', organisations = '', ...rows] = GOOD.applications;
    const report = await reportOf({ applications: [corner, persons, organisations, ...rows.reverse()] });
    expect(report.unread).toEqual([]);
    expect(figureAt(report, 'applications.granted.person')).toBe(3);
  });

  it('are found by header when columns stand in another order', async () => {
    const report = await reportOf({
      disclosure: changed(
        changed(GOOD.disclosure, '信息内容\t本年制', '信息内容\t现行有效件数\t本年制发件数\t本年废止件数'),
        '行政规范性文件',
        '行政规范性文件\t9\t2\t1',
      ),
    });
    expect(
      ['made', 'repealed', 'inForce'].map((column) => figureAt(report, `disclosure.normative.${column}`)),
    ).toEqual([2, 1, 9]);
  });

  it('of an office’s own table in the text are none of the form’s', async () => {
    const report = await reportOf({
      opening: [
        ...GOOD.opening,
        '类别\t条数\t占比',
        '行政许可\t45\t15%',
        '予以公开\t9\t3%',
        '合计\t295\t100%',
      ],
    });
    expect(report.unread).toEqual([]);
    expect(figureAt(report, 'disclosure.licensing.decisions')).toBe(31);
    expect(figureAt(report, 'applications.total.person')).toBe(3);
  });

  it('that are missing in a row leave it unread: none is moved to another column', async () => {
    const report = await reportOf({
      applications: changed(GOOD.applications, '（一）', '（一）予以公开\t3\t1\t0\t0\t4'),
    });
    expect(report.unread.map(({ cell, why }) => [cell, why])).toEqual(
      ['person', 'business', 'research', 'socialOrg', 'legalService', 'otherOrg', 'total'].map((column) => [
        `applications.granted.${column}`,
        'unclear',
      ]),
    );
  });

  it('one too many in a row are told, and the sum of the row tells which belong', async () => {
    const report = await reportOf({
      applications: changed(GOOD.applications, '（一）', '（一）予以公开\t3\t1\t0\t0\t0\t0\t4\t7'),
    });
    expect(figureAt(report, 'applications.granted.total')).toBe(4);
    expect(report.observations).toMatchObject([{ kind: 'surplus-cell', expected: 7 }]);
  });

  it('one too many, with nothing to tell which, are unread where they differ', async () => {
    const report = await reportOf({
      disclosure: changed(GOOD.disclosure, '行政规范性文件', '行政规范性文件\t2\t1\t9\t5'),
    });
    expect(figureAt(report, 'disclosure.normative.made')).toBeNull();
    expect(report.unread.map(({ cell }) => cell)).toContain('disclosure.normative.inForce');
  });

  it('that run together are cut where there is one way to do it', async () => {
    const report = await reportOf({
      applications: GOOD.applications.map((line) => line.replaceAll('\t', '')),
    });
    expect(figureAt(report, 'applications.new.person')).toBe(3);
    expect(figureAt(report, 'applications.carriedOut.total')).toBe(1);
    expect(report.unread).toEqual([]);
  });

  it('that run together and may be cut in several ways stay unread', async () => {
    const report = await reportOf({
      disclosure: changed(
        changed(GOOD.disclosure, '规章', '规章000'),
        '行政规范性文件',
        '行政规范性文件12113',
      ),
    });
    expect(figureAt(report, 'disclosure.rules.inForce')).toBe(0);
    expect(report.unread.map(({ cell }) => cell)).toEqual(
      ['made', 'repealed', 'inForce'].map((column) => `disclosure.normative.${column}`),
    );
  });

  it('stand behind the last line of a label that goes over several', async () => {
    const whole = await reportOf();
    const report = await reportOf({
      applications: GOOD.applications.flatMap((row) => {
        const [label = '', ...figures] = row.split('\t');
        const pieces = label.match(/.{1,9}/gu) ?? [];
        return figures.length < 7 ? [row] : [...pieces.slice(0, -1), [pieces.at(-1), ...figures].join(' ')];
      }),
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
    for (const [id, { value }] of whole.cells) expect([id, figureAt(report, id)]).toEqual([id, value]);
  });

  it('one to a line are gathered under their label', async () => {
    const lines = (rows: readonly string[]): string[] => rows.flatMap((row) => row.split('\t'));
    const report = await reportOf({
      disclosure: lines(GOOD.disclosure),
      applications: lines(GOOD.applications),
      review: lines(GOOD.review),
    });
    expect(report.unread).toEqual([]);
    expect(figureAt(report, 'review.reconsideration.total')).toBe(2);
  });

  it('without a unit of money stay without one where the form prints none', async () => {
    const disclosure = ['第二十条第（九）项', '信息内容\t采购项目数量\t采购总金额', '政府集中采购\t2\t8040'];
    const bare = await reportOf({ disclosure });
    expect(bare.cells.get('disclosure.procurement.amount')).toMatchObject({ value: 8040, moneyUnit: null });
    const said = await reportOf({
      disclosure: changed(disclosure, '信息内容', '信息内容\t采购项目数量\t采购总金额（万元）'),
    });
    expect(said.cells.get('disclosure.procurement.amount')).toMatchObject({ value: 8040, moneyUnit: '万元' });
  });

  it('in a blank cell are null, not 0, and in words are null with the words', async () => {
    const report = await reportOf({
      disclosure: changed(changed(GOOD.disclosure, '规章', '规章\t\t0\t/'), '行政许可', '行政许可\t见附件'),
    });
    expect(report.cells.get('disclosure.rules.made')).toMatchObject({ value: null, text: '' });
    expect(report.cells.get('disclosure.rules.inForce')).toMatchObject({ value: null, text: '/' });
    expect(report.cells.get('disclosure.licensing.decisions')).toMatchObject({ value: null, text: '见附件' });
  });
});

describe('labels', () => {
  it.each([
    ['2.其他法律法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['7.属于行政执法案券', '7.属于行政执法案卷'],
    ['4.无正当由大量反复申请', '4.无正当理由大量反复申请'],
    ['5.要求确认或重新出具信息', '5.要求行政机关确认或重新出具已获取信息'],
    ['（二）部份公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['科研院所', '科研机构'],
  ])('with a wrong or missing character are read and told: %s', async (found, expected) => {
    const report = await reportOf({
      applications: GOOD.applications.map((line) => line.replace(expected, found)),
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toMatchObject([{ kind: 'label-altered', found, expected }]);
  });

  it('that say 合计 for 总计 are read and told, one cell a line too', async () => {
    const applications = GOOD.applications.flatMap((line) =>
      line.replace('（七）总计', '（七）合计').split('\t'),
    );
    const report = await reportOf({ applications });
    expect(report.unread).toEqual([]);
    expect(figureAt(report, 'applications.total.total')).toBe(4);
    expect(report.observations).toContainEqual(
      expect.objectContaining({ kind: 'label-altered', found: '（七）合计', expected: '（七）总计' }),
    );
  });

  it('misprinted are told by their number, and are never taken for what says the opposite', async () => {
    const applications = GOOD.applications.map((line) => line.replace('（一）予以公开', '（一）给予公开'));
    const report = await reportOf({ applications });
    expect(report.unread).toEqual([]);
    expect(report.observations).toMatchObject([{ kind: 'label-altered', expected: '（一）予以公开' }]);
    expect(figureAt(report, 'applications.granted.total')).toBe(
      figureAt(await reportOf({}), 'applications.granted.total'),
    );
  });

  it.each([
    ['（', '('],
    ['）', ')'],
    ['1.', '①'],
    ['2.', '2、'],
    ['不予公开', '不予 公开'],
    ['属于', '屬於'],
    ['“三安全一稳定”', '"三安全一稳定"'],
  ])('printed with %s as %s are not altered', async (from, to) => {
    const report = await reportOf({
      applications: GOOD.applications.map((line) => line.replaceAll(from, to)),
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
  });

  it('cut by a page and a repeated header change nothing', async () => {
    const at = GOOD.applications.findIndex((line) => line.startsWith('3.危及'));
    const cut = [
      ...GOOD.applications.slice(0, at),
      ...GOOD.applications.slice(0, 3),
      ...GOOD.applications.slice(at),
    ];
    const report = await reportOf({ applications: cut });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
  });

  it('merged over other rows give their figures to no cell', async () => {
    const at = GOOD.applications.findIndex((line) => line.startsWith('1.属于'));
    const report = await reportOf({
      applications: [
        ...GOOD.applications.slice(0, at),
        '（三）不予公开\t0\t0\t0\t0\t0\t0\t0',
        ...GOOD.applications.slice(at),
      ],
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toMatchObject([
      { kind: 'subtotal-row-filled', label: '（三）不予公开', sums: [0, 0, 0, 0, 0, 0, 0] },
    ]);
  });

  it('of a row that is gone leave its cells absent', async () => {
    const report = await reportOf({ applications: without(GOOD.applications, '2.重复申请') });
    expect(report.observations).toMatchObject([{ kind: 'missing-row', expected: '2.重复申请' }]);
    expect(figureAt(report, 'applications.declinedRepeat.total')).toBeNull();
  });

  it('that no form has are an extra row', async () => {
    const report = await reportOf({
      disclosure: [...GOOD.disclosure.slice(0, 4), '其他主动公开文件\t1\t2\t3', ...GOOD.disclosure.slice(4)],
    });
    expect(report.observations).toMatchObject([{ kind: 'extra-row', found: '其他主动公开文件' }]);
  });

  it('that no form has are an extra row, also 其他 with a number that it has in none', async () => {
    const at = GOOD.applications.findIndex((row) => row.includes('8.属于行政查询事项')) + 1;
    const report = await reportOf({
      applications: [
        ...GOOD.applications.slice(0, at),
        '9.其他\t2\t0\t0\t0\t0\t0\t2',
        ...GOOD.applications.slice(at),
      ],
    });
    expect(report.observations).toMatchObject([{ kind: 'extra-row', found: '9.其他' }]);
    expect(figureAt(report, 'applications.otherElse.total')).toBe(0);
  });

  it('of the other form are read under the ids of the form that has them', async () => {
    const others = new Set<string>(RESULT_LABELS.slice(-3));
    const applications = GOOD.applications.flatMap((line) => {
      const [label = ''] = line.split('\t');
      if (!others.has(label)) return [line];
      return label === '3.其他' ? ['（六）其他处理\t0\t0\t0\t0\t0\t0\t0'] : [];
    });
    const report = await reportOf({ applications });
    expect(report.form).toBe('2021');
    expect(figureAt(report, 'applications.other.total')).toBe(0);
    expect(figureAt(report, 'applications.otherElse.total')).toBeNull();
    expect(report.observations.map(({ kind }) => kind)).toContain('mixed-forms');
  });
});

describe('a table whose spans a website took away', () => {
  const table = (lines: readonly string[]): string =>
    `<table>${lines.map((line) => `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>`).join('')}</table>`;
  const pageOf = async (parts: Partial<Pick<typeof GOOD, 'disclosure' | 'applications' | 'review'>>) => {
    const { title, headings, opening, disclosure, applications, review } = { ...GOOD, ...parts };
    const html = [
      ...[...title, ...opening, headings.一, headings.二].map((text) => `<p>${text}</p>`),
      `${table(disclosure)}<p>${headings.三}</p>${table(applications)}<p>${headings.四}</p>${table(review)}`,
    ].join('');
    const reading = await readDocument(new TextEncoder().encode(html), 'report.html');
    if (!reading.ok) throw new Error(reading.unreadable.en);
    return readReport(reading.document);
  };

  it('is read in the order of the form: its labels stand over other columns than their own', async () => {
    const applications = changed(GOOD.applications, '（一）', '（一）予以公开\t3\t1\t0\t2\t0\t0\t6');
    const report = await pageOf({ applications });
    expect(
      ['business', 'research', 'socialOrg', 'total'].map((id) =>
        figureAt(report, `applications.granted.${id}`),
      ),
    ).toEqual([1, 0, 2, 6]);
  });
});

describe('table 四', () => {
  const list = ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((row, at) => [
    `${row}\t结果维持\t${at}`,
    ...['结果纠正', '其他结果', '尚未审结'].map((label) => `${label}\t0`),
    `总计\t${at}`,
  ]);

  it('as a list names whose result it is once', async () => {
    const report = await reportOf({ review: list });
    expect(report.unread).toEqual([]);
    expect(figureAt(report, 'review.suitAfterReconsideration.total')).toBe(2);
  });

  it('tells of a figure that it lacks between others', async () => {
    const report = await reportOf({ review: list.toSpliced(2, 1) });
    expect(report.unread).toMatchObject([{ cell: 'review.reconsideration.otherResult', why: 'unclear' }]);
  });

  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const blocks = ['行政复议', '未经复议直接起诉', '复议后起诉'];

  it('as a list gives no row the figures of one whose name stands in the middle or whose figure is blank', async () => {
    const named = blocks.flatMap((row, at) =>
      columns.map((label, line) => `${line === 2 ? row : ''}\t${label}\t${at + line}`),
    );
    const centred = await reportOf({ review: named });
    expect(figureAt(centred, 'review.directSuit.pending')).toBe(4);
    expect(figureAt(centred, 'review.reconsideration.upheld')).toBeNull();

    const blank = list.map((line) => (line.startsWith('未经') ? '未经复议直接起诉\t结果维持\t' : line));
    const report = await reportOf({ review: blank });
    expect(figureAt(report, 'review.reconsideration.total')).toBe(0);
    expect(figureAt(report, 'review.directSuit.total')).toBe(1);
    expect(report.cells.get('review.directSuit.upheld')).toMatchObject({ value: null, text: '' });
  });

  it.each([
    ['rows', [`项目\t${columns.join('\t')}`, ...blocks.map((row, at) => `${row}\t${at}\t\t\t\t${at}`)]],
    [
      'columns',
      [`项目\t${blocks.join('\t')}`, ...columns.map((label, at) => `${label}\t0\t${at % 4 ? '' : 1}\t2`)],
    ],
  ])('printed downwards by %s may have blanks', async (_by, review) => {
    const report = await reportOf({ review });
    expect(figureAt(report, 'review.directSuit.total')).toBe(1);
    expect(figureAt(report, 'review.suitAfterReconsideration.total')).toBe(2);
    expect(report.cells.get('review.directSuit.corrected')).toMatchObject({ value: null, text: '' });
    expect(report.unread).toEqual([]);
  });

  it('cut between reconsiderations and lawsuits is read from both its pieces', async () => {
    const columns = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const report = await reportOf({
      review: [
        '行政复议',
        columns,
        '1\t0\t2\t0\t3',
        '行政诉讼',
        '未经复议直接起诉\t复议后起诉',
        `${columns}\t${columns}`,
        '0\t4\t0\t0\t4\t0\t0\t0\t5\t5',
      ],
    });
    expect(
      ['reconsideration.otherResult', 'directSuit.corrected', 'suitAfterReconsideration.pending'].map((id) =>
        figureAt(report, `review.${id}`),
      ),
    ).toEqual([2, 4, 5]);
  });
});

describe('digits with spaces between them', () => {
  const spread = (line: string): string =>
    line
      .split('\t')
      .map((word) => (/^\d+$/u.test(word) ? [...word].join(' ') : word))
      .join('\t');
  const granted = '（一）予以公开\t12\t0\t0\t0\t3\t0\t15';

  it('are one figure where each figure has a line of its own', async () => {
    const rows = GOOD.applications.map((line) => (line.startsWith('（一）') ? granted : line)).map(spread);
    const review = ['行政复议', '行政诉讼', '10', ...Array.from({ length: 13 }, () => '0'), '12'].map(spread);
    const report = await reportOf({
      disclosure: GOOD.disclosure.map(spread).join('\t').split('\t'),
      applications: rows.join('\t').split('\t'),
      review,
    });
    expect(figureAt(report, 'applications.granted.person')).toBe(12);
    expect(figureAt(report, 'applications.granted.total')).toBe(15);
    expect(figureAt(report, 'disclosure.licensing.decisions')).toBe(31);
    expect(figureAt(report, 'review.suitAfterReconsideration.total')).toBe(12);
  });

  it('are told apart from figures beside each other by the sum of their row, or not at all', async () => {
    const one = (line: string): string => spread(line).replaceAll('\t', ' ');
    const report = await reportOf({
      disclosure: GOOD.disclosure.map((line) =>
        line.startsWith('行政规范') ? '行政规范性文件 1 2 0 13' : line,
      ),
      applications: GOOD.applications.map((line) => (line.startsWith('（一）') ? one(granted) : line)),
    });
    expect(figureAt(report, 'applications.granted.person')).toBe(12);
    expect(figureAt(report, 'applications.granted.legalService')).toBe(3);
    const normative = ['made', 'repealed', 'inForce'].map((id) =>
      figureAt(report, `disclosure.normative.${id}`),
    );
    expect(normative.every((value, at) => value === null || value === [12, 0, 13][at])).toBe(true);
  });
});

describe('headings', () => {
  it.each([
    [{ 一: '一、工作基本情况', 二: '二、行政机关主动公开政府信息情况', 五: '五、存在问题及改进情况' }],
    [
      {
        一: '第一部分 总体情况',
        二: '第二部分 主动公开政府信息情况',
        三: '第三部分 收到和处理政府信息公开申请情况',
      },
    ],
    [
      {
        一: '1、总体情况',
        二: '2、主动公开政府信息情况',
        三: '3、收到和处理政府信息公开申请情况',
        四: '4、政府信息公开行政复议、行政诉讼情况',
        五: '5、存在的主要问题及改进情况',
        六: '6、其他需要报告的事项',
      },
    ],
    [{ 四: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 六: '六、需要报告的其他事项' }],
    [{ 一: '工作总体情况', 五: '存在的不足及整改情况', 六: '其他需要说明的事项' }],
    [{ 四: '第四部分 政府信息公开行政复议和行政诉讼情况', 五: '第四部分 存在的主要问题和改进情况' }],
    [{ 五: '六、困难和打算', 六: '七、其他需要报告的事项' }],
    [{ 一: '一、工作综述', 五: '五、困难和打算', 六: '六、有关说明' }],
  ])('vary in print: %j', async (some) => {
    const report = await reportOf({ headings: { ...GOOD.headings, ...some } });
    expect(report.sections.map(({ number, heading }) => heading && number).join('')).toBe('一二三四五六');
  });

  it('without a number are not taken from what stands within a section', async () => {
    const report = await reportOf({
      headings: { ...GOOD.headings, 一: '总体情况', 二: '主动公开政府信息情况' },
      work: ['一是主动公开政府信息情况。我镇公开政府信息60条。', '2022年共主动公开信息60条。'],
    });
    expect(report.sections.map(({ heading }) => heading?.text).slice(0, 2)).toEqual([
      '总体情况',
      '主动公开政府信息情况',
    ]);
    expect(report.sections[0]?.paragraphs).toHaveLength(2);
  });

  it('without a number are the section’s own where they stand above its table', async () => {
    const work = ['主动公开政府信息情况', '我镇公开政府信息60条。', '平台建设情况', '公开栏按月更新。'];
    const report = await reportOf({
      headings: { ...GOOD.headings, 一: '总体情况', 二: '主动公开政府信息情况' },
      work,
    });
    expect(report.sections[0]?.paragraphs.map(({ text }) => text)).toEqual(work);
  });

  it('may be lost without losing the section that its table shows', async () => {
    const report = await reportOf({ headings: { ...GOOD.headings, 三: '' } });
    expect(report.sections.map(({ number }) => number).join('')).toBe('一二三四五六');
    expect(report.sections[2]).toMatchObject({ number: '三', heading: null });
    expect(report.unread).toEqual([]);
  });

  it('listed in a table of contents are not where the sections begin', async () => {
    const report = await reportOf({ opening: [...Object.values(GOOD.headings), ...GOOD.opening] });
    expect(report.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
      '我镇围绕群众关心的事项公开政府信息60条。',
    ]);
  });
});

it('finds table 四 where no figure stands in it', async () => {
  const blank = `<tr>${'<td></td>'.repeat(15)}</tr>`;
  const head = `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `<td rowspan="2">${label}</td>`).join('')}
    <td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>`;
  const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    .map((label) => `<td>${label}</td>`)
    .join('');
  const html = `<p>柳泉镇2022年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>
    <table>${head}<tr>${labels}${labels}</tr>${blank}</table>`;
  const reading = await readDocument(new TextEncoder().encode(html), 'report.html');
  const report = reading.ok ? readReport(reading.document) : null;
  expect(report?.tables).toContain('review');
  expect(report?.cells.get('review.directSuit.upheld')).toMatchObject({ value: null, text: '' });
});

describe('who and when', () => {
  it('are read from a title in two lines', async () => {
    const report = await reportOf({ title: ['清河市柳泉镇人民政府', '2022年政府信息公开工作年度报告'] });
    expect(report).toMatchObject({ unitName: '柳泉镇', reportYear: 2022 });
  });

  it.each([
    '清河市柳泉镇2022年政务公开工作总结',
    '柳泉镇人民政府2022年政府信息公开年报',
    '2022年柳泉镇政府信息公开工作年报',
  ])('are read from %s, which stands where the title should', async (title) => {
    const report = await reportOf({ title: [title] });
    expect(report).toMatchObject({ title: { text: title }, unitName: '柳泉镇', reportYear: 2022 });
  });

  it.each([
    '石桥镇人民政府向社会公布2022年度报告',
    '本报告由石桥镇人民政府编制',
    '本报告由石桥镇人民政府根据《条例》第五十条和上级关于《年度报告格式》的通知要求，汇总各科室情况编制',
    '依据《条例》，石桥镇人民政府发布2022年度报告',
    '按照要求，石桥镇人民政府根据《条例》编制了2022年度报告',
  ])('name another author where the opening says so: %s', async (words) => {
    const report = await reportOf({ opening: [`${words}，数据统计期限为2022年1月1日至12月31日。`] });
    expect(report.authors.map(({ text }) => text)).toContain('石桥镇人民政府');
  });

  it('are read from the title rather than from the name of the page’s column', async () => {
    const report = await reportOf({ title: [...GOOD.title, '柳泉镇2022年政府信息公开年报'] });
    expect(report.title?.text).toBe(GOOD.title[0]);
  });

  it('are read in Chinese numerals', async () => {
    const report = await reportOf({
      title: ['柳泉镇二〇二二年政府信息公开工作年度报告'],
      opening: [],
      closing: ['柳泉镇人民政府', '二〇二三年一月十八日'],
    });
    expect(report).toMatchObject({ reportYear: 2022, signedOn: '2023-01-18', period: null });
  });

  it.each([
    ['本报告数据统计期限为2022年1月1日至12月31日。', '2022-01-01', '2022-12-31'],
    ['所列数据统计起止时间为2022年1月1日-2022年12月31日。', '2022-01-01', '2022-12-31'],
    ['统计期限从2022年1月1日开始，到2022年12月31日结束。', '2022-01-01', '2022-12-31'],
    ['统计时限：2022 年 1 月 1 日起，至 2022 年 12 月 31 日止。', '2022-01-01', '2022-12-31'],
    ['报告数据的统计期限为2021年1月1日至2021年12月31日。', '2021-01-01', '2021-12-31'],
    ['数据统计区间：2022年度1月1日至12月31日。', '2022-01-01', '2022-12-31'],
    ['统计期限：2022.1.1-2022.12.31。', '2022-01-01', '2022-12-31'],
    ['统计时段为2022年1月1日至同年12月31日。', '2022-01-01', '2022-12-31'],
    ['数据统计期限自2022年1月1日始，至2022年12月31日止。', '2022-01-01', '2022-12-31'],
    ['所列数据，起于2022年1月1日，止于2022年11月30日。', '2022-01-01', '2022-11-30'],
    ['统计期限自202211日起至20221231日止。', null, null],
  ])('%s', async (sentence, from, to) => {
    expect((await reportOf({ opening: [sentence] })).period).toMatchObject({ from, to });
  });
});
