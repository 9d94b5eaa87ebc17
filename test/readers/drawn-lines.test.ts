import { describe, expect, test } from 'vitest';
import { isInDoubt } from '../../shared/document/in-doubt.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { edgesOfBands } from '../../shared/readers/page/bands.ts';
import { withSeenCharacters } from '../../shared/readers/page/characters.ts';
import { latticesOf } from '../../shared/readers/page/lattice.ts';
import { drawPaths } from '../../shared/readers/page/path.ts';
import { Sketch } from '../../shared/readers/page/sketch.ts';
import { readReport } from '../../shared/report/index.ts';
import { pdfOf } from '../generator/printers/pages/pdf.ts';
import type { Stroke } from '../generator/printers/pages/typeset.ts';
import { PROSE, type SetLine, setPage, setting } from './set-page.ts';

async function valuesOn(
  lines: readonly SetLine[],
  strokes: Stroke[],
): Promise<(id: string) => number | null> {
  const reading = await readDocument(pdfOf(setting(setPage([...PROSE, ...lines], strokes)), new Set()));
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const { cells } = readReport(reading.document);
  return (id) => cells.get(id)?.value ?? null;
}

const level = (y: number, x1: number, x2: number): Stroke => ({ x1, y1: y, x2, y2: y });
const upright = (x: number, y1: number, y2: number): Stroke => ({ x1: x, y1, x2: x, y2 });
const row = (y: number, ...texts: (readonly [x: number, text: string])[]): SetLine[] =>
  texts.map(([x, text]) => ({ text, x, y, size: 10 }));

describe('lines of a table', () => {
  test('part two rows where the side of the cell before them is drawn too short', async () => {
    const columns = [180, 230, 280, 330, 380, 430, 480, 530];
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const figures = (y: number, ...values: string[]): SetLine[] =>
      row(y, ...values.map((value, index): [number, string] => [(columns[index] ?? 0) + 20, value]));
    const lines = [
      ...row(
        175,
        ...names.map((name, index): [number, string] => [(columns[index] ?? 0) + 3, name.slice(0, 4)]),
      ),
      ...row(195, [84, '（七）总计']),
      ...figures(195, '3', '1', '0', '0', '0', '0', '4'),
      ...row(215, [42, '四、结转下年度继续办理']),
      ...figures(215, '0', '0', '0', '0', '0', '2', '2'),
    ];
    const strokes = [
      level(160, 40, 530),
      level(180, 80, 530),
      level(200, 80, 530),
      level(220, 40, 530),
      upright(80, 160, 183),
      ...[40, ...columns].map((x) => upright(x, 160, 220)),
    ];
    const value = await valuesOn(lines, strokes);
    expect(value('applications.total.total')).toBe(4);
    expect(value('applications.carriedOut.total')).toBe(2);
  });

  test('are those of two columns where the only upright one stands between them', () => {
    const horizontal = [10, 30, 50].map((at) => ({ at, from: 0, to: 200 }));
    const between = { horizontal, vertical: [{ at: 80, from: 10, to: 50 }] };
    const [lattice] = latticesOf(between, []);
    expect(lattice?.cells).toHaveLength(4);
    expect(latticesOf({ horizontal, vertical: [{ at: 0, from: 10, to: 50 }] }, [])).toEqual([]);
  });

  test('may be drawn dot by dot, round ones as well', () => {
    const sketch = new Sketch();
    for (let x = 0; x < 40; x += 2) sketch.fill({ left: x, right: x + 1, top: 10, bottom: 11 });
    for (let y = 10; y < 60; y += 4) sketch.round({ left: 0, right: 2, top: y, bottom: y + 2 });
    sketch.round({ left: 80, right: 82, top: 80, bottom: 82 });
    const { horizontal, vertical } = sketch.drawing();
    expect(horizontal).toEqual([{ at: 10.5, from: 0, to: 39 }]);
    expect(vertical).toEqual([{ at: 1, from: 10, to: 60 }]);
  });
});

describe('coloured bands behind rows', () => {
  const box = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });

  test('part them by their edges, one band for each cell as well', () => {
    const fills = [box(50, 150, 20, 40), box(150, 400, 20, 40), box(60, 90, 50, 62)];
    const page = { number: 1, width: 500, height: 700, glyphs: [] };
    expect(edgesOfBands({ ...page, drawing: { horizontal: [], vertical: [], fills } })).toEqual([
      { at: 20, from: 50, to: 400 },
      { at: 40, from: 50, to: 400 },
    ]);
  });

  test('are what is seen of an area that is filled through an opening', () => {
    const sketch = new Sketch();
    const corners = [0, 500].flatMap((x) => [0, 700].map((y) => [x, y] as const));
    const path = { points: corners, closed: true, curved: false };
    drawPaths([path], { stroked: false, filled: true }, sketch, box(50, 150, 20, 40));
    drawPaths([path], { stroked: false, filled: true }, sketch, box(50, 150, 40, 41));
    expect(sketch.drawing().fills).toEqual([box(50, 150, 20, 40)]);
    expect(sketch.drawing().horizontal).toEqual([{ at: 40.5, from: 50, to: 150 }]);
  });
});

test('a row without lines stands in one table only, where a label below is larger', async () => {
  const lines = [
    ...row(182, [60, '信息内容'], [205, '本年制发件数'], [325, '本年废止件数'], [445, '现行有效件数']),
    ...row(200, [60, '规章'], [230, '0'], [350, '0'], [470, '0']),
    ...row(218, [60, '行政规范性文件'], [230, '12'], [350, '3'], [470, '25']),
    { text: '行政许可', x: 60, y: 236, size: 13 },
    ...row(236, [230, '6'], [350, '2'], [470, '9']),
    { text: '行政处罚', x: 60, y: 254, size: 13 },
    ...row(254, [230, '6'], [350, '2'], [470, '9']),
  ];
  const reading = await readDocument(pdfOf(setting(setPage([...PROSE, ...lines])), new Set()));
  const cells = reading.ok
    ? reading.document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
    : [];
  expect(cells.filter(({ text }) => text === '25')).toHaveLength(1);
});

test('a blank or missing drawing that is written as no character is none of a label, and casts doubt on a figure', () => {
  const glyph = (text: string, x: number) => ({ text, x, y: 10, width: 10, size: 10, angle: 0 as const });
  const seen = (...texts: string[]): string[] =>
    withSeenCharacters({
      number: 1,
      width: 100,
      height: 100,
      glyphs: texts.map((text, index) => glyph(text, 10 * index)),
      drawing: { horizontal: [], vertical: [], fills: [] },
    }).glyphs.map(({ text }) => text);
  expect(seen('\uFFFF', '规', '\u0000', '章')).toEqual(['规', '章']);
  expect(seen('1', '\u0000', '.', '规', '章')).toEqual(['1', '.', '规', '章']);
  const [digit = ''] = seen('1', '\uFFFF');
  expect(isInDoubt(digit)).toBe(true);
});
