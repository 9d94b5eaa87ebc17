import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addressesOf } from '../../functions/api/addresses.ts';
import { openApi } from '../../functions/api/openapi.ts';
import { refusalsAt } from '../../functions/api/refusals-at.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { PROBLEMS } from '../../functions/lambda/problems.ts';
import type { RefusalCode } from '../../functions/refusal.ts';

const ADDRESSES = addressesOf(ROUTES);

const schema = z.record(z.string(), z.unknown());
const content = z.record(
  z.string().regex(/^[a-z]+\/[a-z+-]+$/),
  z.strictObject({ schema: schema.optional() }),
);
const response = z.union([
  z.strictObject({ $ref: z.string() }),
  z.strictObject({
    description: z.string().min(1),
    content: content.optional(),
    headers: z.record(z.string(), z.strictObject({ schema })).optional(),
  }),
]);

/** OpenAPI 3.1 as far as the description makes use of it; strict, so that a slip of the pen is no extension. */
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  tags: z.array(z.string().regex(/^[a-z.]+$/)).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^(?:[1-5]\d\d|[1-5]XX)$/), response),
});
const description = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  paths: z.record(z.string().startsWith('/v1/'), z.partialRecord(z.enum(['get', 'post', 'put']), operation)),
  components: z.strictObject({
    securitySchemes: z.record(
      z.string(),
      z.strictObject({
        type: z.literal('http'),
        scheme: z.literal('bearer'),
        bearerFormat: z.string(),
        description: z.string(),
      }),
    ),
    responses: z.record(z.string(), response),
    schemas: z.record(z.string().regex(/^[A-Za-z]+$/), schema),
  }),
});

const written: unknown = JSON.parse(JSON.stringify(openApi()));
const { paths, components } = description.parse(written);
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
);

describe('the description of the API', () => {
  it('describes every route and nothing else', () => {
    expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
      ADDRESSES.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ADDRESSES.length);
  });

  it('asks for what the address asks for: a token with its scope, a pass, or nothing', () => {
    for (const { method, path, security } of operations) {
      const found = ADDRESSES.find((one) => one.path === path && one.method === method.toUpperCase());
      const asked = { token: [{ token: [found?.route.scope] }], pass: [{ pass: [] }], none: [] };
      expect(security).toEqual(asked[found?.admission ?? 'token']);
    }
  });

  it('says where a request may be named, and where an answer may be asked after', () => {
    for (const { method, path, parameters, responses } of operations) {
      const found = ADDRESSES.find((one) => one.path === path && one.method === method.toUpperCase());
      const headers = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
      const validated = method === 'get' && found?.route.answers !== 'file';
      expect([path, headers]).toEqual([
        path,
        [...(found?.route.mayRepeat ? ['Idempotency-Key'] : []), ...(validated ? ['If-None-Match'] : [])],
      ]);
      expect([path, '304' in responses]).toEqual([path, validated]);
    }
  });

  it('names each refusal under its number, and none twice', () => {
    const codes = z.object({
      content: z.object({
        'application/problem+json': z.object({
          schema: z.object({
            allOf: z.tuple([
              z.unknown(),
              z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
            ]),
          }),
        }),
      }),
    });
    for (const { path, method, responses } of operations) {
      const address = ADDRESSES.find((one) => one.path === path && one.method === method.toUpperCase());
      const named = Object.entries(responses).flatMap(([status, response]) => {
        if (!/^4(?!29)/.test(status)) return [];
        const [, { properties }] = codes.parse(response).content['application/problem+json'].schema.allOf;
        for (const code of properties.code.enum)
          expect(PROBLEMS[code as RefusalCode].status).toBe(Number(status));
        return properties.code.enum;
      });
      expect([path, named.sort()]).toEqual([path, address && [...new Set(refusalsAt(address))].sort()]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['429', '500']));
    }
  });

  it('declares every parameter of an address, and each once', () => {
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((one) => one.in === 'path');
      expect(inPath.map(({ name }) => name).sort()).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it('points to nothing that is not there, and keeps nothing to which nothing points', () => {
    const pointers = new Set(
      [...JSON.stringify(written).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer),
    );
    const kept = ['schemas', 'responses'] as const;
    expect([...pointers].sort()).toEqual(
      kept.flatMap((kind) => Object.keys(components[kind]).map((id) => `#/components/${kind}/${id}`)).sort(),
    );
  });

  it('is made of schemas that can be read as such', () => {
    for (const [id, one] of Object.entries(components.schemas)) {
      const alone = JSON.parse(
        JSON.stringify({ ...one, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
      );
      expect(() => z.fromJSONSchema(alone), id).not.toThrow();
    }
  });

  it('stands in docs/openapi.json as it is now (npm run docs)', () => {
    const file = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(written);
  });
});
