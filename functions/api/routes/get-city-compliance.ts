import * as z from 'zod';
import { calendarFor, noteOn } from '../../../shared/calendar/calendar.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { LAPSES, type LapseKind } from '../../../shared/compliance/lapses.ts';
import { ratesOf } from '../../../shared/compliance/rates.ts';
import { STANDINGS, type Standing, standingOf } from '../../../shared/compliance/standing.ts';
import { Refusal } from '../../refusal.ts';
import { calendarSchema } from '../../schemas/calendar.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { standingSchema } from '../../schemas/standing.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const rateSchema = z.object({ units: z.number().int(), of: z.number().int() });
const lapseKindSchema = z.enum(Object.keys(LAPSES) as [LapseKind, ...LapseKind[]]);

export const getCityCompliance = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/compliance',
  does: 'Where each unit of the register stands today, and the lapses on record',
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
    calendar: calendarSchema,
    /** Said beside the dates of a city that has set none. */
    calendarNote: wordsSchema.nullable(),
    /** Units by standing; together they are the whole register. */
    counts: z.record(standingSchema, z.number().int()),
    /** Each with what it is a share of; of 0 is no rate. */
    rates: z.object({
      received: rateSchema,
      accepted: rateSchema,
      onTime: rateSchema,
      acceptedOfReceived: rateSchema,
      onTimeOfAccepted: rateSchema,
    }),
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        standing: standingSchema,
        standingInWords: wordsSchema,
        submitBy: calendarDate,
        locksAfter: calendarDate.nullable(),
        receivedOn: calendarDate.nullable(),
        daysLate: z.number().int(),
        excuse: wordsSchema.nullable(),
        nilReason: z.string().nullable(),
      }),
    ),
    lapses: z.array(
      z.object({
        unit: z.string(),
        kind: lapseKindSchema,
        firstSeen: calendarDate,
        resolved: calendarDate.nullable(),
      }),
    ),
  }),

  async version({ params: { code: city, year }, at }, { cityYears, compliance }) {
    const place = { city, year };
    const [now, lapses] = await Promise.all([cityYears.progress(place), compliance.lapses(place)]);
    return now && JSON.stringify([now.generation, dateInChina(at), lapses]);
  },

  async run({ params: { code: city, year }, at }, { cityYears, compliance }) {
    const [found, lapses] = await Promise.all([
      cityYears.withFilings({ city, year }),
      compliance.lapses({ city, year }),
    ]);
    if (!found) throw new Refusal('city-not-registered');
    const today = dateInChina(at);
    const calendar = calendarFor(year, found.cityYear.dates);
    const units = found.filings.map((filing) => standingOf(filing, calendar, today));
    const counts = Object.fromEntries(
      standingSchema.options.map((standing) => [
        standing,
        units.filter((unit) => unit.standing === standing).length,
      ]),
    ) as Record<Standing, number>;
    return {
      city,
      cityName: found.cityYear.cityName,
      year,
      today,
      calendar,
      calendarNote: noteOn(calendar),
      counts,
      rates: ratesOf(units),
      units: units.map((unit) => ({ ...unit, standingInWords: { ...STANDINGS[unit.standing] } })),
      lapses: [...lapses],
    };
  },
});
