import type { Alert, AlertKind } from './alert.ts';
import type { AlertFacts } from './facts.ts';
import type { Said } from './words/phrases.ts';

/** One alert as its kind decides it. */
export interface Due extends Pick<Alert, 'unit' | 'occasion' | 'to' | 'link'> {
  readonly words: Said;
}

/** One reason to tell somebody something. */
export interface Kind {
  readonly kind: AlertKind;
  /** Offices are told on working days; `every-day` is for what cannot wait for the next of them. */
  readonly on: 'working-days' | 'every-day';
  /**
   * Whether it is said again and again to the same recipient about the same thing: a later occasion, in the order of
   * texts, then takes the place of an earlier one that was not sent.
   */
  readonly repeats: boolean;
  /** What is due on the day, whether or not it was said before: on each day on which it is due it has the same occasion. */
  due(facts: AlertFacts): readonly Due[];
}
