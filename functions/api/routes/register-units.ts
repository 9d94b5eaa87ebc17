import * as z from 'zod';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { cityDatesSchema } from '../../schemas/calendar.ts';
import { cityYearPath, unitCode } from '../../schemas/codes.ts';
import { route } from '../route.ts';

const unitSchema = z.object({
  code: unitCode,
  name: z.string().trim().min(1).max(100),
  kind: z.string().trim().min(1).max(20),
});

export const registerUnits = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/units',
  does: 'Writes the city’s register of units that owe a report for the year, and the city’s own dates',
  scope: 'gongkai:manage',
  answers: 'ok',
  params: cityYearPath,
  body: z.object({
    /** The whole register; a unit that is not in it is taken off unless it has filed. */
    units: z
      .array(unitSchema)
      .min(1)
      .max(2000)
      .refine((units) => new Set(units.map(({ code }) => code)).size === units.length, '单位代码重复'),
    /** The city's name as its notices show it. */
    name: z.string().trim().min(1).max(100).optional(),
    /** Where absent, the dates stay as they are. */
    dates: cityDatesSchema.optional(),
  }),
  response: z.object({ city: z.string(), year: z.number().int(), units: z.number().int() }),
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run({ params: { code: city, year }, body: { units, name, dates }, at }, { cityYears }) {
    const strangers = units.filter(({ code }) => cityOf(code) !== city).map(({ code }) => code);
    if (strangers.length > 0) throw new Refusal('not-permitted', { units: strangers });
    const register = { cityName: name ?? null, dates: dates ?? null, units };
    const filed = await cityYears.register({ city, year }, register, at);
    if (filed.length > 0) throw new Refusal('unit-has-filed', { units: filed });
    return { city, year, units: units.length };
  },
});
