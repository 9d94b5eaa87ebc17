import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { addressOf } from './address.ts';

/** A request that a route has taken, as far as its event tells of it. */
export interface Taken {
  readonly apiId: string;
  readonly stage: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  readonly claims: Readonly<Record<string, string>> | null;
  readonly body: Buffer;
  readonly now: Date;
}

/** The event that an HTTP API sends a function, payload version 2.0. */
export function gatewayEvent(request: IncomingMessage, taken: Taken): Record<string, unknown> {
  const url = addressOf(request);
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
  const cookies = request.headers.cookie?.split('; ');
  const text = /^(text\/|application\/(json|javascript|xml|problem\+json|x-www-form-urlencoded))/;
  const asText = text.test(request.headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey: taken.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies ? { cookies } : {}),
    headers,
    ...(url.search ? { queryStringParameters: queryOf(url.searchParams) } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: taken.apiId,
      ...(taken.claims
        ? {
            authorizer: {
              jwt: { claims: taken.claims, scopes: taken.scopes.length > 0 ? taken.scopes : null },
            },
          }
        : {}),
      domainName: request.headers.host ?? '',
      domainPrefix: taken.apiId,
      http: {
        method: request.method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: taken.routeKey,
      stage: taken.stage,
      time: commonLogTime(taken.now),
      timeEpoch: taken.now.getTime(),
    },
    ...(Object.keys(taken.pathParameters).length > 0 ? { pathParameters: taken.pathParameters } : {}),
    ...(taken.body.length > 0 ? { body: taken.body.toString(asText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: taken.body.length > 0 && !asText,
  };
}

function queryOf(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

/** `29/Jan/2021:08:00:00 +0000` */
function commonLogTime(now: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
