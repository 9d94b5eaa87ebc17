import chineseDays from 'chinese-days';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysLater } from '../../shared/calendar/dates.ts';
import {
  holidaysKnown,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBefore,
} from '../../shared/calendar/working-days.ts';

const days = fc.integer({ min: 0, max: 8000 }).map((n) => daysLater('2004-06-01', n));

describe('working days', () => {
  it('are none in the holidays that were announced, whatever the weekday', () => {
    // The Spring Festivals of 2022 and 2025 lay on the deadline.
    expect(isWorkingDay('2022-01-31')).toBe(false);
    expect(isWorkingDay('2022-02-04')).toBe(false);
    expect(isWorkingDay('2025-01-28')).toBe(false);
    expect(isWorkingDay('2025-01-31')).toBe(false);
  });

  it('are the weekend days that are worked in exchange', () => {
    expect(isWorkingDay('2022-01-29')).toBe(true);
    expect(isWorkingDay('2022-01-30')).toBe(true);
    expect(isWorkingDay('2025-01-26')).toBe(true);
    expect(isWorkingDay('2021-01-30')).toBe(false);
  });

  it('are Monday to Friday in a year whose holidays nobody has announced', () => {
    expect(holidaysKnown('2021-05-01')).toBe(true);
    expect(holidaysKnown('2003-05-01')).toBe(false);
    expect(isWorkingDay('2003-05-01')).toBe(true);
    expect(isWorkingDay('2003-05-03')).toBe(false);
  });

  it('are found on, before and after a date', () => {
    expect(workingDayOnOrBefore('2022-01-31')).toBe('2022-01-30');
    expect(workingDayOnOrBefore('2021-01-31')).toBe('2021-01-29');
    expect(workingDayOnOrBefore('2021-01-29')).toBe('2021-01-29');
    expect(workingDayOnOrAfter('2022-01-31')).toBe('2022-02-07');
  });

  it('are counted back over holidays and shifted weekends', () => {
    expect(workingDaysBefore('2022-02-08', 0)).toBe('2022-02-08');
    expect(workingDaysBefore('2022-02-08', 1)).toBe('2022-02-07');
    expect(workingDaysBefore('2022-02-08', 2)).toBe('2022-01-30');
    expect(workingDaysBefore('2021-01-31', 0)).toBe('2021-01-29');
    expect(workingDaysBefore('2021-01-31', 1)).toBe('2021-01-29');
    expect(workingDaysBefore('2021-01-31', 2)).toBe('2021-01-28');
  });

  it('lie that many apart, whatever the date', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (date, n) => {
        const found = workingDaysBefore(date, n);
        const between = Array.from({ length: daysBetween(found, date) }, (_, i) => daysLater(found, i));
        expect(between.filter(isWorkingDay)).toHaveLength(n);
        expect(isWorkingDay(found)).toBe(true);
      }),
    );
  });

  const libraryKnowsWeekdays = new Date('2021-01-31').getDay() === 0;
  it.runIf(libraryKnowsWeekdays)(
    'are those of the library where the machine’s zone leaves it the weekday',
    () => {
      fc.assert(
        fc.property(days, (date) => {
          expect(isWorkingDay(date)).toBe(chineseDays.isWorkday(date));
        }),
      );
    },
  );
});
