import { mkdirSync } from 'node:fs';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type BuildAppOptions, buildApp } from 'fauxqs';
import type { Place } from '../template/resolve.ts';
import { clientSettings } from './credentials.ts';
import { HOST } from './listen.ts';

/** The account that fauxqs puts into every ARN. */
export const QUEUE_ACCOUNT = '000000000000';

/** The machine's SQS and SNS. */
export interface Queues {
  readonly endpoint: string;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  close(): Promise<void>;
}

type Stores = NonNullable<BuildAppOptions['stores']>;
type Kept = Stores['sqsStore']['persistence'] & Stores['snsStore']['persistence'];
interface Keeper {
  loadSqsAndSns(sqs: Stores['sqsStore'], sns: Stores['snsStore']): void;
  close(): void;
}

/** @param folder where messages, topics and subscriptions are kept */
export async function startQueues(folder: string, place: Place): Promise<Queues> {
  mkdirSync(folder, { recursive: true });
  const { stores, keeper } = await openStores(folder);
  const app = buildApp({ logger: false, defaultRegion: place.region, stores });
  const endpoint = await app.listen({ host: HOST, port: 0 });
  const sqs = new SQSClient(clientSettings(endpoint, place));
  const sns = new SNSClient(clientSettings(endpoint, place));
  return {
    endpoint,
    sqs,
    sns,
    close: async () => {
      sqs.destroy();
      sns.destroy();
      app.server.closeAllConnections();
      await app.close();
      keeper.close();
    },
  };
}

/**
 * The package's own start offers an unguarded server to the whole network (0.0.0.0), so its parts are put together
 * here, as that start does it: what was kept is loaded first, then every change is kept.
 */
async function openStores(folder: string): Promise<{ stores: Stores; keeper: Keeper }> {
  const part = async (name: string) => import(new URL(name, import.meta.resolve('fauxqs')).href);
  const [sqs, sns, s3, persistence] = await Promise.all([
    part('./sqs/sqsStore.js') as Promise<{ SqsStore: new () => Stores['sqsStore'] }>,
    part('./sns/snsStore.js') as Promise<{ SnsStore: new () => Stores['snsStore'] }>,
    part('./s3/s3Store.js') as Promise<{ S3Store: new () => Stores['s3Store'] }>,
    part('./persistence.js') as Promise<{ PersistenceManager: new (folder: string) => Keeper & Kept }>,
  ]);
  const stores: Stores = {
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store: new s3.S3Store(),
  };
  // Queue URLs carry the address they were asked for at; a name like sqs.<region>.localhost does not resolve everywhere.
  stores.sqsStore.host = '';
  const keeper = new persistence.PersistenceManager(folder);
  keeper.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  stores.sqsStore.persistence = keeper;
  stores.snsStore.persistence = keeper;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = keeper;
  return { stores, keeper };
}
