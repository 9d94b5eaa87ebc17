import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, type KeyType } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { TABLE } from '../../functions/table.ts';

export interface Engine {
  /** A client and an empty table of the production shape. */
  newTable(): Promise<{ readonly client: DynamoDBDocumentClient; readonly name: string }>;
  stop(): Promise<void>;
}

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * DynamoDB Local where DYNAMODB_ENDPOINT points at one, else dynalite in this process.
 * @param maxAttempts how often a request is tried; a test wants to see the first failure
 */
export async function startEngine(maxAttempts = 1): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT;
  const server = given ? null : dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const endpoint = server ? await listening(server) : given;
  if (!endpoint) throw new Error('no DynamoDB to test on');
  const client = new DynamoDBClient({
    endpoint,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts,
  });
  let made = 0;
  return {
    async newTable() {
      made += 1;
      const name = `gongkai-${process.pid}-${Date.now()}-${made}`;
      const { partitionKey, sortKey, index } = TABLE;
      const keys = (hash: string, range: string) => [
        { AttributeName: hash, KeyType: 'HASH' as KeyType },
        { AttributeName: range, KeyType: 'RANGE' as KeyType },
      ];
      await client.send(
        new CreateTableCommand({
          TableName: name,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [partitionKey, sortKey, index.partitionKey, index.sortKey].map(
            (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
          ),
          KeySchema: keys(partitionKey, sortKey),
          GlobalSecondaryIndexes: [
            {
              IndexName: index.name,
              KeySchema: keys(index.partitionKey, index.sortKey),
              Projection: { ProjectionType: index.projection },
            },
          ],
        }),
      );
      const options = { marshallOptions: { removeUndefinedValues: true } };
      return { client: DynamoDBDocumentClient.from(client, options), name };
    },
    async stop() {
      client.destroy();
      if (server) await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
