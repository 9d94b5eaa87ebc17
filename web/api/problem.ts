import type { Words } from '../../shared/findings/finding.ts';

/** An answer other than a success. `code` is the API's, or `offline` when there was none. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: Words;
  readonly detail: Words;

  constructor({ status, code, title, detail }: Pick<Problem, 'status' | 'code' | 'title' | 'detail'>) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }
}

export const OFFLINE = {
  status: 0,
  code: 'offline',
  title: { zh: '网络不通', en: 'No connection' },
  detail: {
    zh: '没有连上服务器，请检查网络后再试。',
    en: 'The server was not reached; check the network and try again.',
  },
} as const;

/** RFC 9457 as the API writes it, or whatever a gateway says in its place. */
export async function problemOf(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => null);
  const { code, title, detail, en }: Partial<Record<string, unknown>> = Object(said);
  const english: Partial<Record<string, unknown>> = Object(en);
  return new Problem({
    status: answer.status,
    code: typeof code === 'string' ? code : answer.status === 401 ? 'not-signed-in' : 'unknown',
    title: { zh: text(title, '没有办成'), en: text(english.title, 'It was not done') },
    detail: { zh: text(detail, '请稍后再试。'), en: text(english.detail, 'Try again later.') },
  });
}

function text(said: unknown, otherwise: string): string {
  return typeof said === 'string' ? said : otherwise;
}
