/** Reads and checks a file in the browser by the readers and rules that the server has. */
import '../app/older-browsers.ts';
import { examine } from '../../shared/examine.ts';
import type { CheckNews, CheckOrder } from './protocol.ts';

const say = (news: CheckNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  check(data).catch((fault: unknown) => say({ kind: 'broke', why: String(fault) }));
});

async function check({ bytes, fileName, context }: CheckOrder): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  say({ kind: 'hashed', sha256 });
  const examination = await examine(new Uint8Array(bytes), { fileName, context });
  say({ kind: 'examined', examination });
}
