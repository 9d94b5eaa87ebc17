import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from './engines/credentials.ts';
import { readOutputs } from './outputs.ts';
import { REGION } from './region.ts';

/** The output under which this machine says where its tables are; the stack in the cloud has no need of it. */
export const TABLES_ENDPOINT = 'TablesEndpoint';

/** The table of the machine that runs on a folder, and a client that reaches it. */
export function localTable(
  folder: string,
): { readonly name: string; readonly client: DynamoDBDocumentClient } | null {
  const { TableName: name, [TABLES_ENDPOINT]: endpoint } = readOutputs(folder) ?? {};
  if (name === undefined || endpoint === undefined) return null;
  const client = new DynamoDBClient(clientSettings(endpoint, { region: REGION }));
  return { name, client: DynamoDBDocumentClient.from(client) };
}
