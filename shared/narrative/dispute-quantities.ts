/** What a report says in words of table 四. */
import type { Quantity } from './quantities.ts';

export type DisputeTotalId =
  | 'reconsiderations'
  | 'lawsuits'
  | 'directSuits'
  | 'suitsAfterReconsideration'
  | 'disputes';

export type DisputeId = Exclude<DisputeTotalId, 'disputes'>;

export const OF_DISPUTES: Readonly<Record<DisputeTotalId, Quantity>> = {
  reconsiderations: {
    id: 'reconsiderations',
    zh: '行政复议',
    en: 'administrative reconsiderations',
    readings: [['review.reconsideration.total']],
  },
  lawsuits: {
    id: 'lawsuits',
    zh: '行政诉讼',
    en: 'lawsuits',
    readings: [['review.directSuit.total', 'review.suitAfterReconsideration.total']],
  },
  directSuits: {
    id: 'directSuits',
    zh: '未经复议直接起诉',
    en: 'lawsuits without reconsideration',
    readings: [['review.directSuit.total']],
  },
  suitsAfterReconsideration: {
    id: 'suitsAfterReconsideration',
    zh: '复议后起诉',
    en: 'lawsuits after reconsideration',
    readings: [['review.suitAfterReconsideration.total']],
  },
  disputes: {
    id: 'disputes',
    zh: '行政复议和行政诉讼',
    en: 'reconsiderations and lawsuits together',
    readings: [
      ['review.reconsideration.total', 'review.directSuit.total', 'review.suitAfterReconsideration.total'],
    ],
  },
};
