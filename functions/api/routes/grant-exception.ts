import * as z from 'zod';
import { calendarFor } from '../../../shared/calendar/calendar.ts';
import type { CalendarDate } from '../../../shared/calendar/dates.ts';
import { isAfterSeason } from '../../../shared/calendar/order.ts';
import { unitDates } from '../../../shared/calendar/unit-dates.ts';
import { found, granted, isExhausted } from '../../../shared/filing/exceptions.ts';
import type { Filing } from '../../../shared/filing/filing.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import type { CityYears } from '../../ports/city-years.ts';
import { Refusal } from '../../refusal.ts';
import { exceptionSchema } from '../../schemas/calendar.ts';
import { calendarDate, unitCode } from '../../schemas/codes.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const grantException = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/exceptions',
  does: 'Grants one unit a later date for the year, or excuses it from filing; asked again it grants nothing more',
  scope: 'gongkai:manage',
  answers: 'created',
  refuses: [
    'unit-not-registered',
    'dates-out-of-order',
    'moves-nothing',
    'exceptions-exhausted',
    'no-such-exception',
  ],
  // A unit may not grant itself anything: the whole city is touched.
  ...ofCityYear,
  body: z.object({
    unit: unitCode,
    /** The unit's own last day; `null` when it owes no report for the year. */
    until: calendarDate.nullable(),
    reason: z.string().trim().min(1).max(200),
  }),
  response: exceptionSchema.extend({ unit: z.string() }),

  async run({ params: { code: city, year }, body: { unit, until, reason }, principal, at }, ports) {
    if (cityOf(unit) !== city) throw new Refusal('not-permitted', { units: [unit] });
    const filing = await ports.filings.find(unit, year);
    if (!filing) throw new Refusal('unit-not-registered');
    const asked = { until, reason };
    if (until !== null && found(filing, asked) === null) await refuseIdle(filing, until, ports);

    const grantedBy = { subject: principal.subject, office: principal.city ?? '' };
    await ports.filings.revise(unit, year, (before) =>
      granted(before, { ...asked, grantedBy, grantedAt: at }),
    );
    // Also on a repeat: the first request may have died before it.
    await ports.cityYears.touch({ city, year }, at);
    const after = await ports.filings.find(unit, year);
    const exception = after && found(after, asked);
    if (!exception)
      // Else it was revoked between our two requests.
      throw new Refusal(after && isExhausted(after) ? 'exceptions-exhausted' : 'no-such-exception');
    return { unit, ...exception };
  },
});

/** A date that is not later than both of the unit's dates would be granted for nothing; one after the season cannot be meant. */
async function refuseIdle(
  { code, year, exceptions }: Filing,
  until: CalendarDate,
  { cityYears }: { readonly cityYears: Pick<CityYears, 'find'> },
): Promise<void> {
  if (isAfterSeason(until, year)) throw new Refusal('dates-out-of-order', { dates: ['until'] });
  const cityYear = await cityYears.find({ city: cityOf(code), year });
  const dates = unitDates(calendarFor(year, cityYear?.dates), exceptions);
  if (until <= dates.submitBy) throw new Refusal('moves-nothing', { ...dates });
}
