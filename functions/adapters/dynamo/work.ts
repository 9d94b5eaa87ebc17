import { TABLE } from '../../table.ts';

/** What an item of the work index waits for. */
export const WORK = {
  open: 'OPEN-SUBMISSION',
  changed: 'CHANGED-CITY-YEAR',
  alert: 'WAITING-ALERT',
  changedArea: 'CHANGED-AREA-YEAR',
} as const;

/** The index's attributes, as expressions name them. */
export const WORK_NAMES = {
  '#work': TABLE.index.partitionKey,
  '#since': TABLE.index.sortKey,
} as const;
