import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { instant } from '../../shared/calendar/dates.ts';
import { entityTag, isHeld } from '../lambda/entity-tag.ts';
import { jsonLog } from '../lambda/log.ts';
import { parse, parseJson } from '../lambda/parse.ts';
import { type HttpAnswer, STATUS } from '../lambda/problems.ts';
import { Refusal } from '../refusal.ts';
import type { Address } from './addresses.ts';
import { admit } from './admit.ts';
import { doneOnce } from './done-once.ts';
import { fileAnswer } from './file-answer.ts';
import { file, json, unchanged, validated } from './http-answers.ts';
import { permits } from './policy.ts';
import type { ApiPorts } from './ports.ts';
import type { Asked, Route } from './route.ts';

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

/**
 * From a request to a route's answer: who asks, what is asked, whether it is permitted, and only then what the route does.
 * @throws Refusal
 */
export async function answer(
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
