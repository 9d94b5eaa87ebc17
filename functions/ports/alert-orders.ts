import type { AlertOrders } from '../../shared/alerts/orders.ts';
import type { Silence } from '../../shared/alerts/silence.ts';
import type { CityYearPlace } from './place.ts';

/** What a city has ordered about its alerts; every silence stays on record with who ordered and who ended it. */
export interface AlertOrderBook {
  of(place: CityYearPlace): Promise<AlertOrders>;
  remindBefore(place: CityYearPlace, days: readonly number[]): Promise<void>;
  /** Where it is silent already, nothing changes. */
  silence(place: CityYearPlace, silence: Omit<Silence, 'ended'>): Promise<void>;
  /** Ends what lasts for the unit, or for the whole city-year where `unit` is `null`; there may be nothing to end. */
  endSilence(place: CityYearPlace, unit: string | null, ended: NonNullable<Silence['ended']>): Promise<void>;
}
