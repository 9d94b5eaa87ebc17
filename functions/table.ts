/**
 * The one table: its keys and its one index. The infrastructure makes the table from this; what the rows mean is said
 * in `functions/adapters/dynamo/keys.ts`.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which a row may go: only rows that help for a while have it. */
  timeToLive: 'goneAfter',
  /**
   * Work to be done, and nothing else: only rows that wait for something carry these attributes (a submission in
   * processing, a city-year with something new), so the index is as small as the backlog. Keys only; all are strings.
   */
  index: { name: 'work', partitionKey: 'work', sortKey: 'since', projection: 'KEYS_ONLY' },
} as const;
