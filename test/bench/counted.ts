/** What a piece of work asks of the table, as the table itself counts it. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TABLE } from '../../functions/table.ts';
import { rounded } from './measure.ts';

export interface Work {
  readonly requests: Readonly<Record<string, number>>;
  /** Capacity as the engine works it out from the items' sizes; AWS counts the same way. */
  readonly readUnits: number;
  readonly writeUnits: number;
  /**
   * Entries set or taken away in the index of work, one unit each, which the engine does not count. AWS asks for two where
   * an entry moves.
   */
  readonly indexUnits: number;
  /** Keys of the items whose summary was written, in order. */
  readonly summaries: readonly string[];
}

const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem']);

interface Input {
  readonly UpdateExpression?: string;
  readonly Key?: { readonly pk?: unknown };
  readonly Item?: Readonly<Record<string, unknown>>;
  readonly RequestItems?: Readonly<
    Record<string, readonly { readonly PutRequest?: { readonly Item?: Readonly<Record<string, unknown>> } }[]>
  >;
}

type Consumed = { readonly CapacityUnits?: number };

export interface Counter {
  /** What was asked since it was last taken. */
  readonly take: () => Work;
  readonly end: () => void;
}

/** Counts every request that the client sends until it ends. */
export function counted(client: DynamoDBDocumentClient): Counter {
  let requests: Record<string, number> = {};
  let summaries: string[] = [];
  let [read, write, index] = [0, 0, 0];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const input = args.input as Input;
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const done = await next(args);
        const name = (commandName ?? '').replace('Command', '');
        const { ConsumedCapacity = [] } = done.output as { ConsumedCapacity?: Consumed | Consumed[] };
        const units = [ConsumedCapacity]
          .flat()
          .reduce((all, { CapacityUnits = 0 }) => all + CapacityUnits, 0);
        requests[name] = (requests[name] ?? 0) + 1;
        if (READS.has(name)) read += units;
        else write += units;
        index += entriesIn(input);
        if (input.UpdateExpression?.startsWith('SET summary')) summaries.push(String(input.Key?.pk));
        return done;
      },
    { step: 'initialize', priority: 'high', name: 'count' },
  );
  return {
    end: () => void client.middlewareStack.remove('count'),
    take() {
      const work = {
        requests,
        readUnits: rounded(read, 1),
        writeUnits: rounded(write, 1),
        indexUnits: index,
        summaries,
      };
      requests = {};
      summaries = [];
      [read, write, index] = [0, 0, 0];
      return work;
    },
  };
}

function entriesIn({ UpdateExpression = '', Item, RequestItems = {} }: Input): number {
  const key = TABLE.index.partitionKey;
  const batch = Object.values(RequestItems).flat();
  const put = [Item, ...batch.map(({ PutRequest }) => PutRequest?.Item)].filter(
    (item) => item && key in item,
  );
  return put.length + (UpdateExpression.includes(`#${key}`) ? 1 : 0);
}

export function requestsIn({ requests }: Pick<Work, 'requests'>): number {
  return Object.values(requests).reduce((all, count) => all + count, 0);
}
