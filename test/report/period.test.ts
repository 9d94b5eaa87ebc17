import { describe, expect, it } from 'vitest';
import { identify } from '../../shared/report/identity.ts';

function periodOf(text: string) {
  const { period } = identify([{ text, place: { line: 1 } }], [], [], undefined);
  return period && [period.from, period.to];
}

describe('the period, written in Chinese numerals', () => {
  it.each([
    '报告中所列数据的统计期限为二〇二二年一月一日至二〇二二年十二月三十一日。',
    '统计期限自二○二二年一月一日起至十二月三十一日止。',
  ])('%s', (text) => {
    expect(periodOf(text)).toEqual(['2022-01-01', '2022-12-31']);
  });
});

describe('the period without a 日', () => {
  it.each(['数据的统计期限从2022年1月1日至12月31止。', '统计期限为2022年1月1起至2022年12月31日止。'])(
    '%s',
    (text) => {
      expect(periodOf(text)).toEqual(['2022-01-01', '2022-12-31']);
    },
  );
});
