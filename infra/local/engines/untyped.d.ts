declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** An in-process DynamoDB; with `path` its tables are files there. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}

declare module '@20minutes/s3rver' {
  import type { IncomingMessage, RequestListener } from 'node:http';
  import type { Readable } from 'node:stream';

  interface Exchange {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string | undefined>>;
    readonly headers: IncomingMessage['headers'];
    /** The stream that the store takes a body from. */
    req: Readable;
    readonly store: {
      existsObject(bucket: string, key: string): Promise<boolean>;
      deleteObject(bucket: string, key: string): Promise<void>;
    };
    status: number;
    type: string;
    body: unknown;
  }

  /** An in-process S3; its objects are files under `directory`. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      configureBuckets: readonly { name: string; configs: readonly string[] }[];
    });
    readonly middleware: ((exchange: Exchange, next: () => Promise<void>) => Promise<void>)[];
    readonly logger: { close(): void; exceptions: { unhandle(): void } };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
    on(
      name: 'event',
      listener: (event: {
        Records: readonly {
          eventName: string;
          s3: {
            bucket: { name: string };
            object: { key: string; size?: number; eTag?: string; sequencer: string };
          };
        }[];
      }) => void,
    ): this;
    on(name: 'error', listener: (fault: Error) => void): this;
  }
}

declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: unknown);
    readonly Grant: new (whose: {
      clientId: string;
      accountId: string;
    }) => Grant;
    callback(): RequestListener;
    /** Throws when the request belongs to no sign-in that is under way. */
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
    on(name: 'server_error', listener: (exchange: unknown, fault: Error) => void): this;
  }
}
