import middy from '@middy/core';
import headerNormalizer from '@middy/http-header-normalizer';
import router from '@middy/http-router';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod';
import { instant } from '../../shared/calendar/dates.ts';
import { type Address, addressesOf } from '../api/addresses.ts';
import { admit } from '../api/admit.ts';
import { fileAnswer } from '../api/file-answer.ts';
import { permits } from '../api/policy.ts';
import type { ApiPorts } from '../api/ports.ts';
import type { Asked, Route } from '../api/route.ts';
import { Refusal } from '../refusal.ts';
import { doneOnce } from './done-once.ts';
import { entityTag, isHeld } from './entity-tag.ts';
import { file, json, unchanged, validated } from './http-answers.ts';
import { jsonLog } from './log.ts';
import { packed, takesGzip } from './packed.ts';
import { parse, parseJson } from './parse.ts';
import { type HttpAnswer, problem, STATUS } from './problems.ts';

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<HttpAnswer>;

/** What is used of an HTTP API event, payload version 2. */
const eventSchema = z.object({
  requestContext: z.object({
    requestId: z.string().default(''),
    timeEpoch: z.number(),
    authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }).optional(),
  }),
  headers: z.record(z.string(), z.string()).default({}),
  pathParameters: z.record(z.string(), z.string()).default({}),
  queryStringParameters: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});

/** Answers every address of the routes; whatever goes wrong becomes a problem here and nowhere else. */
export function httpApi(routes: readonly Route[], ports: ApiPorts): HttpHandler {
  const answering = router<APIGatewayProxyEventV2, HttpAnswer>({
    routes: addressesOf(routes).map((address) => ({
      method: address.method,
      path: address.path,
      handler: (event: APIGatewayProxyEventV2) => answer(address, event, ports),
    })),
    notFoundResponse: () => {
      throw new Refusal('no-such-route');
    },
  });
  return middy<APIGatewayProxyEventV2, HttpAnswer>()
    .use(headerNormalizer())
    .use(securityHeaders())
    .after(async (request) => {
      const { 'accept-encoding': taken } = parse(eventSchema, request.event).headers;
      if (request.response && takesGzip(taken)) request.response = await packed(request.response);
    })
    .onError((request) => {
      const { requestId } = request.event.requestContext;
      const log = jsonLog({ requestId });
      if (request.error instanceof Refusal) log.info('request-refused', { refusal: request.error.code });
      else log.error('request-failed', request.error);
      request.response = problem(request.error, requestId);
    })
    .handler(answering);
}

async function answer(
  { route, admission }: Address,
  event: APIGatewayProxyEventV2,
  ports: ApiPorts,
): Promise<HttpAnswer> {
  const { requestContext, headers, pathParameters, queryStringParameters, body, isBase64Encoded } = parse(
    eventSchema,
    event,
  );
  const at = instant(requestContext.timeEpoch);
  const claims = requestContext.authorizer?.jwt.claims;
  const text = isBase64Encoded && body !== undefined ? Buffer.from(body, 'base64').toString('utf8') : body;
  const principal = await admit(admission, { claims, authorization: headers.authorization, at }, ports.links);
  const asked: Asked<unknown, unknown> = {
    params: parse(route.params, pathParameters),
    query: route.query ? parse(route.query, queryStringParameters) : undefined,
    body: parse(route.body, parseJson(text)),
    principal,
    at,
  };
  if (admission !== 'none') await permit(route, asked, ports);
  if (route.answers === 'file') return file(fileAnswer.parse(await route.run(asked, ports)));
  if (route.method === 'GET') return current(route, asked, headers['if-none-match'], ports);
  const key = route.mayRepeat ? headers['idempotency-key'] : undefined;
  const { requestId } = requestContext;
  const done = await doneOnce(key, route, asked, ports.kept, jsonLog({ requestId }), async () =>
    route.response.parse(await route.run(asked, ports)),
  );
  const answered =
    done.isKept && route.renew
      ? route.response.parse(await route.renew(done.answer, asked, ports))
      : done.answer;
  return json(STATUS[route.answers], answered, { 'cache-control': 'no-store' });
}

/** An answer with its entity tag, or that the caller has it already; where the route can tell, without making it. */
async function current(
  route: Route,
  asked: Asked<unknown, unknown>,
  ifNoneMatch: string | undefined,
  ports: ApiPorts,
): Promise<HttpAnswer> {
  const version = await route.version?.(asked, ports);
  const early = version
    ? entityTag(ports.build, route.path, JSON.stringify([asked.params, asked.query]), version)
    : null;
  if (early !== null && isHeld(ifNoneMatch, early)) return unchanged(early);
  const answered = route.response.parse(await route.run(asked, ports));
  const tag = early ?? entityTag(JSON.stringify(answered));
  if (isHeld(ifNoneMatch, tag)) return unchanged(tag);
  return json(STATUS[route.answers], answered, validated(tag));
}

async function permit(route: Route, asked: Asked<unknown, unknown>, ports: ApiPorts): Promise<void> {
  const { principal } = asked;
  const about = route.about(asked);
  // Only a city's claim on a unit needs the register; do not read it for anybody else.
  const registered =
    about !== null &&
    'city' in about &&
    about.unit !== undefined &&
    principal.city === about.city &&
    (await ports.filings.find(about.unit, about.year)) !== null;
  if (!permits(principal, route.scope, about, registered)) throw new Refusal('not-permitted');
}
