import * as z from 'zod';
import { secondsLater } from '../../../shared/calendar/dates.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import type { UploadLink } from '../../ports/upload-links.ts';
import { Refusal } from '../../refusal.ts';
import { unitCode } from '../../schemas/codes.ts';
import { uploadLinkSchema } from '../../schemas/upload-link.ts';
import { hashOf, linkId } from '../../upload-link.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const DAY_SECONDS = 24 * 60 * 60;

export const createUploadLinks = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/links',
  does: 'Makes an upload link for each of the units, by which it files for that year without an account',
  scope: 'gongkai:manage',
  answers: 'created',
  refuses: ['unit-not-registered'],
  mayRepeat: true,
  ...ofCityYear,
  body: z.object({
    units: z.array(unitCode).min(1).max(300),
    /** How long the links can be used. */
    days: z.number().int().min(1).max(366),
  }),
  response: z.object({
    links: z.array(
      uploadLinkSchema.extend({
        name: z.string(),
        /** Goes behind `#` in the address of the page `/link`. Said once and never again: only its hash is kept. */
        fragment: z.string(),
      }),
    ),
  }),

  async run({ params: { code: city, year }, body: { units, days }, principal, at }, ports) {
    const names = new Map(
      (await ports.cityYears.units({ city, year })).map(({ code, name }) => [code, name]),
    );
    const unknown = units.filter((unit) => cityOf(unit) !== city || !names.has(unit));
    if (unknown.length > 0) throw new Refusal('unit-not-registered', { units: unknown });
    const by = { subject: principal.subject, office: principal.city ?? '' };
    const made = [...new Set(units)].map((unit) => {
      const link: UploadLink = {
        id: linkId(unit, year, ports.secret()),
        unit,
        year,
        createdAt: at,
        createdBy: by,
        expiresAt: secondsLater(at, days * DAY_SECONDS),
        revoked: null,
        uses: 0,
        lastUsedAt: null,
      };
      return { link, secret: ports.key() };
    });
    await ports.links.add(made.map(({ link, secret }) => ({ link, sha256: hashOf(secret) })));
    return {
      links: made.map(({ link, secret }) => ({
        ...link,
        name: names.get(link.unit) ?? link.unit,
        fragment: fragmentOf(link.id, secret),
      })),
    };
  },

  keep: ({ links }) => ({ links: links.map((link) => ({ ...link, fragment: '' })) }),

  /** The same links; whoever asks again has not got their secrets, so they get new ones. */
  async renew({ links }, _asked, ports) {
    const given = links.map(({ id, name }) => ({ id, name, secret: ports.key() }));
    const anew = await ports.links.giveAnew(given.map(({ id, secret }) => ({ id, sha256: hashOf(secret) })));
    return {
      links: given.map(({ id, name, secret }, index) => ({
        ...(anew[index] as UploadLink),
        name,
        fragment: fragmentOf(id, secret),
      })),
    };
  },
});

function fragmentOf(id: string, secret: string): string {
  return `${id}.${secret}`;
}
