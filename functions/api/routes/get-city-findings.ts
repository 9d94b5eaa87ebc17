import * as z from 'zod';
import { frequentFindings } from '../../../shared/compliance/frequent-findings.ts';
import { Refusal } from '../../refusal.ts';
import { severitySchema } from '../../schemas/submission.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const getCityFindings = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/findings',
  does: 'What was found most often in the newest attempts of the city’s units',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    /** Units whose newest attempt was judged. */
    of: z.number().int(),
    findings: z
      .array(
        z.object({
          rule: z.string(),
          severity: severitySchema,
          units: z.number().int(),
          times: z.number().int(),
        }),
      )
      .readonly(),
  }),

  async run({ params: { code: city, year } }, { cityYears }) {
    const found = await cityYears.withFilings({ city, year });
    if (!found) throw new Refusal('city-not-registered');
    return frequentFindings(found.filings);
  },
});
