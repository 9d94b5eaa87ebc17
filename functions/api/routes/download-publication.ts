import * as z from 'zod';
import { fileAnswer } from '../file-answer.ts';
import { publicationPath } from '../publication-path.ts';
import { publicationOf } from '../published-summary.ts';
import { route } from '../route.ts';

export const downloadPublication = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/publications/{version}/summary.json',
  does: 'A published version word for word; its SHA-256 is the one that the list names',
  scope: 'gongkai:read',
  answers: 'file',
  refuses: ['no-such-publication'],
  params: publicationPath,
  body: z.undefined(),
  response: fileAnswer,
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run({ params: { code: city, year, version } }, { publications, publishedTexts }) {
    const publication = await publicationOf({ city, year }, version, publications);
    return {
      fileName: `${city}-${year}-${version}.json`,
      contentType: 'application/json',
      content: new TextEncoder().encode(await publishedTexts.read(publication)),
    };
  },
});
