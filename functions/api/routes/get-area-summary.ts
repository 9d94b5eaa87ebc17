import * as z from 'zod';
import { besideLastYear } from '../../../shared/rollup/beside-last-year.ts';
import { areaName } from '../../area-name.ts';
import { Refusal } from '../../refusal.ts';
import { areaSummarySchema, areaTotalSchema, areaYearPath } from '../../schemas/area-summary.ts';
import { route } from '../route.ts';

const comparedCell = areaTotalSchema.extend({
  lastYear: z.object({ sum: z.number(), n: z.number().int(), of: z.number().int() }).nullable(),
});

export const getAreaSummary = route({
  method: 'GET',
  path: '/v1/areas/{code}/years/{year}/summary',
  does: 'Totals of a prefecture, a province or the country for a year, with the coverage under each of its parts',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['not-summed-yet'],
  params: areaYearPath,
  body: z.undefined(),
  response: areaSummarySchema.extend({
    name: z.string().nullable(),
    /** When the totals were made; `null` where that was not noted. */
    summedAt: z.iso.datetime().nullable(),
    /** Something was told from below since: a newer summary will follow. */
    outdated: z.boolean(),
    cells: z.record(z.string(), comparedCell),
  }),
  about: ({ params: { code, year } }) => ({ area: code, year }),

  async run({ params: { code: area, year } }, { areaYears }) {
    const [areaYear, before] = await Promise.all([
      areaYears.find({ area, year }),
      areaYears.find({ area, year: year - 1 }),
    ]);
    if (!areaYear?.summary) throw new Refusal('not-summed-yet');
    const { summary, summedAt } = areaYear;
    return {
      ...besideLastYear(summary, before?.summary ?? null),
      name: areaName(area),
      summedAt,
      outdated: summary.generation < areaYear.generation,
    };
  },
});
