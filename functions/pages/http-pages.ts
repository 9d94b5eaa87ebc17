import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { entityTag, isHeld } from '../lambda/entity-tag.ts';
import { gzipped, takesGzip } from '../lambda/gzip.ts';
import { jsonLog } from '../lambda/log.ts';
import { type HttpAnswer, problem, STATUS } from '../lambda/problems.ts';
import type { SiteFiles } from '../ports/site-files.ts';
import { Refusal } from '../refusal.ts';
import { KEEP } from './page-headers.ts';
import { siteFileAt } from './site-file.ts';

export interface Site {
  readonly files: SiteFiles;
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the page is told of the place where it runs. */
  readonly config: object;
}

/** What is used of an HTTP API event, payload version 2; the gateway writes the headers' names small. */
const eventSchema = z.object({
  rawPath: z.string(),
  requestContext: z.object({ requestId: z.string() }),
  headers: z
    .object({ 'accept-encoding': z.string().default(''), 'if-none-match': z.string().optional() })
    .default({ 'accept-encoding': '' }),
});

/** Answers every address that is no route of the API with a built file, as CloudFront would. */
export function httpPages({
  files,
  headers,
  config,
}: Site): (event: APIGatewayProxyEventV2) => Promise<HttpAnswer> {
  return async (event) => {
    const asked = eventSchema.parse(event);
    try {
      const answered = await answer(asked);
      return { ...answered, headers: { ...headers, ...answered.headers } };
    } catch (fault) {
      const { requestId } = asked.requestContext;
      if (!(fault instanceof Refusal)) jsonLog({ requestId }).error('page-failed', fault);
      const refused = problem(fault, requestId);
      return { ...refused, headers: { ...headers, ...refused.headers } };
    }
  };

  async function answer({ rawPath, headers: said }: z.output<typeof eventSchema>): Promise<HttpAnswer> {
    if (rawPath === '/config.json')
      return {
        statusCode: STATUS.ok,
        headers: { 'content-type': 'application/json', 'cache-control': KEEP.never },
        body: JSON.stringify(config),
      };
    const wanted = siteFileAt(rawPath);
    const found = wanted && (await files.read(wanted.key));
    if (!wanted || !found) throw new Refusal('no-such-route');
    const packed = wanted.packs && takesGzip(said['accept-encoding']);
    const etag = entityTag(found.tag, packed ? 'gzip' : 'as it is');
    const kept = { etag, 'cache-control': wanted.cacheControl, vary: 'accept-encoding' };
    if (isHeld(said['if-none-match'], etag)) return { statusCode: STATUS.unchanged, headers: kept, body: '' };
    const content = packed ? await gzipped(found.content) : found.content;
    return {
      statusCode: STATUS.ok,
      headers: {
        'content-type': wanted.contentType,
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
        ...kept,
      },
      body: Buffer.from(content).toString('base64'),
      isBase64Encoded: true,
    };
  }
}
