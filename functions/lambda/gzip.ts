import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpAnswer } from './problems.ts';

/** Bytes of a body below which packing saves no packet. */
const SMALL = 1_000;

/** Whether the caller says in `Accept-Encoding` that it unpacks gzip. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return /\bgzip\b/.test(acceptEncoding ?? '');
}

export const gzipped: (content: string | Uint8Array) => Promise<Buffer> = promisify(gzip);

/**
 * The answer as it is sent to a caller that unpacks gzip. The gateway packs nothing, and a function answers with 6 MB at
 * the most: what a large city's year takes as text, it does not take packed.
 */
async function packed(answer: HttpAnswer): Promise<HttpAnswer> {
  const { headers, body, isBase64Encoded = false } = answer;
  if (body.length < SMALL || !/^text\/|json\b/.test(String(headers['content-type']))) return answer;
  const content = await gzipped(isBase64Encoded ? Buffer.from(body, 'base64') : body);
  return {
    ...answer,
    headers: {
      ...headers,
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      // The bytes differ from those of the plain answer, what they say does not.
      ...(headers.etag === undefined ? {} : { etag: `W/${headers.etag}` }),
    },
    body: content.toString('base64'),
    isBase64Encoded: true,
  };
}

/** Packs what is answered to those who take it packed. The headers' names must be small by then. */
export const gzipAnswers: MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer> = {
  async after(request) {
    const taken = takesGzip(request.event.headers?.['accept-encoding']);
    if (request.response && taken) request.response = await packed(request.response);
  },
};
