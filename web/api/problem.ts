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

const BROKEN = {
  status: 0,
  code: 'page-broke',
  title: { zh: '页面出错', en: 'The page broke' },
  detail: {
    zh: '这是我们的问题，已报送的内容不受影响。请刷新页面后再试。',
    en: 'This is our fault; what was filed is safe. Reload the page and try again.',
  },
} as const;

/** Whatever went wrong as something that can be shown; what is no answer of the API is our own fault. */
export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  // For whoever looks for it: the page itself has no better words.
  console.error(fault);
  return new Problem(BROKEN);
}

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
