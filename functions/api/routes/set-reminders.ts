import * as z from 'zod';
import { Refusal } from '../../refusal.ts';
import { alertOrdersSchema, remindBeforeSchema } from '../../schemas/alert.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const setReminders = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/alerts/reminders',
  does: 'Says how many working days before a date those who owe something are reminded of it',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.object({ remindBefore: remindBeforeSchema }),
  response: alertOrdersSchema,

  async run({ params: { code: city, year }, body: { remindBefore } }, { cityYears, orders }) {
    const place = { city, year };
    if (!(await cityYears.find(place))) throw new Refusal('city-not-registered');
    // As they come in the season.
    await orders.remindBefore(
      place,
      remindBefore.toSorted((a, b) => b - a),
    );
    return orders.of(place);
  },
});
