import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../shared/report/figure.ts';

const number = (value: number, moneyUnit: string | null = null) => ({ kind: 'number', value, moneyUnit });

describe('a figure in a cell', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['１２', 12],
    ['1,646', 1646],
    ['1，234，567', 1234567],
    ['1 2 3', 123],
    ['3.5', 3.5],
    ['12件', 12],
    ['3 项', 3],
    ['3（件）', 3],
    ['5(项)', 5],
    ['+3', 3],
    ['-8', -8],
    ['－8', -8],
    ['--253', -253],
    ['− 8', -8],
    ['\u2011 8', -8],
    ['减少8', -8],
    ['负2', -2],
    ['三', 3],
    ['十二', 12],
    ['〇', 0],
    ['\u00a07\u3000', 7],
  ])('%j is the number %d', (text, value) => {
    expect(parseFigure(text)).toEqual(number(value));
  });

  it.each([
    ['1646.5万元', 1646.5, '万元'],
    ['251000元', 251000, '元'],
    ['￥0.3 万元', 0.3, '万元'],
    ['2亿元', 2, '亿元'],
    ['1.5（万元）', 1.5, '万元'],
  ])('%j says its unit of money', (text, value, unit) => {
    expect(parseFigure(text)).toEqual(number(value, unit));
  });

  it.each(['', '  ', '\u3000', '\u200b'])('%j is blank, which is not 0', (text) => {
    expect(parseFigure(text)).toEqual({ kind: 'blank' });
  });

  it.each(['/', '-', '—', '――', '无', '／', '*', '—件', '/（项）'])(
    '%j is a sign for nothing, which is not 0',
    (text) => {
      expect(parseFigure(text)).toEqual({ kind: 'placeholder' });
    },
  );

  it.each(['见附件', '无人', '12、13', '00', '007', '1,23', 'O', '约5', '3（含上年1）', '1.2.3'])(
    '%j is words: no number is guessed',
    (text) => {
      expect(parseFigure(text)).toEqual({ kind: 'words' });
    },
  );
});
