import type { Recipient } from '../../shared/alerts/alert.ts';
import { type AlertFacts, alertFacts } from '../../shared/alerts/facts.ts';
import type { CalendarDate } from '../../shared/calendar/dates.ts';
import { above } from '../../shared/rollup/areas.ts';
import { areaName } from '../area-name.ts';
import type { AlertOrderBook } from '../ports/alert-orders.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { CityYearPlace } from '../ports/place.ts';
import type { Publications } from '../ports/publications.ts';
import { targetsOf } from '../send-alerts/targets.ts';

export interface FactsPorts {
  readonly cityYears: Pick<CityYears, 'withFilings'>;
  readonly orders: Pick<AlertOrderBook, 'of'>;
  readonly contacts: Pick<Contacts, 'of'>;
  readonly publications: Pick<Publications, 'of'>;
}

/** Reads what decides who is told what in a city-year on that day; `null` where there is no such city-year. */
export async function factsOf(
  { city, year }: CityYearPlace,
  today: CalendarDate,
  ports: FactsPorts,
): Promise<AlertFacts | null> {
  const place = { city, year };
  const [found, orders, contacts, publications] = await Promise.all([
    ports.cityYears.withFilings(place),
    ports.orders.of(place),
    ports.contacts.of(city),
    ports.publications.of(place),
  ]);
  if (!found) return null;
  const { cityYear, filings } = found;
  const office = officeAbove(city);
  const recipients: Recipient[] = [
    { audience: 'city', code: city, name: city },
    ...(office ? [{ audience: 'above' as const, ...office }] : []),
    ...filings.map(({ code, name }) => ({ audience: 'unit' as const, code, name })),
  ];
  const silent = recipients.filter((recipient) => targetsOf(recipient, city, contacts).length === 0);
  return alertFacts({
    city,
    cityName: cityYear.cityName,
    above: office,
    year,
    today,
    dates: cityYear.dates,
    orders,
    filings,
    unreachable: new Set(silent.map(({ code }) => code)),
    published: publications.length > 0,
  });
}

function officeAbove(city: string): { readonly code: string; readonly name: string } | null {
  const code = above(city);
  return code === null ? null : { code, name: areaName(code) ?? code };
}
