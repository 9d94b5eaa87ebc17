import { strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '../xml-text.ts';
import { ZIP_EPOCH } from '../zip-epoch.ts';
import { fontTable } from './typeface.ts';

/**
 * The file as the `docx` package wrote it, with two parts of our own: the faces with their substitutes, where it lists embedded fonts
 * only, and properties without a clock in them. The same report gives the same bytes.
 */
export function finished(bytes: Uint8Array, title: string): Uint8Array {
  const parts = {
    ...unzipSync(bytes),
    'word/fontTable.xml': strToU8(fontTable()),
    'docProps/core.xml': strToU8(properties(title)),
  };
  return zipSync(parts, { mtime: ZIP_EPOCH });
}

function properties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
}
