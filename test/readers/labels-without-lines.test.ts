import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/report/index.ts';
import { PROSE, type SetLine, setPage } from './set-page.ts';
import { reportOn, row, tablesOn } from './set-report.ts';

const altered = ({ observations }: Report): string[] =>
  observations.flatMap((one) => (one.kind === 'label-altered' ? [one.expected] : []));
const HEAD: readonly SetLine[] = row(
  200,
  [60, '信息内容'],
  [220, '本年制发件数'],
  [340, '本年废止件数'],
  [460, '现行有效件数'],
);
const ROWS: readonly SetLine[] = [
  ...row(225, [60, '规章'], [245, '1'], [365, '2'], [485, '3']),
  ...row(250, [60, '行政规范性文件'], [245, '4'], [365, '5'], [485, '9']),
];

describe('a label of a column that no lines part from others', () => {
  test('is not altered where part of it stands elsewhere', async () => {
    const head = row(
      200,
      [60, '信息内容'],
      [220, '本年制发件'],
      [340, '本年废止件数'],
      [460, '现行有效件数'],
    );
    expect(altered(await reportOn([...head, ...ROWS]))).toEqual([]);
  });

  test('is altered where it has other words', async () => {
    const head = row(
      200,
      [60, '信息内容'],
      [220, '本年制发件数'],
      [340, '本年废止件数'],
      [460, '现行有效文件数量'],
    );
    expect(altered(await reportOn([...head, ...ROWS]))).toEqual(['现行有效件数']);
  });
});

test('a figure under a blank line of its cell stands in the row in which the file writes it', async () => {
  const [table] = await tablesOn(
    setPage([
      ...PROSE,
      ...HEAD,
      ...row(225, [60, '规章'], [245, '1']),
      ...row(238, [365, '2']),
      ...row(225, [485, '3']),
      ...row(262, [60, '行政规范性文件'], [245, '4']),
      ...row(275, [365, '5']),
      ...row(262, [485, '9']),
    ]),
  );
  expect(table?.slice(1)).toEqual([
    ['规章', '1', '2', '3'],
    ['行政规范性文件', '4', '5', '9'],
  ]);
});

test('the number of a label is no figure though its mark stands a space behind it', async () => {
  const [table] = await tablesOn(
    setPage([
      ...PROSE,
      ...HEAD,
      ...row(225, [60, '1.规章'], [245, '1'], [365, '2'], [485, '3']),
      ...row(250, [60, '2'], [79, '.行政规范性文件'], [245, '4'], [365, '5'], [485, '9']),
    ]),
  );
  expect(table?.at(-1)?.slice(1)).toEqual(['4', '5', '9']);
});

test('a table that the same number of figures follows begins where its first labels reach into the figures above', async () => {
  const seven = (y: number, label: string): SetLine[] => [
    ...row(y, [60, label]),
    ...row(y, ...[0, 1, 2, 3, 4, 5, 6].map((at): [number, string] => [350 + 30 * at, String(at)])),
  ];
  const tables = await tablesOn(
    setPage([
      ...PROSE,
      ...row(190, [60, '信息内容'], [230, '本年收费金额']),
      ...row(205, [60, '行政事业性收费'], [250, '12']),
      ...seven(240, '一、本年新收政府信息'),
      ...seven(255, '二、上年结转政府信息公开申请数量'),
      ...seven(270, '（二）部分公开（区分处理的，只计这一种情形）'),
    ]),
  );
  expect(tables.flat().filter(([label]) => label?.startsWith('（二）'))).toEqual([
    ['（二）部分公开（区分处理的，只计这一种情形）', '0', '1', '2', '3', '4', '5', '6'],
  ]);
});
