import * as z from 'zod';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { alertOrdersSchema } from '../../schemas/alert.ts';
import { unitCode } from '../../schemas/codes.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const muteUnit = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/alerts/mute',
  does: 'Mutes one unit for the year with a reason, or ends it; who was muted by whom and when stays on record',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['unit-not-registered'],
  // A unit may not mute itself: the whole city is touched.
  ...ofCityYear,
  body: z.object({
    unit: unitCode,
    /** Why nobody is told anything; `null` ends it. */
    reason: z.string().trim().min(1).max(200).nullable(),
  }),
  response: alertOrdersSchema,

  async run({ params: { code: city, year }, body: { unit, reason }, principal, at }, { filings, orders }) {
    const place = { city, year };
    if (cityOf(unit) !== city || !(await filings.find(unit, year))) throw new Refusal('unit-not-registered');
    const by = { subject: principal.subject, office: principal.city ?? '' };
    if (reason === null) await orders.endSilence(place, unit, { by, at });
    else await orders.silence(place, { unit, reason, by, at });
    return orders.of(place);
  },
});
