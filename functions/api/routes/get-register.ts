import * as z from 'zod';
import { excuseOf } from '../../../shared/filing/excuse.ts';
import { changesBetween, REGISTER_CHANGES, type RegisterChange } from '../../../shared/filing/register.ts';
import { Refusal } from '../../refusal.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { registeredUnitSchema } from '../../schemas/filing.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const kindSchema = z.enum(
  Object.keys(REGISTER_CHANGES) as [RegisterChange['kind'], ...RegisterChange['kind'][]],
);

export const getRegister = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/units',
  does: 'The register of the year: which units owe a report, and what changed since the year before',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    /** To be sent back by whoever writes the register. */
    registerVersion: z.number().int(),
    /** Units that owe a report for the year. */
    expected: z.number().int(),
    units: z.array(
      registeredUnitSchema.extend({
        /** Why it owes no report by the register; `null` when it owes one. */
        excuse: wordsSchema.nullable(),
      }),
    ),
    /** `null` when the year before has no register. */
    changes: z
      .array(
        z.object({
          kind: kindSchema,
          kindInWords: wordsSchema,
          code: z.string(),
          name: z.string(),
          from: z.array(z.object({ code: z.string(), name: z.string().nullable() })),
          on: calendarDate.nullable(),
        }),
      )
      .nullable(),
  }),

  async run({ params: { code: city, year } }, { cityYears }) {
    // The version is read before the units, so that they are never older than it says.
    const cityYear = await cityYears.find({ city, year });
    const [now, before] = await Promise.all([
      cityYears.units({ city, year }),
      cityYears.units({ city, year: year - 1 }),
    ]);
    if (cityYear === null || now.length === 0) throw new Refusal('city-not-registered');
    const units = now.map((unit) => ({ ...unit, excuse: excuseOf({ ...unit, year }) }));
    const changes = changesBetween(before, now, year);
    return {
      city,
      year,
      registerVersion: cityYear.registerVersion,
      expected: units.filter(({ excuse }) => excuse === null).length,
      units,
      changes:
        before.length === 0
          ? null
          : changes.map(({ from, ...change }) => ({
              ...change,
              kindInWords: { ...REGISTER_CHANGES[change.kind] },
              from: [...from],
            })),
    };
  },
});
