import * as z from 'zod';
import { uploadLinkSchema } from '../../schemas/upload-link.ts';
import { closedBecause } from '../../upload-link.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const listUploadLinks = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/links',
  does: 'Every upload link of a city’s year: for whom, by whom, until when, how often it was opened',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: [],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    links: z.array(
      uploadLinkSchema.extend({
        /** Neither expired nor revoked. */
        works: z.boolean(),
      }),
    ),
  }),

  async run({ params: { code: city, year }, at }, { links }) {
    const made = await links.of({ city, year });
    return { links: made.map((link) => ({ ...link, works: closedBecause(link, at) === null })) };
  },
});
