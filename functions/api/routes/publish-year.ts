import * as z from 'zod';
import { publicationSchema } from '../../schemas/publication.ts';
import { ofCityYear } from '../of-city-year.ts';
import { publishYear as publish } from '../publish-year.ts';
import { route } from '../route.ts';

export const publishYear = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/publications',
  does: 'Publishes what the city’s year adds up to now, as a version that never changes',
  scope: 'gongkai:manage',
  answers: 'created',
  refuses: ['city-not-registered', 'totals-have-moved', 'reason-missing'],
  ...ofCityYear,
  body: z.object({
    /** Why there is another version; not asked for the first. */
    reason: z.string().trim().min(1).max(500).optional(),
    /** Of the summary that was looked at: nothing is published when something was filed since. */
    generation: z.number().int().optional(),
  }),
  response: publicationSchema,

  run(
    { params: { code: city, year }, body: { reason = null, generation = null }, principal: { subject }, at },
    ports,
  ) {
    return publish({ city, year }, { at, subject, reason, generation }, ports);
  },
});
