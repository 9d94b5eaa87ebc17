import * as z from 'zod';
import type { Post } from '../ports/post.ts';
import type { Attempt, ChannelSecret } from './channel.ts';

/** What a vendor's error code means for a message. */
export type Codes = Readonly<Record<number, Exclude<Attempt['outcome'], 'accepted'>>>;

/** The robot's address, if it is one of that vendor. */
export function robotUrl(secret: ChannelSecret | null, host: string): URL | null {
  const url = secret && URL.canParse(secret.url) ? new URL(secret.url) : null;
  const genuine = url?.protocol === 'https:' && url.host === host && url.username === '';
  return genuine ? url : null;
}

export const NOT_ITS_ADDRESS: Attempt = { outcome: 'refused', answer: 'not-this-vendors-address' };

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Finds the vendor's code and words in its answer, by whatever names they stand there. */
type Said = z.ZodType<{ readonly code: number; readonly words: string }>;

/** As DingTalk and WeCom name them. */
export const ERRCODE: Said = z
  .object({ errcode: z.number(), errmsg: z.string().default('') })
  .transform(({ errcode, errmsg }) => ({ code: errcode, words: errmsg }));

/**
 * Says something to a robot. 0 in the body of its answer is success, and nothing else is, whatever the HTTP status. A code
 * that is not on the list may be a passing one.
 */
export async function tellRobot(
  url: URL,
  message: object,
  post: Post,
  { said: schema, codes }: { readonly said: Said; readonly codes: Codes },
): Promise<Attempt> {
  const posted = await post({ url, headers: JSON_TYPE, body: JSON.stringify(message) });
  if ('unreached' in posted) return unreached(posted.unreached);
  const said = schema.safeParse(parsed(posted.body)).data;
  if (posted.status === 429) return { outcome: 'throttled', answer: `HTTP 429 ${said?.code ?? ''}`.trim() };
  if (!said) return { outcome: 'failed', answer: `HTTP ${posted.status}` };
  if (said.code === 0) return { outcome: 'accepted', answer: '0' };
  return { outcome: codes[said.code] ?? 'failed', answer: `${said.code} ${brief(said.words)}`.trim() };
}

export function unreached(why: 'timeout' | 'no-connection' | 'private-host'): Attempt {
  return { outcome: why === 'private-host' ? 'refused' : 'failed', answer: why };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Vendors add hints, our own address and links behind the first comma. */
function brief(words: string): string {
  return (/^[^,;，；\n]*/.exec(words)?.[0] ?? '').trim().slice(0, 80);
}
