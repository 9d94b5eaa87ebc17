import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DeleteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

type Item = Record<string, unknown>;

/** The few things that are done with the table. */
export interface Table {
  get(key: Key): Promise<Item | null>;
  /**
   * Every page of the query, one item after the other.
   * @param atMost no more is read than gives so many
   */
  query(input: Omit<QueryCommandInput, 'TableName' | 'Limit'>, atMost?: number): Promise<Item[]>;
  /** @returns the item after it, or `null` when the condition did not hold */
  update(key: Key, input: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<Item | null>;
  /** @returns `false` when the condition did not hold */
  put(item: Item, input?: Omit<PutCommandInput, 'TableName' | 'Item'>): Promise<boolean>;
  /** @returns `false` when the condition did not hold */
  remove(key: Key, input?: Omit<DeleteCommandInput, 'TableName' | 'Key'>): Promise<boolean>;
}

export function documentClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/**
 * Reads are consistent, except those of an index, which cannot be: a filing that a stale read leaves out, beside a head
 * that is up to date, would stay out of the summary without anybody noticing.
 */
export function tableOf(client: DynamoDBDocumentClient, name: string): Table {
  return {
    async get(key) {
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
      return Item ?? null;
    },
    async query(input, atMost = Number.POSITIVE_INFINITY) {
      const items: Item[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            ConsistentRead: input.IndexName === undefined,
            ...input,
            ExclusiveStartKey: from,
            ...(Number.isFinite(atMost) ? { Limit: atMost - items.length } : {}),
          }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from && items.length < atMost);
      return items;
    },
    async update(key, input) {
      const done = await unlessConditionFailed(
        client.send(new UpdateCommand({ TableName: name, Key: key, ReturnValues: 'ALL_NEW', ...input })),
      );
      return done?.Attributes ?? null;
    },
    async put(item, input = {}) {
      const sent = client.send(new PutCommand({ TableName: name, Item: item, ...input }));
      return (await unlessConditionFailed(sent)) !== null;
    },
    async remove(key, input = {}) {
      const sent = client.send(new DeleteCommand({ TableName: name, Key: key, ...input }));
      return (await unlessConditionFailed(sent)) !== null;
    },
  };
}

async function unlessConditionFailed<T>(sent: Promise<T>): Promise<T | null> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}
