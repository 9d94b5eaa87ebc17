import middy, { type MiddlewareObj } from '@middy/core';
import headerNormalizer from '@middy/http-header-normalizer';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { Refusal } from '../refusal.ts';
import { gzipAnswers } from './gzip.ts';
import { jsonLog } from './log.ts';
import { type HttpAnswer, problem } from './problems.ts';

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<HttpAnswer>;

/** Whatever goes wrong becomes a problem here and nowhere else. */
const problemAnswers: MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer> = {
  onError(request) {
    const { requestId } = request.event.requestContext;
    const log = jsonLog({ requestId });
    if (request.error instanceof Refusal) log.info('request-refused', { refusal: request.error.code });
    else log.error('request-failed', request.error);
    request.response = problem(request.error, requestId);
  },
};

/** What is the same for every request of an HTTP API, around what answers it. */
export function http(answer: HttpHandler): HttpHandler {
  return middy<APIGatewayProxyEventV2, HttpAnswer>()
    .use(headerNormalizer())
    .use(securityHeaders())
    .use(gzipAnswers)
    .use(problemAnswers)
    .handler(answer);
}
