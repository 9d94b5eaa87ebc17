import * as z from 'zod';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { sendAgain } from '../../decide-alerts/send-again.ts';
import { Refusal } from '../../refusal.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const sendAlertsAgain = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/alerts/again',
  does: 'Sends again what reached nobody and is still to be said, once each: for a channel that was repaired',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered'],
  mayRepeat: true,
  ...ofCityYear,
  body: z.object({}),
  response: z.object({
    /** Ids of the alerts that are sent again. */
    again: z.array(z.string()),
    leftOut: z.array(
      z.object({
        id: z.string(),
        /** Nothing reaches the recipient, or there is nothing to say any more: it was done, said since, or silence was ordered. */
        why: z.enum(['no-channel', 'not-due']),
      }),
    ),
  }),

  async run({ params: { code: city, year }, at }, ports) {
    const done = await sendAgain({ city, year }, dateInChina(at), 'also-refused', ports);
    if (!done) throw new Refusal('city-not-registered');
    return {
      again: done.again.map(({ id }) => id),
      leftOut: done.leftOut.map(({ alert: { id }, why }) => ({ id, why })),
    };
  },
});
