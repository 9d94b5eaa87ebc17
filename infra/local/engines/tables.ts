import { mkdirSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { Place } from '../template/resolve.ts';
import { clientSettings } from './credentials.ts';
import { HOST, listen, stop } from './listen.ts';

/** The machine's DynamoDB. */
export interface Tables {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  close(): Promise<void>;
}

/** @param folder where the tables' files are kept */
export async function startTables(folder: string, place: Place): Promise<Tables> {
  mkdirSync(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const endpoint = `http://${HOST}:${await listen(server)}`;
  const client = new DynamoDBClient(clientSettings(endpoint, place));
  return {
    endpoint,
    client,
    close: async () => {
      client.destroy();
      await stop(server);
    },
  };
}
