import { describe, expect, test } from 'vitest';
import type { Stroke } from '../generator/printers/pages/typeset.ts';
import { PROSE, setPage } from './set-page.ts';
import { cellsOn, level, reportOn, reportOnPages, row, tablesOn, upright } from './set-report.ts';

describe('a table with lines', () => {
  test('keeps a row whole of which one cell begins a little lower than the others', async () => {
    const lines = [
      ...row(195, [60, '信息内容'], [205, '本年制发件数'], [325, '本年废止件数'], [445, '现行有效件数']),
      ...row(229, [60, '规章'], [230, '0'], [350, '0'], [470, '0']),
      ...row(255, [60, '行政规范性文件'], [230, '12'], [350, '3'], [470, '25']),
    ];
    const strokes = [
      level(180, 50, 560),
      level(205, 50, 560),
      level(216, 50, 200),
      level(239, 50, 560),
      level(265, 50, 560),
      ...[50, 200, 320, 440, 560].map((x) => upright(x, 180, 265)),
    ];
    const value = await cellsOn(lines, strokes);
    expect(value('disclosure.rules.inForce')).toBe(0);
    expect(value('disclosure.normative.made')).toBe(12);
  });

  const HEAD = row(
    195,
    [55, '信息内容'],
    [110, '本年制发件数'],
    [325, '本年废止件数'],
    [445, '现行有效件数'],
  );
  const GRID = [
    ...[180, 205, 230, 255].map((y) => level(y, 50, 560)),
    ...[50, 100, 320, 440, 560].map((x) => upright(x, 180, 255)),
  ];

  test('keeps a label whole that runs over the edge of its cell, and the figure that it is printed over', async () => {
    const lines = [
      ...HEAD,
      ...row(218, [53, '规章'], [150, '0'], [350, '0'], [470, '0']),
      ...row(243, [53, '行政规范性文件'], [116, '12'], [350, '3'], [470, '25']),
    ];
    const report = await reportOn(lines, GRID);
    expect(report.cells.get('disclosure.normative.made')?.value).toBe(12);
    expect(report.observations).not.toContainEqual(expect.objectContaining({ kind: 'label-altered' }));
  });

  test('is read where its lines stop short of a thick border', async () => {
    const lines = [
      ...HEAD,
      ...row(218, [63, '规章'], [150, '0'], [350, '0'], [470, '0']),
      ...row(243, [57, '规范性文件'], [150, '12'], [350, '3'], [470, '25']),
    ];
    const strokes = [
      ...[180, 205, 230, 255].map((y) => level(y, 56.8, 553.2)),
      ...[180, 255].map((y) => level(y, 48, 562)),
      ...[50, 51.5, 100, 320, 440, 558.5, 560].map((x) => upright(x, 178, 257)),
    ];
    const value = await cellsOn(lines, strokes);
    expect(value('disclosure.rules.inForce')).toBe(0);
    expect(value('disclosure.normative.made')).toBe(12);
  });

  test('has a label that is written in columns, of one character each', async () => {
    const down = [...'行政许可'].map((text, index) => ({ text, x: 89 - index * 12, y: 218, size: 9 }));
    const lines = [
      { text: '第二十条第（五）项', x: 250, y: 172, size: 9 },
      ...row(193, [55, '信息内容'], [110, '本年处理决定数量']),
      ...down,
      ...row(218, [150, '31']),
    ];
    const strokes = [
      ...[180, 205, 230].map((y) => level(y, 50, 320)),
      ...[50, 100, 320].map((x) => upright(x, 180, 230)),
    ];
    expect((await cellsOn(lines, strokes))('disclosure.licensing.decisions')).toBe(31);
  });

  test('has labels of columns that go on over the end of a page', async () => {
    const columns = [50, 200, 320, 440, 560];
    const above = setPage(
      [...PROSE, ...row(735, [60, '信息'], [205, '本年制'], [325, '本年废'], [445, '现行有'])],
      [level(725, 50, 560), level(745, 50, 560), ...columns.map((x) => upright(x, 725, 745))],
    );
    const below = setPage(
      [
        ...row(70, [60, '内容'], [205, '发件数'], [325, '止件数'], [445, '效件数']),
        ...row(93, [60, '规章'], [230, '0'], [350, '0'], [470, '0']),
        ...row(118, [60, '行政规范性文件'], [230, '12'], [350, '3'], [470, '25']),
      ],
      [...[60, 80, 105, 130].map((y) => level(y, 50, 560)), ...columns.map((x) => upright(x, 60, 130))],
    );
    const [table] = await tablesOn(above, below);
    expect(table?.[0]).toEqual(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
  });

  test('keeps a row apart from the labels of columns on the page before where words stand for its figure', async () => {
    const above = setPage(
      [...PROSE, ...row(735, [60, '信息内容'], [205, '本年处理决定数量'])],
      [level(725, 50, 440), level(745, 50, 440), ...[50, 200, 440].map((x) => upright(x, 725, 745))],
    );
    const below = setPage(
      [...row(70, [60, '行政许可'], [230, '无']), ...row(93, [60, '行政处罚'], [230, '4'])],
      [...[60, 80, 105].map((y) => level(y, 50, 440)), ...[50, 200, 440].map((x) => upright(x, 60, 105))],
    );
    const { cells } = await reportOnPages(above, below);
    expect(cells.get('disclosure.licensing.decisions')).toMatchObject({ value: null, text: '无' });
  });

  test('keeps a label whole of which the last line has no room and is printed across the edge of its cell', async () => {
    const lines = [
      ...row(195, [55, '信息内容'], [110, '本年制发件数'], [325, '本年废止件数'], [445, '现行有']),
      ...row(210.5, [445, '效件数']),
      ...row(222, [53, '规章'], [150, '0'], [350, '0'], [470, '0']),
      ...row(243, [53, '行政规范性文件'], [116, '12'], [350, '3'], [470, '25']),
    ];
    const strokes = [
      ...[180, 204, 230, 255].map((y) => level(y, 50, 560)),
      ...[50, 105, 320, 440, 560].map((x) => upright(x, 180, 255)),
    ];
    const [table] = await tablesOn(setPage([...PROSE, ...lines], strokes));
    expect(table?.map((texts) => texts[3])).toEqual(['现行有效件数', '0', '25']);
  });

  test('is read without a large word that is printed across it', async () => {
    const lines = [
      ...HEAD,
      ...row(218, [53, '规章'], [150, '0'], [350, '0'], [470, '0']),
      { text: '内部资料', x: 120, y: 240, size: 60 },
      ...row(243, [53, '规范性文件'], [150, '12'], [350, '3'], [470, '25']),
    ];
    const report = await reportOn(lines, GRID);
    expect(report.cells.get('disclosure.rules.repealed')?.value).toBe(0);
    expect(report.cells.get('disclosure.normative.made')?.value).toBe(12);
  });
});

test('a figure in a narrow cell is whole where it is broken behind its comma, and none where it is cut there', async () => {
  const lines = [
    ...row(195, [60, '信息内容'], [205, '本年制发件数'], [325, '本年废止件数'], [445, '现行有效件数']),
    ...row(220, [60, '规章'], [230, '0'], [350, '2，'], [470, '0']),
    ...row(236, [230, '1，']),
    ...row(246, [60, '行政规范性文件'], [350, '3'], [470, '25']),
    ...row(256, [230, '012']),
  ];
  const strokes = [
    ...[180, 205, 226, 262].map((y) => level(y, 50, 560)),
    ...[50, 200, 320, 440, 560].map((x) => upright(x, 180, 262)),
  ];
  const { cells } = await reportOn(lines, strokes);
  expect(cells.get('disclosure.normative.made')?.value).toBe(1012);
  expect(cells.get('disclosure.rules.repealed')?.value ?? null).toBeNull();
});

describe('lines that belong to other words', () => {
  const TEXTS = [
    ...row(195, [60, '信息内容'], [205, '本年制发件数'], [325, '本年废止件数'], [445, '现行有效件数']),
    ...row(218, [60, '规章'], [230, '4'], [350, '5'], [470, '6']),
    ...row(241, [60, '行政规范性文件'], [230, '12'], [350, '3'], [470, '25']),
  ];

  test('part nothing where they run through the words', async () => {
    const strokes = [
      ...[172, 195, 218, 241].map((y) => level(y, 50, 560)),
      ...[50, 225, 320, 440, 560].map((x) => upright(x, 172, 241)),
    ];
    const value = await cellsOn(TEXTS, strokes);
    expect(value('disclosure.rules.made')).toBe(4);
    expect(value('disclosure.normative.made')).toBe(12);
  });

  test('part nothing where each of their cells has several figures', async () => {
    const more = row(264, [60, '其他文件'], [230, '1'], [350, '2'], [470, '3']);
    const strokes = [
      ...[182, 206, 229, 252, 275].map((y) => level(y, 50, 560)),
      ...[50, 300, 560].map((x) => upright(x, 182, 275)),
    ];
    const value = await cellsOn([...TEXTS, ...more], strokes);
    expect(value('disclosure.rules.repealed')).toBe(5);
    expect(value('disclosure.normative.repealed')).toBe(3);
  });

  test('part nothing where rows go on beyond them', async () => {
    const strokes = [
      ...[229, 252].map((y) => level(y, 50, 560)),
      ...[50, 200, 320, 440, 560].map((x) => upright(x, 229, 252)),
    ];
    const page = setPage([...PROSE, ...TEXTS], strokes);
    expect(await tablesOn(page)).toHaveLength(1);
  });

  test('make no one figure of those of several rows', async () => {
    const strokes = [
      ...[182, 206, 252].map((y) => level(y, 50, 560)),
      ...[50, 200, 320, 440, 560].map((x) => upright(x, 182, 252)),
    ];
    const value = await cellsOn(TEXTS, strokes);
    expect([null, 4]).toContain(value('disclosure.rules.made'));
    expect([null, 12]).toContain(value('disclosure.normative.made'));
  });
});

describe('a table that is wider than the page', () => {
  const GRID = (first: number, last: number, columns: readonly number[]): Stroke[] => [
    ...[180, 205, 230, 255].map((y) => level(y, first, last)),
    ...columns.map((x) => upright(x, 180, 255)),
  ];
  const LABELLED = setPage(
    [
      ...PROSE,
      ...row(193, [55, '信息内容'], [245, '本年制发件数'], [405, '本年废止件数']),
      ...row(218, [55, '规章'], [270, '0'], [430, '0']),
      ...row(243, [55, '行政规范性文件'], [270, '12'], [430, '3']),
    ],
    GRID(50, 540, [50, 230, 390, 540]),
  );

  test('is put together where its columns go on at the same heights', async () => {
    const rest = row(193, [90, '现行有效件数']).concat(row(218, [110, '4']), row(243, [110, '25']));
    const { cells } = await reportOnPages(LABELLED, setPage(rest, GRID(50, 200, [50, 200])));
    expect(cells.get('disclosure.rules.inForce')?.value).toBe(4);
    expect(cells.get('disclosure.normative.inForce')?.value).toBe(25);
    expect(cells.get('disclosure.normative.made')?.value).toBe(12);
  });

  test('is not put beside a page of which the rows are others', async () => {
    const rest = row(193, [90, '4']).concat(row(218, [110, '25']), row(243, [90, '现行有效件数']));
    const { cells } = await reportOnPages(LABELLED, setPage(rest, GRID(50, 200, [50, 200])));
    expect(cells.get('disclosure.rules.inForce')?.value ?? null).toBeNull();
    expect(cells.get('disclosure.normative.inForce')?.value ?? null).toBeNull();
    expect(cells.get('disclosure.normative.made')?.value).toBe(12);
  });
});
