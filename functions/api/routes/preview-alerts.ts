import * as z from 'zod';
import { decideAlerts } from '../../../shared/alerts/decide-alerts.ts';
import { silenceOf } from '../../../shared/alerts/silence.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { factsOf } from '../../decide-alerts/facts-of.ts';
import { Refusal } from '../../refusal.ts';
import { alertSchema, silenceSchema } from '../../schemas/alert.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { targetsOf } from '../../send-alerts/targets.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const previewAlerts = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/alerts/preview',
  does: 'A dry run: exactly what would go to whom, and by which channels, if alerts were decided on that day as things stand now',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  /** Today when no day is said. */
  query: z.object({ day: calendarDate.optional() }),
  body: z.undefined(),
  response: z.object({
    day: calendarDate,
    /** Why offices are told nothing; `null` when they are. */
    paused: silenceSchema.nullable(),
    /** None in `by`: nothing reaches the recipient. */
    alerts: z.array(alertSchema.extend({ by: z.array(z.string()) })),
  }),

  async run({ params: { code: city, year }, query, at }, ports) {
    const place = { city, year };
    const day = query.day ?? dateInChina(at);
    const [facts, known, contacts] = await Promise.all([
      factsOf(place, day, ports),
      ports.outbox.known(place),
      ports.contacts.of(city),
    ]);
    if (!facts) throw new Refusal('city-not-registered');
    return {
      day,
      paused: silenceOf(facts.orders.silences, null),
      alerts: decideAlerts(facts, known).decided.map((alert) => ({
        ...alert,
        by: targetsOf(alert.to, city, contacts).map(({ name }) => name),
      })),
    };
  },
});
