import * as z from 'zod';
import {
  type Calendar,
  calendarFor,
  DATE_NAMES,
  type DateName,
  noteOn,
} from '../../../shared/calendar/calendar.ts';
import { type CalendarDate, dateInChina } from '../../../shared/calendar/dates.ts';
import {
  holidaysKnown,
  isWorkingDay,
  workingDayOnOrBefore,
  workingDaysBefore,
} from '../../../shared/calendar/working-days.ts';
import { Refusal } from '../../refusal.ts';
import { calendarSchema, cityDatesSchema, exceptionSchema } from '../../schemas/calendar.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const getCalendar = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/calendar',
  does: 'What is owed by when, where each date is from, when units are reminded of it, and every exception that was granted or revoked',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    cityName: z.string().nullable(),
    year: z.number().int(),
    today: calendarDate,
    /** The dates that hold. */
    calendar: calendarSchema,
    /** For each date that is no working day, the last one before it. */
    workingDays: z.partialRecord(z.enum(DATE_NAMES), calendarDate),
    /** Whether the holidays around the date are announced; where not, Monday to Friday are taken for working days. */
    holidaysKnown: z.boolean(),
    /** Of these, the city's own. */
    dates: cityDatesSchema,
    /** Said beside the dates of a city that has set none. */
    note: wordsSchema.nullable(),
    /** Of the city's date: how many working days before it units are reminded, and which days these are. */
    reminders: z.array(z.object({ before: z.number().int(), on: calendarDate })),
    exceptions: z.array(exceptionSchema.extend({ unit: z.string(), name: z.string() })),
    /** The register, for whom an exception may be granted. */
    units: z.array(z.object({ code: z.string(), name: z.string() })),
  }),

  async run({ params: { code: city, year }, at }, { cityYears, orders }) {
    const place = { city, year };
    const [found, { remindBefore }] = await Promise.all([cityYears.withFilings(place), orders.of(place)]);
    if (!found) throw new Refusal('city-not-registered');
    const { cityName, dates } = found.cityYear;
    const calendar = calendarFor(year, dates);
    return {
      city,
      cityName,
      year,
      today: dateInChina(at),
      calendar,
      workingDays: workingDaysOf(calendar),
      holidaysKnown: holidaysKnown(calendar.submitBy),
      dates,
      note: noteOn(calendar),
      reminders: remindBefore.map((before) => ({
        before,
        on: workingDaysBefore(calendar.submitBy, before),
      })),
      exceptions: found.filings.flatMap(({ code: unit, name, exceptions = [] }) =>
        exceptions.map((exception) => ({ unit, name, ...exception })),
      ),
      units: found.filings.map(({ code, name }) => ({ code, name })),
    };
  },
});

function workingDaysOf(calendar: Calendar): Partial<Record<DateName, CalendarDate>> {
  return Object.fromEntries(
    DATE_NAMES.flatMap((name) => {
      const date = calendar[name];
      return date === null || isWorkingDay(date) ? [] : [[name, workingDayOnOrBefore(date)]];
    }),
  );
}
