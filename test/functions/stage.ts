import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';
import { expect, vi } from 'vitest';
import { dynamoPorts } from '../../functions/adapters/dynamo/ports.ts';
import { addressesOf } from '../../functions/api/addresses.ts';
import { httpApi } from '../../functions/api/http-api.ts';
import { refusalsAt } from '../../functions/api/refusals-at.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { checkCompliance } from '../../functions/check-compliance/check-compliance.ts';
import { decideAlertsOfAll } from '../../functions/decide-alerts/decide-alerts.ts';
import { queueWorker } from '../../functions/lambda/queue.ts';
import type { Examine } from '../../functions/ports/examine.ts';
import type { Log } from '../../functions/ports/log.ts';
import { arrivalsSchema } from '../../functions/process-report/arrivals.ts';
import { processArrivals } from '../../functions/process-report/process-report.ts';
import { publishedKey } from '../../functions/published-key.ts';
import { type Message, messageSchema } from '../../functions/reprocess/message.ts';
import { reprocess } from '../../functions/reprocess/reprocess.ts';
import { rollUpChanged } from '../../functions/roll-up/roll-up.ts';
import { rollUpChangedAreas } from '../../functions/roll-up-above/roll-up-areas.ts';
import { decodeRecord, encodeRecord } from '../../functions/schemas/record.ts';
import { uploadKey } from '../../functions/upload-key.ts';
import { watchSubmissions } from '../../functions/watch-submissions/watch-submissions.ts';
import type { ReportRecord } from '../../shared/filing/record.ts';
import { limitedTo } from './limited.ts';
import { fileOf, type Script } from './scripted-examiner.ts';

export type Claims = Readonly<Record<string, string>>;

export const CITY = '370681';
export const UNITS = [
  { code: '370681102', name: '七甲镇', kind: '镇' },
  { code: '370681103', name: '下丁家镇', kind: '镇' },
  { code: '370681001', name: '东莱街道', kind: '街道' },
] as const;
export const SCOPES = 'gongkai:read gongkai:file gongkai:manage';
export const cityClaims: Claims = { sub: 'office', scope: SCOPES, city: CITY };
export const areaClaims = (area: string): Claims => ({ sub: `office-${area}`, scope: SCOPES, area });
export const unitClaims = (unit: string): Claims => ({ sub: `clerk-${unit}`, scope: SCOPES, unit });

