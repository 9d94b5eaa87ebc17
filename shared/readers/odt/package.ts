import { Refusal, UNREADABLE } from '../unreadable.ts';
import { type Archive, openZip } from '../zip.ts';

/** The zip of an OpenDocument file. @throws {Refusal} when its parts are encrypted */
export function openPackage(bytes: Uint8Array): Archive {
  const archive = openZip(bytes);
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && /[:<]encryption-data[\s>]/u.test(archive.text(manifest)))
    throw new Refusal(UNREADABLE.encrypted);
  return archive;
}
