import type { Remark } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { openZip } from './zip.ts';

/** What a zip holds besides files: what macOS, Windows and Word leave behind, and the parts that a saved page shows. */
export const LITTER =
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)|[^/](?:_files|\.files)\/|\.(?:css|js)$/iu;
const NAMED = 5;

/** The files in a zip one after the other, without their folders, so that only one is held at a time. */
export function* filesIn(
  bytes: Uint8Array,
): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const archive = openZip(bytes);
  for (const name of archive.names) {
    if (LITTER.test(name) || archive.size(name) > LIMITS.fileBytes) continue;
    yield { name: name.replace(/^.*\//u, ''), bytes: archive.read(name) };
  }
}

export function insideZip(name: string): Remark {
  return {
    code: 'inside-zip',
    zh: `读取的是压缩包中的文件“${name}”。`,
    en: `The file read is "${name}" inside the archive.`,
  };
}

export function severalFiles(names: readonly string[]): Unreadable {
  const first = names.slice(0, NAMED);
  const more = names.length > NAMED;
  return {
    reason: 'several-files',
    zh: `压缩包中有 ${names.length} 个文件（${first.join('、')}${more ? '等' : ''}），无法判断哪个是报告。请只上传报告本身。`,
    en: `The archive holds ${names.length} files (${first.join(', ')}${more ? ', …' : ''}) and it cannot be told which is the report. Upload the report alone.`,
  };
}
