import type { Silence } from './silence.ts';

/** What a city has ordered about its alerts for a year. */
export interface AlertOrders {
  /** How many working days before a date those who owe something are reminded of it. */
  readonly remindBefore: readonly number[];
  /** Also those that have ended, oldest first. */
  readonly silences: readonly Silence[];
}

/** Where a city has ordered nothing. */
export const REMIND_BEFORE: readonly number[] = [14, 7, 3, 1];
