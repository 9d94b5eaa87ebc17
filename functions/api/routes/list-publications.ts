import * as z from 'zod';
import { differenceOf } from '../../../shared/publication/difference.ts';
import { differenceSchema, publicationSchema } from '../../schemas/publication.ts';
import { cityTotals } from '../city-totals.ts';
import { ofCityYear } from '../of-city-year.ts';
import { publishedSummaryOf } from '../published-summary.ts';
import { route } from '../route.ts';

export const listPublications = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/publications',
  does: 'Every published version of the city’s year, and what has changed since the newest',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    /** Oldest first. */
    publications: z.array(publicationSchema),
    /** From the newest version to what the year adds up to now; `null` before the first. */
    since: differenceSchema.nullable(),
  }),

  async run({ params: { code: city, year } }, { cityYears, publications, publishedTexts }) {
    const place = { city, year };
    const [{ summary }, listed] = await Promise.all([cityTotals(place, cityYears), publications.of(place)]);
    const newest = listed.at(-1);
    return {
      ...place,
      publications: [...listed],
      since: newest ? differenceOf(await publishedSummaryOf(newest, publishedTexts), summary) : null,
    };
  },
});
