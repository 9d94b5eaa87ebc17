import * as z from 'zod';
import { PROBLEMS, STATUS } from '../lambda/problems.ts';
import type { Address } from './addresses.ts';
import { refusalsAt } from './refusals-at.ts';
import type { Route } from './route.ts';

/** What an address takes, answers and refuses, as OpenAPI has it. */
export function operation(address: Address): object {
  const { path, method, admission, route } = address;
  const id = operationId(route);
  const content =
    route.answers === 'file'
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: pointer(`${id}Response`) } };
  return {
    operationId: operationId({ path, method }),
    summary: route.does,
    tags: [path.split('/')[2]],
    security: admission === 'none' ? [] : [{ [admission]: admission === 'token' ? [route.scope] : [] }],
    parameters: [
      ...parameters(route.params, 'path'),
      ...(route.query ? parameters(route.query, 'query') : []),
      ...(route.mayRepeat ? [IDEMPOTENCY_KEY] : []),
      ...(isValidated(route) ? [IF_NONE_MATCH] : []),
    ],
    ...(takesBody(route)
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: pointer(`${id}Request`) } },
          },
        }
      : {}),
    responses: {
      [STATUS[route.answers]]: {
        description: 'Done',
        ...(isValidated(route) ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        content,
      },
      ...(isValidated(route) ? { [STATUS.unchanged]: { description: 'As the caller has it' } } : {}),
      ...problemsOf(address),
      '429': { $ref: '#/components/responses/TooOften' },
      '500': { $ref: '#/components/responses/OurFailure' },
    },
  };
}

/** The refusals of an address by their HTTP number, each with the codes by which they are told apart. */
function problemsOf(address: Address): Record<string, object> {
  const byStatus = Map.groupBy(refusalsAt(address), (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].en.title}`).join('; '),
        content: problemContent(codes),
      },
    ]),
  );
}

/** A problem that has one of these codes. */
export function problemContent(codes: readonly string[]): object {
  const schema = { allOf: [pointer('Problem'), { properties: { code: { enum: codes } } }] };
  return { 'application/problem+json': { schema } };
}

/** Sent again under the same key, a request is answered as it was and not done again; kept for a day. */
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

/** The ETag of an answer that the caller has. */
const IF_NONE_MATCH = { name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } };

function isValidated({ method, answers }: Route): boolean {
  return method === 'GET' && answers !== 'file';
}

export function takesBody({ body }: Route): boolean {
  return !(body instanceof z.ZodUndefined);
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: described,
  }));
}

/** To a schema among the components. */
export function pointer(id: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${id}` };
}

/** `getCitiesYearsSummary` */
export function operationId({ method, path }: Pick<Address, 'method' | 'path'>): string {
  const words = path
    .split('/')
    .slice(2)
    .filter((part) => !part.startsWith('{'))
    .flatMap((part) => part.split('.'));
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
