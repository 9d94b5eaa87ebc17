import { shownName } from '../../shared/filing/file-name.ts';
import type { Words } from '../../shared/findings/finding.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import { FILING } from '../words/filing.ts';

export type UnpackNews =
  | { readonly kind: 'entry'; readonly path: string; readonly content: ArrayBuffer }
  | { readonly kind: 'too-large'; readonly path: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'broke'; readonly why: Words | null };

/** A file that was dropped, or lay in an archive that was. */
export interface Unpacked {
  /** With its folders, where the archive has some. */
  readonly path: string;
  /** `null` when it is larger than a report may be. */
  readonly file: File | null;
}

/** An archive that cannot be unpacked. */
export class BadArchive extends Error {
  readonly archive: string;
  /** The reader's own words; `null` when it simply broke. */
  readonly why: Words | null;
  constructor(archive: string, why: Words | null) {
    super('bad archive');
    this.archive = archive;
    this.why = why;
  }
}

/** Every archive that holds a city's reports is smaller. */
const ARCHIVE_BYTES = 200 * 1024 * 1024;

const TOO_LARGE: Words = {
  zh: '压缩包超过 200 MB，请分几个压缩包上传。',
  en: 'The archive is over 200 MB; divide it into several.',
};

/**
 * The files of what was dropped: archives are unpacked, others taken as they are.
 * @throws BadArchive
 */
export async function unpackAll(dropped: readonly File[]): Promise<readonly Unpacked[]> {
  const files: Unpacked[] = [];
  for (const file of dropped) {
    if (/\.zip$/i.test(file.name)) files.push(...(await unpacked(file)));
    else files.push({ path: shownName(file.name), file: file.size > LIMITS.fileBytes ? null : file });
  }
  return files;
}

async function unpacked(archive: File): Promise<readonly Unpacked[]> {
  if (archive.size > ARCHIVE_BYTES) throw new BadArchive(archive.name, TOO_LARGE);
  const bytes = await archive.arrayBuffer().catch(() => {
    throw new BadArchive(archive.name, FILING.unread);
  });
  const worker = new Worker(new URL('./unpack-worker.ts', import.meta.url), {
    type: 'module',
    name: 'unpack',
  });
  try {
    return await new Promise((resolve, reject) => {
      const files: Unpacked[] = [];
      worker.addEventListener('error', () => reject(new BadArchive(archive.name, null)));
      worker.addEventListener('message', ({ data }: MessageEvent<UnpackNews>) => {
        switch (data.kind) {
          case 'entry':
            files.push({ path: shownName(data.path), file: new File([data.content], nameIn(data.path)) });
            break;
          case 'too-large':
            files.push({ path: shownName(data.path), file: null });
            break;
          case 'done':
            resolve(files);
            break;
          case 'broke':
            reject(new BadArchive(archive.name, data.why));
        }
      });
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}

function nameIn(path: string): string {
  return path.replace(/^.*\//, '');
}
