import { describe, expect, it } from 'vitest';
import { calendarFor, sourceInWords } from '../../shared/calendar/calendar.ts';
import { dateInChina, dateInWords, daysBetween, secondsLater } from '../../shared/calendar/dates.ts';

describe('the calendar of a report year', () => {
  it('is the Regulation’s where the city says nothing, and says so', () => {
    expect(calendarFor(2020)).toMatchObject({
      opensOn: '2021-01-01',
      submitBy: '2021-01-31',
      publishBy: '2021-01-31',
      locksAfter: null,
      rollUpBy: '2021-03-31',
      governmentPublishesBy: '2021-03-31',
      sources: {
        submitBy: expect.stringContaining('第四十九条'),
        governmentPublishesBy: expect.stringContaining('第四十九条'),
      },
      own: [],
    });
  });

  it('says where each date is from in both languages, and leaves a city’s own words as they are', () => {
    const calendar = calendarFor(2020, { submitBy: { on: '2021-01-26', source: '市政府办通知' } });
    const { submitBy, opensOn, locksAfter, rollUpBy } = calendar.sources;
    expect(sourceInWords(submitBy)).toEqual({ zh: '市政府办通知', en: '市政府办通知' });
    expect([opensOn, locksAfter, rollUpBy].map(sourceInWords)).toEqual([
      { zh: '报告年度结束', en: 'the end of the report year' },
      { zh: '未设定', en: 'not set' },
      { zh: expect.stringContaining('第四十九条'), en: expect.stringContaining('article 49') },
    ]);
  });

  it('is the city’s where it says something, each date with its own source', () => {
    const calendar = calendarFor(2020, {
      submitBy: { on: '2021-01-26', source: '市政府办通知' },
      locksAfter: { on: '2021-02-28', source: '公开办要求' },
    });
    expect(calendar).toMatchObject({
      submitBy: '2021-01-26',
      locksAfter: '2021-02-28',
      governmentPublishesBy: '2021-03-31',
      sources: {
        submitBy: '市政府办通知',
        locksAfter: '公开办要求',
        governmentPublishesBy: expect.stringContaining('第四十九条'),
      },
      own: ['submitBy', 'locksAfter'],
    });
  });

  it('has a unit publish when it submits, unless the city says another day', () => {
    expect(calendarFor(2020, { submitBy: { on: '2021-01-26', source: '通知' } })).toMatchObject({
      publishBy: '2021-01-26',
      sources: { publishBy: '通知' },
    });
  });
});

describe('a date', () => {
  it('is the one in China, which begins eight hours before that of Greenwich', () => {
    expect(dateInChina('2021-01-31T15:59:59.999Z')).toBe('2021-01-31');
    expect(dateInChina('2021-01-31T16:00:00.000Z')).toBe('2021-02-01');
    expect(dateInChina('2020-12-31T16:00:00.000Z')).toBe('2021-01-01');
  });

  it('is counted from over months and leap days', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2021-02-03', '2021-01-31')).toBe(-3);
  });

  it('is written as people write it', () => {
    expect(dateInWords('2021-01-05')).toBe('2021年1月5日');
  });

  it('is reached in seconds', () => {
    expect(secondsLater('2021-01-31T23:59:30.000Z', 45)).toBe('2021-02-01T00:00:15.000Z');
  });
});
