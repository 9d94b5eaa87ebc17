import * as z from 'zod';
import { besideLastYear } from '../../../shared/rollup/beside-last-year.ts';
import { Refusal } from '../../refusal.ts';
import { cellTotalSchema, summarySchema } from '../../schemas/summary.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const comparedCell = cellTotalSchema.extend({
  lastYear: z.object({ sum: z.number(), n: z.number().int(), of: z.number().int() }).nullable(),
});

export const getCitySummary = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/summary',
  does: 'A city’s totals for a year, each with its coverage, last year’s beside them',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered', 'not-summed-yet'],
  ...ofCityYear,
  body: z.undefined(),
  response: summarySchema.extend({
    /** When the totals were made; `null` where that was not noted. */
    summedAt: z.iso.datetime().nullable(),
    /** Something was filed since: a newer summary will follow. */
    outdated: z.boolean(),
    coverage: z.object({ summed: z.number().int(), units: z.number().int() }),
    cells: z.record(z.string(), comparedCell),
  }),

  async version({ params: { code: city, year } }, { cityYears }) {
    const [now, before] = await Promise.all([
      cityYears.progress({ city, year }),
      cityYears.progress({ city, year: year - 1 }),
    ]);
    return now && now.summed !== null ? JSON.stringify([now, before?.summed ?? null]) : null;
  },

  async run({ params: { code: city, year } }, { cityYears }) {
    const [cityYear, before] = await Promise.all([
      cityYears.find({ city, year }),
      cityYears.find({ city, year: year - 1 }),
    ]);
    if (!cityYear) throw new Refusal('city-not-registered');
    if (!cityYear.summary) throw new Refusal('not-summed-yet');
    const { units, cells, ...summary } = besideLastYear(cityYear.summary, before?.summary ?? null);
    return {
      ...summary,
      summedAt: cityYear.summedAt,
      outdated: summary.generation < cityYear.generation,
      coverage: { summed: units.filter(({ leftOut }) => leftOut === null).length, units: units.length },
      units: [...units],
      cells: cells as Record<string, z.input<typeof comparedCell>>,
    };
  },
});
