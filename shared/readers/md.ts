import type { Block, Document, Place } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { readPage } from './html/page.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { looksLikeText } from './sniff.ts';
import { blocksOfLines } from './text-tables.ts';
import { UNREADABLE } from './unreadable.ts';
import { joinWrappedLines } from './wrapped-lines.ts';

/** The words of a line of Markdown without its marks. Pipes stay, as they part the cells of a table. */
function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?=[^\s\d|]))/u, '')
    .replace(/\s#+\s*$/u, '')
    .replace(/\s*\{#[^{}]{0,200}\}\s*$/u, '')
    .replace(/!?\[([^[\]]{0,100})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/\[([^[\]]{0,100})\]\{[.#][^{}]{0,200}\}/gu, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)(.{1,100}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,100})(?<=\S)\*(?![\w*])/gu, '$1')
    .replace(/<br\s*\/?>|&nbsp;|&emsp;|&ensp;/giu, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replaceAll('\\|', '/')
    .replace(/\\([\\`*_{}[\]()#+\-.!~>])/gu, '$1');
}

interface PageTable {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly source: string;
}

const TABLE_TAG = /<(\/?)table(?=[\s>])[^<>]{0,2000}>/giu;
const LINE_END = /\r\n|[\n\r]/gu;

/**
 * A table whose cells span others has no form in Markdown: converters leave it as it stood on the page. Their lines are
 * left blank in the rest, so that each keeps its number.
 */
function withoutPageTables(text: string): { rest: string; tables: PageTable[] } {
  const tables: PageTable[] = [];
  let rest = '';
  let from = 0;
  let start = 0;
  let depth = 0;
  let line = 1;
  const lineEnds = (piece: string): string[] => piece.match(LINE_END) ?? [];
  for (const { 0: tag, 1: slash, index } of text.matchAll(TABLE_TAG)) {
    if (slash === '') {
      if (depth === 0) start = index;
      depth += 1;
      continue;
    }
    if (depth === 0) continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = index + tag.length;
    const before = text.slice(from, start);
    const source = text.slice(start, end);
    line += lineEnds(before).length;
    tables.push({ line, source });
    const blank = lineEnds(source);
    line += blank.length;
    rest += before + blank.join('');
    from = end;
  }
  return { rest: rest + text.slice(from), tables };
}
/** Reads Markdown: its tables have pipes between the cells, or are those of a web page. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const text = decodeText(bytes);
  if (text.length > LIMITS.characters) return UNREADABLE.tooComplex;
  if (!looksLikeText(text)) return UNREADABLE.damaged;
  const { rest, tables } = withoutPageTables(text);
  const blocks = blocksOfLines(rest, {
    aligned: true,
    wordsOf: (source) => (/^\s*(?:```|~~~)/u.test(source) ? '' : withoutMarks(source)),
  });
  const all = tables.length === 0 ? blocks : merged(blocks, tables);
  return { format: 'md', blocks: joinWrappedLines(all), remarks: [] };
}

/** Each table of a page at its line among the blocks of the lines; all are counted anew. */
function merged(blocks: readonly Block[], tables: readonly PageTable[]): Block[] {
  const all: Block[] = [];
  let at = 0;
  for (const { line, source } of tables) {
    for (let next = blocks[at]; next !== undefined && (next.place.line ?? 0) < line; next = blocks[at]) {
      all.push(next);
      at += 1;
    }
    all.push(...readPage(source).content.blocks());
  }
  all.push(...blocks.slice(at));
  let tablesSoFar = 0;
  return all.map((block) => {
    if (block.kind !== 'table') return block;
    tablesSoFar += 1;
    const here = <P extends Place>(place: P): P => ({ ...place, table: tablesSoFar });
    const cells = block.cells.map((cell) => ({ ...cell, place: here(cell.place) }));
    return { ...block, place: here(block.place), cells };
  });
}
