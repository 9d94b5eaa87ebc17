/** Figures that a reader made up. */
import { unzipSync } from 'fflate';
import { chineseNumber } from '../../shared/words/numerals.ts';
import type { Answer } from '../files/examiner.ts';

/** Cells whose figure is not what their words say, or whose words the file does not have. */
export function invented(bytes: Uint8Array, { figures }: Answer): string[] {
  const file = digitsOf(visibleText(bytes));
  return figures.flatMap(([id, value, text]) => {
    if (value === null) return [];
    const words = digitsOf(text);
    if (!saysIt(words, value)) return [`${id}: ${value} read from “${text}”`];
    if (file !== '' && /\d/u.test(words) && !file.includes(words.replace(/[^\d.]/gu, ''))) {
      return [`${id}: “${text}” is not in the file`];
    }
    return [];
  });
}

function saysIt(words: string, value: number): boolean {
  const plain = String(Math.abs(value));
  if (words.includes(plain) || words.replace(/(\.\d*?)0+(?=\D|$)/u, '$1').includes(plain)) return true;
  const numbers = words.match(/\d+(?:\.\d+)?/gu) ?? [];
  if (numbers.some((number) => Number(number) === Math.abs(value))) return true;
  return (
    chineseNumber(words.replace(/[^零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]/gu, '')) ===
    value
  );
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，'’]/gu, '');
}

/** Starts of files whose words are not simply there: PDF, OLE, RTF and mail. */
const PACKED = ['%PDF', 'ÐÏ', '{\\rtf', 'MIME', 'From'];

/** What a text format shows, tags and all markup left out; empty for formats whose text is packed otherwise. */
function visibleText(bytes: Uint8Array): string {
  const magic = new TextDecoder('latin1').decode(bytes.slice(0, 8));
  if (magic.startsWith('PK')) {
    try {
      const parts = Object.values(unzipSync(bytes));
      return parts.map(visibleText).join('\n');
    } catch {
      return '';
    }
  }
  const packed = PACKED.some((start) => magic.startsWith(start));
  return packed ? '' : withoutTags(decoded(bytes));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function withoutTags(text: string): string {
  return text.replace(/<[^>]*>/gu, '').replace(/&#x?[\da-f]+;|&nbsp;/giu, ' ');
}
