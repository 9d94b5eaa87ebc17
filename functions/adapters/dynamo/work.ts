import { TABLE } from '../../table.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

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

/** The items that wait for it, longest first. */
export async function waitingFor(table: Table, what: keyof typeof WORK): Promise<readonly Key[]> {
  const keys = await table.query({
    IndexName: TABLE.index.name,
    KeyConditionExpression: '#work = :what',
    ExpressionAttributeNames: { '#work': TABLE.index.partitionKey },
    ExpressionAttributeValues: { ':what': WORK[what] },
  });
  return keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
}
