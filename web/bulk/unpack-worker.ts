/** Unpacks an archive of reports, so that the page stays quick while it does. */
import '../app/older-browsers.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import { Refusal } from '../../shared/readers/unreadable.ts';
import { openZip } from '../../shared/readers/zip.ts';
import { LITTER } from '../../shared/readers/zip-of-files.ts';
import type { UnpackNews } from './unpack.ts';

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  try {
    unpack(new Uint8Array(data));
    say({ kind: 'done' });
  } catch (fault) {
    const why = fault instanceof Refusal ? { zh: fault.unreadable.zh, en: fault.unreadable.en } : null;
    say({ kind: 'broke', why });
  }
});

/** One entry after the other: together they have the budget of `shared/readers/zip.ts`. */
function unpack(bytes: Uint8Array): void {
  const archive = openZip(bytes);
  for (const path of archive.names) {
    if (LITTER.test(path)) continue;
    if (archive.size(path) > LIMITS.fileBytes) {
      say({ kind: 'too-large', path });
      continue;
    }
    // An entry that is stored as it is shares the archive’s bytes, which must stay here.
    const content = archive.read(path).slice();
    postMessage({ kind: 'entry', path, content: content.buffer } satisfies UnpackNews, {
      transfer: [content.buffer],
    });
  }
}

function say(news: UnpackNews): void {
  postMessage(news);
}
