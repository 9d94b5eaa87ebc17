/**
 * Every Lambda function of the system: what starts it and what it may touch. The infrastructure makes the function,
 * its role, its environment, its queue, its schedule and its alarms from this list; there is no second wiring.
 */

/** One row by its key, rows of a partition or of the index, a row written whole, some of its attributes, a row taken away. */
export type TableAction = 'get' | 'query' | 'put' | 'update' | 'delete';

/** What a function may touch. Each gives it the permission and the environment variable, together. */
export interface Uses {
  /** What it does with the one table (TABLE_NAME). */
  readonly table?: readonly TableAction[];
  /** Files as the units sent them (UPLOADS_BUCKET); `sign` makes URLs by which others send and fetch them. */
  readonly uploads?: 'sign' | 'read';
  /** What was read and found in each file (RECORDS_BUCKET); `publish` reads, and writes what cities publish. */
  readonly records?: 'read' | 'publish' | 'read-write';
  /** The topic from which those who are told by e-mail get it (NOTICES_TOPIC_ARN). */
  readonly notices?: 'publish';
  /** The queue that feeds it (WORK_QUEUE_URL), to put smaller pieces of its work there. */
  readonly work?: 'send';
  /** The channels' addresses and keys, in SecureStrings of SSM below one prefix (SECRETS_PREFIX). */
  readonly secrets?: 'read';
  /** The origin of the pages (WEB_ORIGIN), for links in messages. */
  readonly pages?: 'link';
  /** The built files of the pages, and whom they talk to (PAGES_BUCKET, PAGES_ISSUER, PAGES_SEND_TO). */
  readonly site?: 'serve';
}

/** How the queue before a function is worked off. */
export interface Queued {
  /** Messages that are worked on at once. */
  readonly atOnce: number;
  /** How long a message may lie there before the operator is told. */
  readonly patienceMinutes: number;
}

export type Trigger =
  /** The HTTP API: every route of `functions/api/routes`. */
  | { readonly kind: 'http' }
  /** GET of every other address, where the pages come from the API; elsewhere there is no such function. */
  | { readonly kind: 'page' }
  /** An object made under `uploads/`: S3 → SQS → function, one message at a time, partial batch response. */
  | ({ readonly kind: 'upload' } & Queued)
  /** EventBridge Scheduler in Asia/Shanghai → SQS → function; the body is {"scheduledTime": "<ISO>"}. */
  | ({ readonly kind: 'schedule'; readonly expression: string } & Queued)
  /** A queue of its own on which the operator and the function itself put work; it may take hours. */
  | ({ readonly kind: 'work' } & Queued);

export interface FunctionEntry {
  /** Its folder under `functions/`; `handler.ts` there exports `handler`. */
  readonly name: string;
  /** For the console and the docs. */
  readonly does: string;
  /** Whom it hurts when it fails, for the alarm. */
  readonly hurts: string;
  readonly trigger: Trigger;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly uses: Uses;
}

/** Runs of a schedule: the next one finds what one of them has left. */
const SOON: Queued = { atOnce: 2, patienceMinutes: 15 };

export const FUNCTIONS: readonly FunctionEntry[] = [
  {
    name: 'api',
    does: 'Answers townships and city offices',
    hurts: 'Clerks cannot file and city offices see nothing.',
    trigger: { kind: 'http' },
    memoryMb: 512,
    timeoutSeconds: 15,
    uses: { table: ['get', 'query', 'put', 'update', 'delete'], uploads: 'sign', records: 'publish' },
  },
  {
    name: 'pages',
    does: 'Serves the files of the pages',
    hurts: 'Nobody can open the pages.',
    trigger: { kind: 'page' },
    memoryMb: 512,
    timeoutSeconds: 15,
    uses: { site: 'serve' },
  },
  {
    name: 'process-report',
    does: 'Reads and checks an uploaded report and writes the verdict',
    hurts: 'Clerks wait for a verdict that does not come.',
    trigger: { kind: 'upload', atOnce: 10, patienceMinutes: 15 },
    memoryMb: 1024,
    timeoutSeconds: 60,
    uses: { table: ['get', 'query', 'put', 'update'], uploads: 'read', records: 'read-write' },
  },
  {
    name: 'roll-up',
    does: 'Sums the filings in force of every city with something new',
    hurts: 'City offices see yesterday’s totals.',
    trigger: { kind: 'schedule', expression: 'cron(0/10 * * * ? *)', ...SOON },
    memoryMb: 512,
    timeoutSeconds: 120,
    uses: { table: ['query', 'put', 'update'] },
  },
  {
    name: 'roll-up-above',
    does: 'Sums prefectures, provinces and the country from what their cities have summed',
    hurts: 'The offices above the cities see yesterday’s totals.',
    trigger: { kind: 'schedule', expression: 'cron(5/10 * * * ? *)', ...SOON },
    memoryMb: 512,
    timeoutSeconds: 120,
    uses: { table: ['query', 'put', 'update'] },
  },
  {
    name: 'check-compliance',
    does: 'Decides each unit’s standing and records lapses',
    hurts: 'City offices do not see since when a unit has owed its report.',
    trigger: { kind: 'schedule', expression: 'cron(0 8 * * ? *)', ...SOON },
    memoryMb: 512,
    timeoutSeconds: 120,
    uses: { table: ['query', 'put', 'update'] },
  },
  {
    name: 'decide-alerts',
    does: 'Decides who is told what today and puts it into the outbox',
    hurts: 'Nobody is reminded, and city offices are not told who owes what.',
    trigger: { kind: 'schedule', expression: 'cron(30 8 * * ? *)', ...SOON },
    memoryMb: 512,
    timeoutSeconds: 300,
    uses: { table: ['query', 'put', 'update'] },
  },
  {
    name: 'send-alerts',
    does: 'Tells everybody what waits in the outbox, through the channels where they are reached',
    hurts: 'Nobody is reminded, and city offices are not told who owes what.',
    // Not on the hour or the half: Feishu says that its robots are overloaded then.
    // What a channel would not take lies in the queue as well, to be tried again.
    trigger: { kind: 'schedule', expression: 'cron(3/5 * * * ? *)', atOnce: 2, patienceMinutes: 4 * 60 },
    memoryMb: 256,
    timeoutSeconds: 300,
    uses: {
      table: ['get', 'query', 'update'],
      notices: 'publish',
      work: 'send',
      secrets: 'read',
      pages: 'link',
    },
  },
  {
    name: 'watch-submissions',
    does: 'Expires uploads that never came and marks stuck ones as our failure',
    hurts: 'A stuck file stays “in processing” for ever.',
    trigger: { kind: 'schedule', expression: 'cron(0/5 * * * ? *)', ...SOON },
    memoryMb: 256,
    timeoutSeconds: 60,
    uses: { table: ['get', 'query', 'update'] },
  },
  {
    name: 'reprocess',
    does: 'Runs stored files again under the current rules, beside the verdicts they have',
    hurts: 'City offices do not learn which reports today’s rules would judge differently.',
    trigger: { kind: 'work', atOnce: 10, patienceMinutes: 24 * 60 },
    memoryMb: 1024,
    timeoutSeconds: 120,
    uses: { table: ['get', 'query', 'put', 'update'], uploads: 'read', records: 'read-write', work: 'send' },
  },
];
