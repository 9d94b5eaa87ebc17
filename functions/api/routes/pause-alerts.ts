import * as z from 'zod';
import { Refusal } from '../../refusal.ts';
import { alertOrdersSchema } from '../../schemas/alert.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const pauseAlerts = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/alerts/pause',
  does: 'Pauses the alerts of a city’s year with a reason, or lets them go on; what fell due meanwhile is not made up, only what is still due',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.object({
    /** Why nobody is told anything; `null` ends it. */
    reason: z.string().trim().min(1).max(200).nullable(),
  }),
  response: alertOrdersSchema,

  async run({ params: { code: city, year }, body: { reason }, principal, at }, { cityYears, orders }) {
    const place = { city, year };
    if (!(await cityYears.find(place))) throw new Refusal('city-not-registered');
    const by = { subject: principal.subject, office: principal.city ?? '' };
    if (reason === null) await orders.endSilence(place, null, { by, at });
    else await orders.silence(place, { unit: null, reason, by, at });
    return orders.of(place);
  },
});
