import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { boundedBody } from '../bounded-body.ts';
import { HOST, listen, stop } from './listen.ts';

/** Something that happened to an object, as the store tells it. */
export interface ObjectEvent {
  /** `ObjectCreated:Put` and the like. */
  readonly name: string;
  readonly bucket: string;
  /** Not encoded. */
  readonly key: string;
  /** Bytes. */
  readonly size?: number;
  readonly eTag?: string;
  readonly sequencer: string;
}

/** A bucket and its CORS configuration in the store's own XML. */
export interface StoreBucket {
  readonly name: string;
  readonly configs: readonly string[];
}

/** The machine's S3. */
export interface Store {
  readonly endpoint: string;
  /** Makes the buckets that do not exist yet. */
  makeBuckets(buckets: readonly StoreBucket[]): Promise<void>;
  onEvent(listener: (event: ObjectEvent) => void): void;
  close(): Promise<void>;
}

/** Far above what a unit may send; what is over it is not read at all. */
const MOST_BYTES = 64 * 1024 * 1024;

type Exchange = Parameters<S3rver['middleware'][number]>[0];

/**
 * The embedded store checks signatures and expiry of those who sign, but serves everybody, reads no checksum and
 * overwrites. A gate before it refuses these as S3 does.
 * @param folder where the objects are kept as files
 */
export async function startStore(folder: string, wantedPort: number): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const listeners: ((event: ObjectEvent) => void)[] = [];
  const open = (buckets: readonly StoreBucket[]) =>
    new S3rver({ directory: folder, silent: true, vhostBuckets: false, configureBuckets: buckets });
  const store = open([]);
  store.middleware.unshift(gate);
  store.on('error', () => {});
  store.on('event', ({ Records }) => {
    for (const { eventName, s3 } of Records) {
      const { key, size, eTag, sequencer } = s3.object;
      const event: ObjectEvent = {
        name: eventName,
        bucket: s3.bucket.name,
        key,
        sequencer,
        ...(size === undefined ? {} : { size }),
        ...(eTag === undefined ? {} : { eTag }),
      };
      for (const listener of listeners) listener(event);
    }
  });
  const server = createServer(store.callback());
  const endpoint = `http://${HOST}:${await listen(server, wantedPort)}`;
  return {
    endpoint,
    makeBuckets: async (buckets) => {
      await open(buckets).configureBuckets();
    },
    onEvent: (listener) => void listeners.push(listener),
    close: () => stop(server),
  };
}

async function gate(exchange: Exchange, next: () => Promise<void>): Promise<void> {
  const { method, query, headers } = exchange;
  if (method === 'OPTIONS') return next();
  const presigned = query['X-Amz-Signature'] !== undefined;
  if (!presigned && headers.authorization === undefined) {
    return refuse(exchange, 403, 'AccessDenied', 'The request is not signed');
  }
  if (presigned && unsignedHeader(exchange)) {
    return refuse(
      exchange,
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
    );
  }
  if (method === 'PUT') {
    if (headers['if-none-match'] === '*' && (await exchange.store.existsObject(...placeOf(exchange)))) {
      return refuse(exchange, 412, 'PreconditionFailed', 'An object with this key exists');
    }
    if (Number(headers['content-length'] ?? 0) > MOST_BYTES) {
      return refuse(exchange, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
    const expected = headers['x-amz-checksum-sha256'];
    if (typeof expected === 'string') return putChecked(exchange, next, expected);
  }
  return next();
}

/** Gives the store the body only when it is whole and as its checksum says; the signature is checked before it is read. */
async function putChecked(exchange: Exchange, next: () => Promise<void>, expected: string): Promise<void> {
  let digest = expected;
  const body = exchange.req;
  exchange.req = Readable.from(
    (async function* () {
      const bytes = await boundedBody(body, MOST_BYTES);
      digest = bytes === null ? '' : createHash('sha256').update(bytes).digest('base64');
      if (digest !== expected) throw new Error('BadDigest');
      yield bytes;
    })(),
  );
  try {
    await next();
  } catch (fault) {
    if (digest === expected) throw fault;
    // The store has opened a file of that name before it asked for the body.
    await exchange.store.deleteObject(...placeOf(exchange));
    refuse(exchange, 400, 'BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  }
}

/** S3 takes no x-amz- header that a presigned URL does not sign. */
function unsignedHeader({ query, headers }: Exchange): boolean {
  const signed = new Set((query['X-Amz-SignedHeaders'] ?? '').split(';'));
  return Object.keys(headers).some((name) => name.startsWith('x-amz-') && !signed.has(name));
}

/** Bucket and key. */
function placeOf({ path }: Exchange): [string, string] {
  const [bucket = '', ...key] = path.slice(1).split('/').map(decodeURIComponent);
  return [bucket, key.join('/')];
}

function refuse(exchange: Exchange, status: number, code: string, message: string): void {
  exchange.status = status;
  exchange.type = 'application/xml';
  exchange.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}
