import * as z from 'zod';
import { calendarFor } from '../../../shared/calendar/calendar.ts';
import { outOfOrder } from '../../../shared/calendar/order.ts';
import { Refusal } from '../../refusal.ts';
import { calendarSchema, cityDatesSchema } from '../../schemas/calendar.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const setCalendar = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/calendar',
  does: 'Writes the city’s own dates for the year, each with its source; a date that is left out is the Regulation’s again',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered', 'dates-out-of-order'],
  ...ofCityYear,
  body: z.object({ dates: cityDatesSchema }),
  response: z.object({ city: z.string(), year: z.number().int(), calendar: calendarSchema }),

  async run({ params: { code: city, year }, body: { dates }, at }, { cityYears }) {
    const calendar = calendarFor(year, dates);
    const faults = outOfOrder(year, calendar);
    if (faults.length > 0) throw new Refusal('dates-out-of-order', { dates: faults });
    if (!(await cityYears.setDates({ city, year }, dates, at))) throw new Refusal('city-not-registered');
    return { city, year, calendar };
  },
});
