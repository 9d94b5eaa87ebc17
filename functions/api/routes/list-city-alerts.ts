import * as z from 'zod';
import { ALERT_KINDS, ALERT_STATES, type AlertKind, type AlertState } from '../../../shared/alerts/alert.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import type { OutboxAlert } from '../../ports/outbox.ts';
import { alertOrdersSchema, outboxAlertSchema } from '../../schemas/alert.ts';
import { unitCode } from '../../schemas/codes.ts';
import { nextPage, pageOf, pageQuery } from '../../schemas/page.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const kindSchema = z.enum(Object.keys(ALERT_KINDS) as [AlertKind, ...AlertKind[]]);
const stateSchema = z.enum(Object.keys(ALERT_STATES) as [AlertState, ...AlertState[]]);

export const listCityAlerts = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/alerts',
  does: 'Who of a city’s year was told what, when, by which channel and with what answer, newest first; and what the city has ordered about its alerts',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: [],
  ...ofCityYear,
  query: pageQuery(200, /^\d{4}-\d\d-\d\d \S+$/).extend({
    /** About this unit alone, or `city`: about the whole city. */
    unit: z.union([unitCode, z.literal('city')]).optional(),
    kind: kindSchema.optional(),
    state: stateSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    orders: alertOrdersSchema,
    /** Of all pages, whatever state was asked for. */
    counts: z.record(stateSchema, z.number().int()),
    alerts: z.array(outboxAlertSchema),
    next: nextPage,
  }),

  async run({ params: { code: city, year }, query }, { outbox, orders }) {
    const place = { city, year };
    const { unit, kind, state } = query;
    const ofUnit = unit !== undefined && unit !== 'city';
    const [alerts, ordered] = await Promise.all([
      ofUnit ? (cityOf(unit) === city ? outbox.ofUnit(unit, year) : []) : outbox.of(place),
      orders.of(place),
    ]);
    const meant = alerts
      .filter((alert) => (unit !== 'city' || alert.unit === null) && (kind ?? alert.kind) === alert.kind)
      .toReversed();
    const { items, next } = pageOf(
      meant.filter((alert) => (state ?? alert.state) === alert.state),
      ({ decidedOn, id }) => `${decidedOn} ${id}`,
      query,
      'falling',
    );
    return { ...place, orders: ordered, counts: countsOf(meant), alerts: [...items], next };
  },
});

function countsOf(alerts: readonly OutboxAlert[]): Record<AlertState, number> {
  const counts = { waiting: 0, sent: 0, undeliverable: 0, superseded: 0 };
  for (const { state } of alerts) counts[state] += 1;
  return counts;
}
