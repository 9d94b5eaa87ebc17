import { describe, expect, test } from 'vitest';
import { edgesOfBands } from '../../shared/readers/page/bands.ts';
import { PROSE, type SetLine, setPage } from './set-page.ts';
import { cellsOn, reportOn, row, tablesOn } from './set-report.ts';

describe('a table without lines', () => {
  /** A cell of several lines, as programs write it: the whole of it before the next. */
  const cell = (x: number, y: number, pitch: number, ...texts: string[]): SetLine[] =>
    texts.map((text, index) => ({ text, x, y: y + index * pitch, size: 10 }));
  const HEAD = row(
    200,
    [60, '信息内容'],
    [220, '本年制发件数'],
    [340, '本年废止件数'],
    [460, '现行有效件数'],
  );

  test('keeps a label whole whose lines are as far apart as its rows', async () => {
    const value = await cellsOn([
      ...HEAD,
      ...cell(60, 220, 20, '行政规', '范性文', '件'),
      ...row(240, [245, '12'], [365, '3'], [485, '25']),
      ...row(280, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
      { text: '三、收到和处理政府信息公开申请情况', x: 72, y: 330, size: 15 },
    ]);
    expect(value('disclosure.rules.inForce')).toBe(3);
    expect(value('disclosure.normative.made')).toBe(12);
  });

  test('is read under labels that are written from top to bottom', async () => {
    const value = await cellsOn([
      ...cell(70, 200, 10, ...'信息内容'),
      ...cell(245, 190, 10, ...'本年制发件数'),
      ...cell(365, 190, 10, ...'本年废止件数'),
      ...cell(485, 190, 10, ...'现行有效件数'),
      ...row(260, [60, '规章'], [245, '0'], [365, '0'], [485, '0']),
      ...row(280, [60, '行政规范性文件'], [245, '12'], [365, '3'], [485, '25']),
    ]);
    expect(value('disclosure.rules.inForce')).toBe(0);
    expect(value('disclosure.normative.inForce')).toBe(25);
  });

  test('puts figures together that are broken over three lines', async () => {
    const value = await cellsOn([
      ...HEAD,
      ...row(230, [60, '规章'], [245, '0'], [365, '0'], [485, '0']),
      ...row(262, [60, '行政规范性文件']),
      ...cell(245, 250, 12, '１，', '２３', '４'),
      ...row(262, [365, '３']),
      ...cell(485, 256, 12, '５６', '７'),
    ]);
    expect(value('disclosure.normative.made')).toBe(1234);
    expect(value('disclosure.normative.repealed')).toBe(3);
    expect(value('disclosure.normative.inForce')).toBe(567);
  });

  test('keeps the half of a broken figure that stands where page numbers stand', async () => {
    const value = await cellsOn([
      ...HEAD.map((label) => ({ ...label, y: 740 })),
      ...row(765, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
      ...row(790, [60, '行政规范性文件'], [245, '12'], [365, '3']),
      ...cell(485, 784, 12, '25', '8'),
    ]);
    expect(value('disclosure.normative.inForce')).toBe(258);
  });

  test('parts figures at their units that stand too close to be apart otherwise', async () => {
    const value = await cellsOn([
      ...HEAD,
      ...row(225, [60, '规章'], [445, '2件'], [464, '3件'], [483, '5件']),
      ...row(250, [60, '行政规范性文件'], [445, '0件'], [464, '1件'], [483, '1件']),
    ]);
    expect(value('disclosure.rules.inForce')).toBe(5);
    expect(value('disclosure.normative.repealed')).toBe(1);
  });

  test('keeps labels apart that stand close beside each other, over a column without a figure as well', async () => {
    const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const at = (index: number): number => 40 + index * 35;
    const five = (y: number, from: number): SetLine[] =>
      labels.map((text, index) => ({ text, x: at(from + index) - text.length * 3.5, y, size: 7 }));
    const figures = [0, 0, 1, 2, 3, 4, 1, 0, 0, 5, null, 2, 1, 0, 3];
    const value = await cellsOn([
      { text: '四、政府信息公开行政复议、行政诉讼情况', x: 72, y: 185, size: 15 },
      { text: '行政复议', x: 96, y: 210, size: 7 },
      { text: '行政诉讼', x: 350, y: 210, size: 7 },
      { text: '未经复议直接起诉', x: 257, y: 221, size: 7 },
      { text: '复议后起诉', x: 442, y: 221, size: 7 },
      ...five(226, 0),
      ...five(232, 5),
      ...five(232, 10),
      ...figures.flatMap((figure, index) =>
        figure === null ? [] : [{ text: String(figure), x: at(index) - 1.75, y: 243, size: 7 }],
      ),
    ]);
    expect(value('review.reconsideration.total')).toBe(3);
    expect(value('review.suitAfterReconsideration.upheld')).toBeNull();
    expect(value('review.suitAfterReconsideration.corrected')).toBe(2);
  });

  test('keeps the heading of a part of the table whole that has a gap behind its bracket', async () => {
    const report = await reportOn([
      { text: '第二十条第（', x: 250, y: 185, size: 10 },
      { text: '一）项', x: 315, y: 185, size: 10 },
      ...HEAD,
      ...row(225, [60, '规章'], [245, '0'], [365, '0'], [485, '0']),
      ...row(250, [60, '行政规范性文件'], [245, '12'], [365, '3'], [485, '25']),
    ]);
    expect(report.cells.get('disclosure.normative.made')?.value).toBe(12);
    expect(report.observations).not.toContainEqual(expect.objectContaining({ kind: 'label-altered' }));
  });

  test('gives its last row no label of the table that begins below', async () => {
    const lines = [
      ...HEAD_OF_APPLICATIONS,
      ...row(200, [60, '一、本年新收政府信息公开申请']),
      ...sevenFigures(200, '3', '1', '0', '0', '0', '0', '4'),
      ...row(220, [60, '四、结转下年度继续办理']),
      ...sevenFigures(220, '0', '0', '0', '0', '0', '2', '2'),
      ...row(240, [60, '四、政府信息公开行政复议、行政诉讼情况']),
      ...row(257, [80, '行政复议'], [230, '行政诉讼']),
      ...row(274, [160, '未经复议直接起诉'], [270, '复议后起诉']),
      ...row(308, ...Array.from({ length: 15 }, (_, index): [number, string] => [100 + 30 * index, '0'])),
    ];
    const value = await cellsOn(lines);
    expect(value('applications.carriedOut.total')).toBe(2);
    expect(value('applications.new.total')).toBe(4);
  });

  test('does not tell a row missing of which only the label is printed', async () => {
    const report = await reportOn([
      ...HEAD,
      ...row(225, [60, '规章']),
      ...row(250, [60, '行政规范性文件'], [245, '12'], [365, '3'], [485, '25']),
    ]);
    const missing = report.observations.flatMap((one) => (one.kind === 'missing-row' ? [one.expected] : []));
    expect(missing).not.toContain('规章');
    expect(report.unread).toContainEqual(expect.objectContaining({ cell: 'disclosure.rules.made' }));
  });

  test('has one column of figures that a space in their cells shifts', async () => {
    const value = await cellsOn([
      ...HEAD,
      ...row(225, [60, '规章'], [245, '1'], [371, '2'], [485, '3']),
      ...row(250, [60, '行政规范性文件'], [251, '4'], [491, '6']),
    ]);
    expect(value('disclosure.rules.repealed')).toBe(2);
    expect(value('disclosure.normative.inForce')).toBe(6);
  });

  test('begins anew where its labels reach into the columns of figures above', async () => {
    const value = await cellsOn([
      ...row(150, [60, '信息内容'], [160, '本年制发件数'], [340, '本年废止件数'], [460, '现行有效件数']),
      ...row(165, [60, '规章'], [180, '1'], [365, '2'], [485, '3']),
      ...HEAD_OF_APPLICATIONS,
      ...row(210, [60, '一、本年新收政府信息公开申请数量']),
      ...sevenFigures(210, '3', '1', '0', '0', '0', '0', '4'),
      ...row(225, [60, '二、上年结转政府信息公开申请数量']),
      ...sevenFigures(225, '2', '0', '0', '0', '0', '0', '2'),
      ...row(240, [60, '（一）予以公开']),
      ...sevenFigures(240, '5', '0', '0', '0', '0', '0', '5'),
    ]);
    expect(value('disclosure.rules.made')).toBe(1);
    expect(value('applications.new.total')).toBe(4);
    expect(value('applications.carriedIn.total')).toBe(2);
  });

  test('puts a unit behind its figure that stands under it, not straight', async () => {
    const value = await cellsOn([
      ...HEAD,
      ...row(225, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
      ...row(256, [60, '行政规范性文件']),
      ...cell(255, 249, 14, '7').concat(cell(246, 263, 14, '件')),
      ...row(256, [365, '8件'], [485, '9件']),
    ]);
    expect(value('disclosure.normative.made')).toBe(7);
    expect(value('disclosure.normative.inForce')).toBe(9);
  });

  test('ends with a lone figure between the two lines of its label', async () => {
    const value = await cellsOn([
      ...row(200, [250, '第二十条第（八）项']),
      ...row(215, [60, '信息内容'], [240, '本年收费金额（单位：万元）']),
      ...cell(60, 230, 12, '行政事业性收', '费'),
      ...row(236, [300, '12.5']),
      { text: '三、收到和处理政府信息公开申请情况', x: 72, y: 262, size: 15 },
    ]);
    expect(value('disclosure.fees.amount')).toBe(12.5);
  });

  test('keeps the unit under its figure where the next figure stands beside the unit', async () => {
    const [table] = await tablesOn(
      setPage([
        ...PROSE,
        ...HEAD,
        ...row(225, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
        ...row(256, [60, '行政规范性文件']),
        ...cell(255, 249, 14, '7').concat(cell(246, 263, 14, '件')),
        ...row(263, [365, '8']),
        ...row(256, [485, '9件']),
      ]),
    );
    expect(table?.at(-1)).toEqual(['行政规范性文件', '7件', '8', '9件']);
  });

  test('has its last row whole beside one of which the label stands on the next page', async () => {
    const [table] = await tablesOn(
      setPage([
        ...PROSE,
        ...HEAD,
        ...row(225, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
        ...row(239, [245, '4'], [365, '5'], [485, '6']),
      ]),
    );
    expect(table?.[1]).toEqual(['规章', '1', '2', '3']);
  });

  test('does not go on in figures that stand where its labels stand', async () => {
    const rows = (y: number): SetLine[] => [
      ...row(y, [60, '一、本年新收政府信息公开申请数量']),
      ...sevenFigures(y, '3', '', '', '', '', '', '3'),
      ...row(y + 15, [60, '二、上年结转政府信息公开申请数量']),
      ...sevenFigures(y + 15, '0', '1', '0', '0', '0', '0', '1'),
    ];
    const tables = await tablesOn(
      setPage([...PROSE, ...HEAD_OF_APPLICATIONS, ...rows(210)]),
      setPage(row(80, ...Array.from({ length: 15 }, (_, at): [number, string] => [65 + 33 * at, '0']))),
    );
    expect(tables[0]?.[1]).toEqual(['一、本年新收政府信息公开申请数量', '3', '', '', '', '', '', '3']);
  });
});

/** A row of the seven columns of table 三. */
function sevenFigures(y: number, ...values: string[]): SetLine[] {
  return row(y, ...values.map((value, index): [number, string] => [350 + 30 * index, value]));
}

const HEAD_OF_APPLICATIONS = sevenFigures(180, '自然', '企业', '科研', '社会', '法律', '其他', '总计');

test('a background of the whole page parts no rows', () => {
  const drawing = { horizontal: [], vertical: [], fills: [{ left: 10, right: 585, top: 10, bottom: 832 }] };
  expect(edgesOfBands({ number: 1, width: 595, height: 842, glyphs: [], drawing })).toEqual([]);
});