export interface Asking {
  readonly claims?: Claims | null;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: string;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The functions' own log lines are not what these tests are about. */
const heard = () => vi.spyOn(process.stdout, 'write').mockReturnValue(true);

/** What the functions complained of since it was asked last: what rings in the cloud. */
export function complaints(): readonly { readonly code: string }[] {
  const out = heard();
  const lines = out.mock.calls.map(([line]) => JSON.parse(String(line)));
  out.mockClear();
  return lines.filter(({ level }) => level !== 'info');
}

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** The refusals that the description of the API names for an address. */
function described(method: string, path: string): readonly string[] {
  const address = addressesOf(ROUTES).find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  return address ? refusalsAt(address) : ['no-such-route'];
}

/** The functions on a real table engine, with the buckets in memory. */
export function stageOn(
  { client, name }: { client: DynamoDBDocumentClient; name: string },
  examine: Examine,
) {
  heard();
  const files = new Map<string, Uint8Array>();
  const records = new Map<string, string>();
  const texts = new Map<string, string>();
  let secrets = 0;
  let broken: ((what: string) => void) | null = null;

  const readRecord = (key: string): ReportRecord => {
    const json = records.get(key);
    if (json === undefined) throw new Error('no such record');
    return decodeRecord(json);
  };
  const keepRecord = (key: string, record: ReportRecord): ReportRecord => {
    broken?.('keep');
    if (!records.has(key)) records.set(key, encodeRecord(record));
    return readRecord(key);
  };
  const watched = new Proxy(client, {
    get: (target, key) =>
      key === 'send'
        ? (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
            if (/^(?:Put|Update|Delete)/.test(command.constructor.name)) broken?.(command.constructor.name);
            return target.send(command);
          }
        : Reflect.get(target, key, target),
  });
  const ports = {
    ...dynamoPorts(name, watched),
    uploads: {
      fetch: async (id: string, atMost: number) => {
        const bytes = files.get(id);
        if (!bytes) throw new Error('no such object');
        return bytes.length > atMost ? null : bytes;
      },
    },
    records: {
      keep: async (record: ReportRecord) => keepRecord(record.submissionId, record),
      keepAgain: async (record: ReportRecord) =>
        keepRecord(`${record.submissionId}/${record.rulesVersion}`, record),
      read: async (id: string) => readRecord(id),
      readAgain: async (id: string, rulesVersion: string) => readRecord(`${id}/${rulesVersion}`),
    },
    publishedTexts: {
      keep: async (version: Parameters<typeof publishedKey>[0], text: string) => {
        broken?.('keep');
        texts.set(publishedKey(version), text);
      },
      read: async (version: Parameters<typeof publishedKey>[0]) => {
        const text = texts.get(publishedKey(version));
        if (text === undefined) throw new Error('no such publication');
        return text;
      },
    },
    signer: {
      sign: async ({ submissionId }: { submissionId: string }) => ({
        url: `https://uploads.example/${submissionId}`,
        headers: {},
      }),
      link: async (submissionId: string) => `https://uploads.example/${submissionId}/saved`,
    },
    build: 'test',
    secret: () => String(++secrets).padStart(32, '0'),
    key: () => String(++secrets).padStart(43, 'k'),
    examine,
  };
  /** The ports with the rights of that function. */
  const withRightsOf = (functionName: string) => ({
    ...ports,
    ...dynamoPorts(name, limitedTo(functionName, watched)),
  });
  const api = httpApi(ROUTES, ports);
  const worker = queueWorker(arrivalsSchema, processArrivals(withRightsOf('process-report')));

  const ask = async (method: string, path: string, asking: Asking = {}): Promise<Answer> => {
    const claims = asking.claims === undefined ? cityClaims : asking.claims;
    const event = {
      version: '2.0',
      rawPath: path,
      ...(asking.query ? { queryStringParameters: asking.query } : {}),
      headers: asking.headers ?? {},
      body: asking.body === undefined ? undefined : JSON.stringify(asking.body),
      isBase64Encoded: false,
      requestContext: {
        requestId: 'r1',
        timeEpoch: Date.parse(asking.at ?? '2021-01-20T02:00:00Z'),
        http: { method, path },
        ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
      },
    };
    const { statusCode, body, headers, isBase64Encoded } = await api(
      event as unknown as APIGatewayProxyEventV2,
      {} as Context,
    );
    const sent = isBase64Encoded ? new Uint8Array(Buffer.from(body, 'base64')) : null;
    const content =
      sent === null
        ? JSON.parse(body || 'null')
        : headers['content-encoding'] === 'gzip'
          ? gunzipSync(sent)
          : sent;
    if (statusCode >= 400 && statusCode < 500) expect(described(method, path)).toContain(content.code);
    return { status: statusCode, body: content, headers };
  };

  /** Asks for a URL and puts the file. */
  const put = async (
    unit: string,
    content: string,
    { year = 2020, at = '2021-01-20T02:00:00Z' } = {},
  ): Promise<string> => {
    const bytes = new TextEncoder().encode(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { body, status } = await ask('POST', '/v1/uploads', {
      claims: unitClaims(unit),
      at,
      body: { year, fileName: '年度报告.txt', contentType: 'text/plain', size: bytes.length, sha256 },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    files.set(body.submissionId, bytes);
    return body.submissionId;
  };

  /** The store's event for that file; `false` when the message was given back to the queue. */
  const arrive = async (id: string, at = '2021-01-20T02:01:00.000Z'): Promise<boolean> => {
    const body = JSON.stringify({
      Records: [
        { eventVersion: '2.3', eventTime: at, s3: { object: { key: encodeURIComponent(uploadKey(id)) } } },
      ],
    });
    const { batchItemFailures } = await worker({
      Records: [{ messageId: 'm1', body }],
    } as unknown as SQSEvent);
    return batchItemFailures.length === 0;
  };

  /** A unit files a report of which the examiner says what the script says. @returns the submission's id */
  const file = async (
    unit: string,
    script: Script,
    { year = 2020, at = '2021-01-20T02:00:00Z' } = {},
  ): Promise<string> => {
    const id = await put(unit, fileOf(script), { year, at });
    if (!(await arrive(id, new Date(at).toISOString()))) throw new Error('given back to the queue');
    return id;
  };

  return {
    ports,
    withRightsOf,
    records,
    texts,
    ask,
    /** From now on the n-th write does not happen: the process dies there. `null` heals it. */
    dieAtWrite(n: number | null) {
      let left = n ?? 0;
      broken =
        n === null
          ? null
          : () => {
              left -= 1;
              if (left <= 0) throw new Error('died');
            };
    },
    register: (units: readonly object[] = UNITS, year = 2020) =>
      ask('PUT', `/v1/cities/${CITY}/years/${year}/units`, { body: { name: '龙口市', units } }),
    /** The city's own dates, each from the same notice. */
    setDates: (dates: Readonly<Record<string, string>>, year = 2020) =>
      ask('PUT', `/v1/cities/${CITY}/years/${year}/calendar`, {
        body: {
          dates: Object.fromEntries(
            Object.entries(dates).map(([name, on]) => [name, { on, source: '市政府办通知' }]),
          ),
        },
      }),
    put,
    replaceFile: (id: string, content: string) => files.set(id, new TextEncoder().encode(content)),
    arrive,
    file,
    message: (body: string) => worker({ Records: [{ messageId: 'm1', body }] } as unknown as SQSEvent),
    /** The function that takes files again, with its queue in memory. */
    reprocessor(rulesVersion: string) {
      const queue: string[] = [];
      const put = async (messages: readonly Message[]) => {
        broken?.('put');
        queue.push(...messages.map((message) => JSON.stringify(message)));
      };
      const work = queueWorker(
        messageSchema,
        reprocess({ ...withRightsOf('reprocess'), work: { put } }, rulesVersion),
      );
      return {
        queue,
        /** `false` when the message was given back to the queue. */
        async take(body: string): Promise<boolean> {
          const { batchItemFailures } = await work({
            Records: [{ messageId: 'm1', body }],
          } as unknown as SQSEvent);
          return batchItemFailures.length === 0;
        },
      };
    },
    rollUp: (at = '2021-01-20T02:10:00.000Z') => rollUpChanged(at, withRightsOf('roll-up'), quiet),
    rollUpAbove: (at = '2021-01-20T02:15:00.000Z') =>
      rollUpChangedAreas(at, withRightsOf('roll-up-above'), quiet),
    check: (at: string) => checkCompliance(at, withRightsOf('check-compliance'), quiet),
    decideAlerts: (at: string) => decideAlertsOfAll(at, withRightsOf('decide-alerts'), quiet),
    watch: (at: string) => watchSubmissions(at, withRightsOf('watch-submissions'), quiet),
    /** Every row, without what only counts how often it was written. */
    async rows() {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
      return Items.map(({ generation: _, revision: __, summary: ___, ...row }) => row).sort((a, b) =>
        `${a.pk}|${a.sk}` < `${b.pk}|${b.sk}` ? -1 : 1,
      );
    },
  };
}

export type Stage = ReturnType<typeof stageOn>;
