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
