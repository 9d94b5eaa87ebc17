import { describe, expect, test } from 'vitest';
import { inDoubt } from '../../shared/document/in-doubt.ts';
import type { Stroke } from '../generator/printers/pages/typeset.ts';
import { PROSE, type SetLine, setPage } from './set-page.ts';
import { level, row, tablesOn, upright } from './set-report.ts';

/** Texts under each other in one cell. */
const stack = (x: number, y: number, pitch: number, ...texts: string[]): SetLine[] =>
  texts.map((text, index) => ({ text, x, y: y + index * pitch, size: 10 }));

describe('a figure that its narrow cell breaks, in lines set wide apart', () => {
  const EDGES = [50, 200, 227, 254, 281];
  const STROKES: Stroke[] = [
    ...[180, 310, 330, 380].map((y) => level(y, 50, 281)),
    ...EDGES.map((x) => upright(x, 180, 380)),
  ];
  const head = (x: number, text: string, letters: number): SetLine[] =>
    stack(x, 195, 18, ...(text.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []));
  const cells = (letters: number): SetLine[] => [
    ...row(245, [60, '信息内容']),
    ...head(203, '本年制发件数', letters),
    ...head(230, '本年废止件数', letters),
    ...head(257, '现行有效件数', letters),
    ...row(323, [60, '规章'], [210, '0'], [237, '0'], [264, '0']),
    ...row(358, [60, '行政规范性文件'], [237, '3']),
    ...stack(208, 348, 20, '19', '1'),
    ...stack(262, 348, 20, '25', '8'),
  ];

  test('is whole where no line of its column has room for one digit more', async () => {
    const [table] = await tablesOn(setPage([...PROSE, ...cells(1)], STROKES));
    expect(table?.at(-1)).toEqual(['行政规范性文件', '191', '3', '258']);
  });

  test('is none where there was room for its next digit', async () => {
    const [table] = await tablesOn(setPage([...PROSE, ...cells(2)], STROKES));
    expect(table?.at(-1)).toEqual(['行政规范性文件', inDoubt(['19', '1']), '3', inDoubt(['25', '8'])]);
  });
});

describe('a table of which pages cut the rows', () => {
  const EDGES = [50, 110, 300, 330, 360, 390, 420, 450, 480, 510];
  const seven = (y: number, ...values: string[]): SetLine[] =>
    row(y, ...values.map((value, index): [number, string] => [305 + 30 * index, value]));
  const HEAD = seven(205, '自然', '企业', '科研', '社会', '法律', '其他', '总计');
  const grid = (edges: readonly number[], ...heights: number[]): Stroke[] => [
    ...heights.map((y) => level(y, edges[0] ?? 0, 510)),
    ...edges.map((x) => upright(x, heights[0] ?? 0, heights.at(-1) ?? 0)),
  ];

  test('has the figure whole of which digits stand on both', async () => {
    const [table] = await tablesOn(
      setPage(
        [
          ...PROSE,
          ...HEAD,
          ...row(225, [115, '（一）予以公开']),
          ...seven(225, '5', '0', '0', '0', '0', '0', '5'),
          ...seven(800, '38', '0', '0', '0', '0', '0', '38'),
        ],
        grid(EDGES, 190, 215, 780, 830),
      ),
      setPage(
        [
          ...row(60, [115, '（七）总计']),
          ...seven(60, '41', '', '', '', '', '', '41'),
          ...row(110, [115, '四、结转下年度']),
          ...seven(110, '0', '0', '0', '0', '0', '0', '0'),
        ],
        grid(EDGES, 40, 90, 130),
      ),
    );
    expect(table?.[2]).toEqual(['', '（七）总计', '3841', '0', '0', '0', '0', '0', '3841']);
    expect(table?.[3]?.slice(0, 3)).toEqual(['', '四、结转下年度', '0']);
  });

  test('has the figure whole beside a label that goes on as well', async () => {
    const [table] = await tablesOn(
      setPage(
        [
          ...PROSE,
          ...HEAD,
          ...row(800, [115, '7.属于行政']),
          ...seven(800, '２', '0', '0', '0', '0', '0', '２'),
        ],
        grid(EDGES, 190, 215, 780, 830),
      ),
      setPage(
        [
          ...row(60, [115, '执法案卷']),
          ...seven(60, '５４', '', '', '', '', '', '５４'),
          ...row(110, [115, '8.属于行政查询事项']),
          ...seven(110, '3', '0', '0', '0', '0', '0', '3'),
        ],
        grid(EDGES, 40, 90, 130),
      ),
    );
    expect(table?.at(-2)?.slice(1, 4)).toEqual(['7.属于行政执法案卷', '254', '0']);
    expect(table?.at(-1)?.slice(1, 3)).toEqual(['8.属于行政查询事项', '3']);
  });

  test('goes on where the label of all rows of a page has no line beside it', async () => {
    const [table] = await tablesOn(
      setPage(
        [
          ...PROSE,
          ...HEAD,
          ...row(225, [115, '（一）予以公开']),
          ...seven(225, '5', '0', '0', '0', '0', '0', '5'),
          ...row(800, [115, '1.属于国家']),
          ...seven(800, '2', '0', '0', '0', '0', '0', '2'),
        ],
        grid(EDGES, 190, 215, 780, 830),
      ),
      setPage(
        [
          ...row(60, [115, '秘密']),
          ...row(110, [115, '2.其他法律行政法规禁止公开']),
          ...seven(110, '1', '0', '0', '0', '0', '0', '1'),
        ],
        grid(EDGES.slice(1), 40, 90, 130),
      ),
    );
    expect(table?.[2]?.slice(0, 3)).toEqual(['', '1.属于国家秘密', '2']);
    expect(table?.[3]?.slice(0, 2)).toEqual(['2.其他法律行政法规禁止公开', '1']);
  });

  test('has two rows on a page with one line between them', async () => {
    const [table] = await tablesOn(
      setPage([...PROSE, ...HEAD, ...row(225, [115, '（一）予以公开'])], grid(EDGES, 190, 215, 780, 830)),
      setPage(
        [
          ...row(60, [115, '1.属于国家秘密']),
          ...seven(60, '2', '0', '0', '0', '0', '0', '2'),
          ...row(420, [115, '2.其他法律行政法规禁止公开']),
          ...stack(305, 420, 20, '37', '1'),
          ...seven(420, '', '0', '0', '0', '0', '0', ''),
          ...stack(485, 420, 20, '37', '1'),
        ],
        [level(400, 50, 510), ...EDGES.map((x) => upright(x, 40, 800))],
      ),
    );
    expect(table?.[2]?.slice(1, 3)).toEqual(['1.属于国家秘密', '2']);
    expect(table?.[3]?.slice(1, 3)).toEqual(['2.其他法律行政法规禁止公开', '371']);
  });
});
