import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FUNCTIONS, type TableAction } from '../../functions/list.ts';

const COMMANDS: Readonly<Record<TableAction, string>> = {
  get: 'GetCommand',
  query: 'QueryCommand',
  put: 'PutCommand',
  update: 'UpdateCommand',
  delete: 'DeleteCommand',
};

/** The client with the rights to the table that the list gives to the function. */
export function limitedTo(functionName: string, client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const { table = [] } = FUNCTIONS.find(({ name }) => name === functionName)?.uses ?? {};
  const allowed = table.map((action) => COMMANDS[action]);
  return new Proxy(client, {
    get: (target, key) =>
      key === 'send'
        ? async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
            const { name } = command.constructor;
            if (!allowed.includes(name)) throw new Error(`${functionName} may do no ${name}`);
            return target.send(command);
          }
        : Reflect.get(target, key, target),
  });
}
