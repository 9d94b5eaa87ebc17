import { describe, expect, it } from 'vitest';
import { daysInWords } from '../../web/filing/days-in-words.ts';

/** 2021-01-31 was a Sunday, and the Friday before it the last working day. */
const SUNDAY = { submitBy: '2021-01-31', lastWorkingDay: '2021-01-29', standing: 'due' } as const;
const on = (today: string, changes: object = {}) =>
  daysInWords({ ...SUNDAY, today, ...changes }, 'zh')?.words.zh ?? null;

describe('how long a unit has', () => {
  it('is told with the last working day, where the last day is none', () => {
    expect(on('2021-01-20')).toBe('还剩 11 天，最后一个工作日是 2021年1月29日');
    expect(on('2021-01-29')).toBe('还剩 2 天，今天是最后一个工作日');
    expect(on('2021-01-30')).toBe('还剩 1 天，其间没有工作日');
  });

  it('is told alone, where the last day is a working day', () => {
    const friday = { submitBy: '2021-01-29' };
    expect(on('2021-01-27', friday)).toBe('还剩 2 天');
    expect(on('2021-01-29', friday)).toBe('今天是最后一天');
  });

  it('is told of one that is late, and of none that has done its part or owes nothing', () => {
    expect(on('2021-02-03', { standing: 'overdue' })).toBe('已逾期 3 天');
    expect(on('2021-02-03', { standing: 'returned' })).toBe('已逾期 3 天');
    for (const standing of ['accepted', 'late', 'excused']) expect(on('2021-01-29', { standing })).toBeNull();
  });
});
