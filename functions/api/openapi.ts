import * as z from 'zod';
import { PROBLEMS } from '../lambda/problems.ts';
import { calendarSchema } from '../schemas/calendar.ts';
import { bareFindingSchema, findingSchema } from '../schemas/finding.ts';
import { receiptSchema } from '../schemas/receipt.ts';
import { addressesOf } from './addresses.ts';
import { operation, operationId, pointer, problemContent, takesBody } from './openapi-operation.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes/index.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Schemas that are said once and pointed to. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Finding: findingSchema,
  ExplainedFinding: bareFindingSchema,
  ExplainedFindings: bareFindingSchema.shape.explains,
  Receipt: receiptSchema,
  Calendar: calendarSchema,
};

const problemSchema = z.looseObject({
  type: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(PROBLEMS)),
  title: z.string(),
  detail: z.string(),
  en: z.object({ title: z.string(), detail: z.string() }),
  requestId: z.string(),
});

/** The HTTP API in OpenAPI 3.1, made from the routes and their schemas: there is no second description. */
export function openApi() {
  const requests = new Map(
    ROUTES.filter(takesBody).map((route) => [`${operationId(route)}Request`, route.body] as const),
  );
  const responses = new Map(
    ROUTES.filter(({ answers }) => answers !== 'file').map(
      (route) => [`${operationId(route)}Response`, route.response] as const,
    ),
  );
  return {
    openapi: '3.1.0' as const,
    info: {
      title: '公开 Gongkai',
      version: '1',
      description:
        '镇街政府信息公开工作年度报告的报送、核验与汇总。Filing, checking and summing up the townships’ annual reports on government information disclosure. ' +
        'Problems are RFC 9457, in Chinese with the same in English under `en`; what the gateway itself refuses (a token that is not valid or lacks the scope, too many requests) has no `code`. ' +
        'Dates are in China; amounts of money in totals are in 万元; `null` means that there is no number, and never 0.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: pathsOf(ROUTES),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Of the issuer that the operator chose: `scope` or `scp`, and `unit` (nine digits), `city` (six digits) or `area` (four, two or `CN`).',
        },
        pass: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'opaque',
          description:
            'Given by `POST /v1/link/passes` for an upload link: for its unit and year, an hour at most.',
        },
      },
      responses: {
        TooOften: { description: 'Asked more often than the gateway lets; without a body to go by' },
        OurFailure: {
          description: PROBLEMS['our-failure'].en.title,
          content: problemContent(['our-failure']),
        },
      },
      schemas: {
        ...schemasOf(requests, 'input'),
        ...schemasOf(new Map([...responses, ...Object.entries(NAMED), ['Problem', problemSchema]]), 'output'),
      },
    },
  };
}

function pathsOf(routes: readonly Route[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const address of addressesOf(routes)) {
    const { path, method } = address;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(address) };
  }
  return paths;
}

function schemasOf(
  named: ReadonlyMap<string, z.ZodType>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => pointer(id).$ref });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}
