import { type HttpAnswer, STATUS } from '../lambda/problems.ts';
import type { FileAnswer } from './file-answer.ts';

/** The headers of an answer that may be kept by the caller itself, who asks each time whether it still holds. */
export function validated(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'private, no-cache' };
}

/** The caller has it already. */
export function unchanged(etag: string): HttpAnswer {
  return { statusCode: STATUS.unchanged, headers: validated(etag), body: '' };
}

/** What was asked for, as JSON. */
export function json(statusCode: number, answered: unknown, headers: Record<string, string>): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(answered),
  };
}

/** The gateway turns base64 back into bytes; a Chinese file name goes as RFC 6266 has it. */
export function file({ fileName, contentType, content }: FileAnswer): HttpAnswer {
  return {
    statusCode: STATUS.file,
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
    body: Buffer.from(content).toString('base64'),
    isBase64Encoded: true,
  };
}
