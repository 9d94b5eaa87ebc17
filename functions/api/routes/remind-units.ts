import * as z from 'zod';
import { alertsByHand } from '../../../shared/alerts/by-hand.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { factsOf } from '../../decide-alerts/facts-of.ts';
import { Refusal } from '../../refusal.ts';
import { unitCode } from '../../schemas/codes.ts';
import { targetsOf } from '../../send-alerts/targets.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const remindUnits = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/alerts',
  does: 'Reminds the units that are named, now and not on the next date: those that owe something, once a day',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered'],
  mayRepeat: true,
  ...ofCityYear,
  body: z.object({ units: z.array(unitCode).min(1).max(2000) }),
  response: z.object({
    reminded: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        /** The channels by which it goes out; none: nothing reaches the unit. */
        by: z.array(z.string()),
      }),
    ),
    leftOut: z.array(
      z.object({
        unit: z.string(),
        why: z.enum(['not-registered', 'owes-nothing', 'silenced', 'told-today']),
      }),
    ),
  }),

  async run({ params: { code: city, year }, body: { units }, at }, ports) {
    const [facts, contacts] = await Promise.all([
      factsOf({ city, year }, dateInChina(at), ports),
      ports.contacts.of(city),
    ]);
    if (!facts) throw new Refusal('city-not-registered');
    const { alerts, leftOut } = alertsByHand(facts, units);
    const told = new Set((await ports.outbox.put(alerts, 'waiting')).map(({ id }) => id));
    return {
      reminded: alerts
        .filter(({ id }) => told.has(id))
        .map(({ to }) => ({
          unit: to.code,
          name: to.name,
          by: targetsOf(to, city, contacts).map(({ name }) => name),
        })),
      leftOut: [
        ...leftOut,
        ...alerts
          .filter(({ id }) => !told.has(id))
          .map(({ to }) => ({ unit: to.code, why: 'told-today' as const })),
      ],
    };
  },
});
