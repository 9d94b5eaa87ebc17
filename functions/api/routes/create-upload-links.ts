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
    const links = [];
    for (const unit of new Set(units)) {
      const secret = ports.key();
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
      await ports.links.add(link, hashOf(secret));
      links.push({ ...link, name: names.get(unit) ?? unit, fragment: `${link.id}.${secret}` });
    }
    return { links };
  },
});
