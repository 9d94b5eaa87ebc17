import * as z from 'zod';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { uploadLinkSchema } from '../../schemas/upload-link.ts';
import { LINK_ID, placeOfLink } from '../../upload-link.ts';
import { route } from '../route.ts';

export const revokeUploadLink = route({
  method: 'POST',
  path: '/v1/links/{id}/revocation',
  does: 'Takes an upload link back: it opens nothing any more, nor do the passes that were given for it',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['no-such-link'],
  params: z.object({ id: z.string().regex(LINK_ID) }),
  body: z.undefined(),
  response: uploadLinkSchema,
  /** The city’s, though a unit is named in it. */
  about: ({ params: { id } }) => {
    const place = placeOfLink(id);
    if (!place) throw new Refusal('no-such-link');
    return { city: cityOf(place.unit), year: place.year };
  },

  async run({ params: { id }, principal, at }, { links }) {
    const by = { subject: principal.subject, office: principal.city ?? '' };
    const revoked = await links.revoke(id, by, at);
    if (!revoked) throw new Refusal('no-such-link');
    return revoked;
  },
});
