import type { Document } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { looksLikeText } from './sniff.ts';
import { blocksOfLines } from './text-tables.ts';
import { UNREADABLE } from './unreadable.ts';

/** The words of a line of Markdown without its marks. Pipes stay, as they part the cells of a table. */
function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\D))/u, '')
    .replace(/\s#+\s*$/u, '')
    .replace(/\s*\{#[^{}]{0,200}\}\s*$/u, '')
    .replace(/!?\[([^[\]]{0,100})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)(.{1,100}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,100})(?<=\S)\*(?![\w*])/gu, '$1')
    .replace(/<br\s*\/?>|&nbsp;|&emsp;|&ensp;/giu, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replaceAll('\\|', '/')
    .replace(/\\([\\`*_{}[\]()#+\-.!~>])/gu, '$1');
}

/** Reads Markdown: its tables have pipes between the cells. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const text = decodeText(bytes);
  if (text.length > LIMITS.characters) return UNREADABLE.tooComplex;
  if (!looksLikeText(text)) return UNREADABLE.damaged;
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => (/^\s*(?:```|~~~)/u.test(line) ? '' : withoutMarks(line)));
  return { format: 'md', blocks: blocksOfLines(lines.join('\n'), true), remarks: [] };
}
