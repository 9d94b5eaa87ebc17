/**
 * The rows that registering a city and judging one file of each unit leave behind, written together instead of one by
 * one: the country would take an hour otherwise. A test holds them against what the adapters write.
 */
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CITY_YEARS, filingKey, headKey } from '../../../functions/adapters/dynamo/keys.ts';
import { WORK } from '../../../functions/adapters/dynamo/work.ts';
import { filingSchema } from '../../../functions/schemas/filing.ts';
import type { Instant } from '../../../shared/calendar/dates.ts';
import type { Filing } from '../../../shared/filing/filing.ts';
import type { City } from './country.ts';

type Row = Readonly<Record<string, unknown>>;

export function rowsOf(city: City, year: number, filings: readonly Filing[], at: Instant): readonly Row[] {
  const place = { city: city.code, year };
  const judged = filings.filter(({ latest }) => latest !== null).length;
  return [
    { pk: CITY_YEARS, sk: `${year}#${city.code}`, ...place },
    ...filings.map((filing) => ({
      ...filingKey(filing.code, year),
      ...z.encode(filingSchema, filing as z.output<typeof filingSchema>),
      revision: filing.latest ? 1 : 0,
    })),
    {
      ...headKey(place),
      generation: 1 + judged,
      registerVersion: 1,
      cityName: city.name,
      work: WORK.changed,
      since: at,
    },
  ];
}

/** As many as DynamoDB takes at once. */
const TOGETHER = 25;
/** Batches on their way at the same time. */
const AT_ONCE = 4;

export async function writeRows(
  { client, name }: { readonly client: DynamoDBDocumentClient; readonly name: string },
  rows: Iterable<Row>,
): Promise<void> {
  const left = batches(rows);
  const writer = async (): Promise<void> => {
    for (const batch of left) {
      const { UnprocessedItems = {} } = await client.send(
        new BatchWriteCommand({ RequestItems: { [name]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
      );
      if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine left rows out');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
}

function* batches(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < TOGETHER) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
