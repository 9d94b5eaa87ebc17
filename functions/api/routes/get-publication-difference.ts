import * as z from 'zod';
import { differenceOf } from '../../../shared/publication/difference.ts';
import { differenceSchema, publicationSchema } from '../../schemas/publication.ts';
import { publicationPath } from '../publication-path.ts';
import { publicationOf, publishedSummaryOf } from '../published-summary.ts';
import { route } from '../route.ts';

export const getPublicationDifference = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/publications/{version}/difference',
  does: 'What a published version changed in the one before it, cell by cell and unit by unit',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['no-such-publication'],
  params: publicationPath,
  body: z.undefined(),
  response: z.object({
    publication: publicationSchema,
    /** `null` for the first version. */
    difference: differenceSchema.nullable(),
  }),
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run({ params: { code: city, year, version } }, { publications, publishedTexts }) {
    const place = { city, year };
    const publication = await publicationOf(place, version, publications);
    if (version === 1) return { publication, difference: null };
    const before = await publicationOf(place, version - 1, publications);
    const [was, is] = await Promise.all(
      [before, publication].map((each) => publishedSummaryOf(each, publishedTexts)),
    );
    return { publication, difference: was && is ? differenceOf(was, is) : null };
  },
});
