import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod';
import { boundedBody } from '../bounded-body.ts';
import type { Clock } from '../clock.ts';
import { addressOf } from './address.ts';
import type { LocalFunction } from './function.ts';
import { gatewayEvent } from './gateway-event.ts';
import { matchRoute, type RouteKey } from './route.ts';
import { type Authorizer, tokenJudge } from './token.ts';

/** A route with all that stands behind it. */
export interface Route {
  readonly route: RouteKey;
  readonly target: LocalFunction;
  readonly scopes: readonly string[];
  /** `null`: everybody may. */
  readonly authorizer: Authorizer | null;
}

/** CORS as AWS::ApiGatewayV2::Api describes it. */
export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly maxAge: number;
}

export interface GatewaySettings {
  readonly apiId: string;
  readonly stage: string;
  readonly routes: readonly Route[];
  readonly cors: Cors | null;
}

/** A request that was answered, for whoever watches the front door. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number;
  readonly body: string;
}

/** API Gateway takes no larger body. */
const MOST_BYTES = 10 * 1024 * 1024;

const Response = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** An HTTP API: routes, CORS, JWT authorizer, and payload 2.0 to the functions. */
export function gateway(
  settings: GatewaySettings,
  clock: Clock,
  answered: (what: Answered) => void,
): RequestListener {
  const judges = new Map<Authorizer, ReturnType<typeof tokenJudge>>();
  const judgeOf = (authorizer: Authorizer) => {
    const judge = judges.get(authorizer) ?? tokenJudge(authorizer);
    judges.set(authorizer, judge);
    return judge;
  };

  return (request, response) => {
    serve(request, response).catch((fault) => {
      // Whoever hung up in the middle of a request waits for no answer.
      if (fault === request.errored) return;
      console.error(fault);
      if (!response.headersSent) answer(response, 500, { message: 'Internal Server Error' });
    });
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = addressOf(request).pathname;
    if (settings.cors && request.headers.origin) allow(settings.cors, request, response);
    if (settings.cors && method === 'OPTIONS') return void response.writeHead(204).end();

    const match = matchRoute(settings.routes, method, path);
    if (!match) return answer(response, 404, { message: 'Not Found' });
    const { found, parameters } = match;
    const { authorization } = request.headers;
    const judgement = found.authorizer && (await judgeOf(found.authorizer)(authorization, found.scopes));
    if (judgement?.kind === 'unauthorized') {
      response.setHeader('www-authenticate', 'Bearer');
      return answer(response, 401, { message: 'Unauthorized' });
    }
    if (judgement?.kind === 'forbidden') return answer(response, 403, { message: 'Forbidden' });

    const body = await boundedBody(request, MOST_BYTES);
    if (body === null) return answer(response, 413, { message: 'Request Entity Too Large' });
    const outcome = await found.target.invoke(
      gatewayEvent(request, {
        apiId: settings.apiId,
        stage: settings.stage,
        routeKey: found.route.key,
        pathParameters: parameters,
        scopes: found.scopes,
        claims: judgement?.claims ?? null,
        body,
        now: clock.now(),
      }),
    );
    if (outcome.kind === 'error') return answer(response, 500, { message: 'Internal Server Error' });
    const status = deliver(response, outcome.payload);
    const said = Response.safeParse(outcome.payload);
    answered({ method, path, authorization, status, body: said.success ? said.data.body : '' });
  }
}

/** Payload 2.0: a response object, or anything else as the JSON body of a 200. */
function deliver(response: ServerResponse, payload: unknown): number {
  const said = Response.safeParse(payload);
  if (!said.success) {
    answer(response, 200, payload);
    return 200;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = said.data;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
  return statusCode;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function allow(
  { origins, methods, headers, maxAge }: Cors,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const origin = request.headers.origin ?? '';
  if (!origins.includes('*') && !origins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', methods.join(','));
  response.setHeader('access-control-allow-headers', headers.join(','));
  response.setHeader('access-control-max-age', String(maxAge));
}
