import * as z from 'zod';
import { alertOrdersSchema, outboxAlertSchema } from '../../schemas/alert.ts';
import { cityYearPath } from '../../schemas/codes.ts';
import { nextPage, pageOf, pageQuery } from '../../schemas/page.ts';
import { route } from '../route.ts';

export const listCityAlerts = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/alerts',
  does: 'Who of a city’s year was told what, when, by which channel and with what answer, oldest first; and what the city has ordered about its alerts',
  scope: 'gongkai:read',
  answers: 'ok',
  params: cityYearPath,
  query: pageQuery(2000),
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    orders: alertOrdersSchema,
    alerts: z.array(outboxAlertSchema),
    next: nextPage,
  }),
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run({ params: { code: city, year }, query }, { outbox, orders }) {
    const place = { city, year };
    const [alerts, ordered] = await Promise.all([outbox.of(place), orders.of(place)]);
    const { items, next } = pageOf(alerts, ({ decidedOn, id }) => `${decidedOn} ${id}`, query);
    return { ...place, orders: ordered, alerts: [...items], next };
  },
});
