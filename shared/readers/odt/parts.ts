import { decodeText } from '../encoding.ts';
import { titleIn, titleOfPackage } from '../package-title.ts';
import { startsWith } from '../signatures.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { openZip } from '../zip.ts';

/** What an OpenDocument file says, as XML, whether it is a zip of parts or all of them in one file (`.fodt`, `.fods`). */
export interface Parts {
  /** The content, with the styles that are for it alone in front. */
  readonly content: string;
  /** The styles that stand in a part of their own; empty where there is none. */
  readonly styles: () => string;
  readonly title: string;
}

/** @throws {Refusal} damaged, too large, or its parts are encrypted */
export function readParts(bytes: Uint8Array): Parts {
  if (!startsWith(bytes, 'PK')) return partsOfFlat(decodeText(bytes));
  const archive = openZip(bytes);
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && /[:<]encryption-data[\s>]/u.test(archive.text(manifest)))
    throw new Refusal(UNREADABLE.encrypted);
  return {
    content: archive.text('content.xml'),
    styles: () => (archive.has('styles.xml') ? archive.text('styles.xml') : ''),
    title: titleOfPackage(archive, 'meta.xml'),
  };
}

function partsOfFlat(xml: string): Parts {
  const [meta = ''] = /<office:meta>[\s\S]*?<\/office:meta>/u.exec(xml) ?? [];
  return { content: xml, styles: () => '', title: meta === '' ? '' : titleIn(meta) };
}
