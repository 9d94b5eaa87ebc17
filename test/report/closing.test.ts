import { expect, it } from 'vitest';
import { splitClosing } from '../../shared/report/closing.ts';

const FEES = '2022年度，本机关没有收取信息处理费，也没有其他需要报告的事项。';
const SIGNED = ['柳泉镇人民政府', '2023年1月18日'];
const closingOf = (lines: readonly string[]) =>
  splitClosing(lines.map((text, index) => ({ text, place: { line: index + 1 } }))).closing.map(
    ({ text }) => text,
  );

it.each([
  ['at its end', [FEES, ...SIGNED], SIGNED],
  ['by its date alone', [FEES, '2023年1月18日'], ['2023年1月18日']],
  ['by its office alone', [FEES, '柳泉镇人民政府'], ['柳泉镇人民政府']],
  [
    'before what the page prints below',
    [FEES, ...SIGNED, '版权所有，未经书面许可不得转载。'],
    [...SIGNED, '版权所有，未经书面许可不得转载。'],
  ],
  [
    'before a list of other reports with their days',
    [FEES, ...SIGNED, '柳岩乡2022年政府信息公开年报', '2023-01-19'],
    [...SIGNED, '柳岩乡2022年政府信息公开年报', '2023-01-19'],
  ],
  [
    'before the keeper of the page',
    [FEES, ...SIGNED, '版权所有，未经书面许可不得转载。', '主办单位：柳河县人民政府办公室'],
    [...SIGNED, '版权所有，未经书面许可不得转载。', '主办单位：柳河县人民政府办公室'],
  ],
  ['after an office that is named on the way', ['牵头单位：镇党政综合办公室', FEES, ...SIGNED], SIGNED],
  ['after a list of units', ['1.柳岩乡', '2.石桥镇', FEES, ...SIGNED], SIGNED],
  ['after a day that is named on the way', ['2022年5月20日', FEES, ...SIGNED], SIGNED],
  ['by nobody', ['联系单位：柳泉镇人民政府', FEES], []],
  ['by nobody, where there is nothing', [], []],
])('a report is signed %s', (_where, lines, closing) => {
  expect(closingOf(lines)).toEqual(closing);
});
