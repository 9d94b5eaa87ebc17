import * as z from 'zod';
import { secondsLater } from '../../../shared/calendar/dates.ts';
import { Refusal } from '../../refusal.ts';
import { areSame, closedBecause, hashOf, LINK_TEXT, PASS_SECONDS } from '../../upload-link.ts';
import { route } from '../route.ts';

/** Of no secret: what a link that is not there is compared with, so that it takes the same time. */
const NO_HASH = '0'.repeat(64);

export const openUploadLink = route({
  method: 'POST',
  path: '/v1/link/passes',
  does: 'Gives a pass of one hour for an upload link; with it as bearer token the routes under /v1/link are asked',
  scope: 'gongkai:file',
  admits: 'none',
  answers: 'created',
  refuses: ['no-such-link', 'link-revoked', 'link-expired', 'unit-not-registered'],
  params: z.object({}),
  /** What stands behind `#` in the link's address. */
  body: z.object({ fragment: z.string().regex(LINK_TEXT) }),
  response: z.object({
    pass: z.string(),
    expiresAt: z.iso.datetime(),
    unit: z.string(),
    name: z.string(),
    year: z.number().int(),
  }),
  about: () => null,

  async run({ body: { fragment }, at }, ports) {
    const [, id = '', secret = ''] = LINK_TEXT.exec(fragment) ?? [];
    const found = await ports.links.find(id);
    const right = areSame(hashOf(secret), found?.sha256 ?? NO_HASH);
    if (!found || !right) throw new Refusal('no-such-link');
    const { link } = found;
    const closed = closedBecause(link, at);
    if (closed) throw new Refusal(closed);
    const filing = await ports.filings.find(link.unit, link.year);
    if (!filing) throw new Refusal('unit-not-registered');
    const pass = ports.key();
    const hour = secondsLater(at, PASS_SECONDS);
    const [expiresAt = hour] = [hour, link.expiresAt].sort();
    await ports.links.opened(link, { linkId: link.id, expiresAt }, hashOf(pass), at);
    return { pass, expiresAt, unit: link.unit, name: filing.name, year: link.year };
  },
});
