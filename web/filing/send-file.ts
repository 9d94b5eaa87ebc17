import type { AnswerOf, CALLS } from '../api/calls.ts';
import { OFFLINE, Problem } from '../api/problem.ts';

type Upload = AnswerOf<(typeof CALLS)['createUpload']>;

/**
 * Sends a file to its signed URL. Sent again after the connection broke, a file that did arrive the first time counts as
 * sent.
 * @param sent told how much of it has gone, from 0 to 1
 * @throws Problem `offline` when the connection broke, `upload-refused` when the store does not take it
 */
export function sendFile(
  { url, method, headers }: Upload,
  file: File,
  sent: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Problem(OFFLINE)));
    request.addEventListener('abort', () => reject(new Problem(OFFLINE)));
    request.addEventListener('load', () => {
      if (request.status < 300 || request.status === ALREADY_THERE) resolve();
      else reject(new Problem({ ...REFUSED, status: request.status }));
    });
    request.send(file);
  });
}

/** `If-None-Match: *` found the file there. */
const ALREADY_THERE = 412;

const REFUSED = {
  code: 'upload-refused',
  title: { zh: '文件没有传上去', en: 'The file was not taken' },
  detail: {
    zh: '上传许可可能已过期，或文件在选好之后被改动。请重新选择文件再报送。',
    en: 'The permission may have run out, or the file was changed after it was chosen. Choose it again.',
  },
} as const;
