/** Documents of WPS Writer: the same file as a Word document under another name. */
import { readWord } from './doc.ts';
import type { Read } from './reader.ts';

export const read: Read = async (bytes) => readWord(bytes, 'wps');
