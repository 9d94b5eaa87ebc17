import * as z from 'zod';
import { type Filing, timesFiled } from '../../../shared/filing/filing.ts';
import { Refusal } from '../../refusal.ts';
import { formIdSchema } from '../../schemas/figures.ts';
import { inForceSchema, latestSchema, registeredUnitSchema } from '../../schemas/filing.ts';
import { nextPage, pageOf, pageQuery } from '../../schemas/page.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const inForceInBrief = inForceSchema.omit({ figures: true }).extend({ form: formIdSchema });

export const listCityFilings = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/filings',
  does: 'Every unit of the register with its report in force and its newest attempt',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  query: pageQuery(2000, /^\d{9}$/),
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    cityName: z.string().nullable(),
    year: z.number().int(),
    /** Of the register, to be sent back by whoever writes it. */
    registerVersion: z.number().int(),
    filings: z.array(
      registeredUnitSchema.extend({
        /** Files that came and were judged. */
        attempts: z.number().int(),
        inForce: inForceInBrief.nullable(),
        latest: latestSchema.nullable(),
        firstReceivedAt: z.iso.datetime().nullable(),
      }),
    ),
    next: nextPage,
    /** Of the whole list: reports in force by the newest rules that judged them. */
    rulesVersions: z.record(z.string(), z.number().int()),
  }),

  async run({ params: { code: city, year }, query }, { cityYears }) {
    const found = await cityYears.withFilings({ city, year });
    if (!found) throw new Refusal('city-not-registered');
    const { items, next } = pageOf(found.filings, ({ code }) => code, query);
    return {
      city,
      cityName: found.cityYear.cityName,
      year,
      registerVersion: found.cityYear.registerVersion,
      next,
      filings: items.map((filing) => ({
        ...filing,
        attempts: timesFiled(filing),
        inForce: filing.inForce && { ...filing.inForce, form: filing.inForce.figures.form },
      })),
      rulesVersions: byRulesVersion(found.filings),
    };
  },
});

function byRulesVersion(filings: readonly Filing[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { inForce } of filings) {
    if (!inForce) continue;
    const { rulesVersion } = inForce.rejudged ?? inForce;
    counts[rulesVersion] = (counts[rulesVersion] ?? 0) + 1;
  }
  return counts;
}
