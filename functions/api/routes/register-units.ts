import * as z from 'zod';
import type { RegisteredUnit } from '../../../shared/filing/filing.ts';
import { isReleased, succeededTwice } from '../../../shared/filing/register.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import type { CityYears } from '../../ports/city-years.ts';
import { Refusal } from '../../refusal.ts';
import { calendarDate, unitCode } from '../../schemas/codes.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const unitSchema = z
  .object({
    code: unitCode,
    name: z.string().trim().min(1).max(100),
    kind: z.string().trim().min(1).max(20),
    /** Its first day, for a unit that was opened in the report year or after. */
    since: calendarDate.exactOptional(),
    /** Its last day, for a unit that was closed or merged into another. One that was no more at the year’s end owes no report. */
    until: calendarDate.exactOptional(),
    /** Codes of the units of the year before that have wholly become this one, also of another city that has let them go; none when it is new. */
    succeeds: z.array(unitCode).max(100).readonly().exactOptional(),
  })
  .refine(
    ({ since, until }) => since === undefined || until === undefined || since <= until,
    '撤销日期早于设立日期',
  );

export const registerUnits = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/units',
  does: 'Writes the city’s register of units for the year, and what became of them since the year before',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['succeeded-twice', 'not-released', 'unit-has-filed', 'register-has-moved'],
  ...ofCityYear,
  body: z.object({
    /** The whole register; a unit that is not in it is taken off unless it has filed or was granted an exception. */
    units: z
      .array(unitSchema)
      .min(1)
      .max(2000)
      .refine((units) => new Set(units.map(({ code }) => code)).size === units.length, '单位代码重复'),
    /** The city's name as its notices show it. */
    name: z.string().trim().min(1).max(100).optional(),
    /** Of the register that was read, 0 where there was none: nothing is written when it was written since. */
    registerVersion: z.number().int().min(0).optional(),
  }),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    units: z.number().int(),
    registerVersion: z.number().int(),
  }),

  async run({ params: { code: city, year }, body: { units, name, registerVersion }, at }, { cityYears }) {
    const strangers = units.filter(({ code }) => cityOf(code) !== city).map(({ code }) => code);
    if (strangers.length > 0) throw new Refusal('not-permitted', { units: strangers });
    const twice = succeededTwice(year, units);
    if (twice.length > 0) throw new Refusal('succeeded-twice', { units: twice });
    const held = await heldElsewhere(city, year, units, cityYears);
    if (held.length > 0) throw new Refusal('not-released', { units: held });
    const register = { cityName: name ?? null, units };
    const written = await cityYears.register({ city, year }, register, at, registerVersion);
    switch (written.kind) {
      case 'moved':
        throw new Refusal('register-has-moved');
      case 'filed':
        throw new Refusal('unit-has-filed', { units: written.units });
      case 'written':
        return { city, year, units: units.length, registerVersion: written.version };
    }
  },
});

/** Predecessors that another city has on its register and has not let go. One that is on none has filed nothing. */
async function heldElsewhere(
  city: string,
  year: number,
  units: readonly RegisteredUnit[],
  cityYears: Pick<CityYears, 'units'>,
): Promise<readonly string[]> {
  const codes = new Set(
    units.flatMap(({ succeeds = [] }) => succeeds).filter((code) => cityOf(code) !== city),
  );
  const held: string[] = [];
  for (const other of new Set([...codes].map(cityOf))) {
    // The later year comes last and decides.
    const registers = [
      ...(await cityYears.units({ city: other, year: year - 1 })),
      ...(await cityYears.units({ city: other, year })),
    ];
    const newest = new Map(registers.map((unit) => [unit.code, unit]));
    for (const [code, unit] of newest) if (codes.has(code) && !isReleased(unit, year)) held.push(code);
  }
  return held;
}
