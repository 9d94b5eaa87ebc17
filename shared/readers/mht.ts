import type { Document, Remark } from '../document/document.ts';
import { ContentTree } from './content-tree.ts';
import { decodeText } from './encoding.ts';
import { MAIL } from './foreign.ts';
import { documentOf } from './html.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

/** Multiparts stand inside each other, in practice two deep. */
const DEEPEST = 8;

const ATTACHED = /^content-disposition:[ \t]*attachment/imu;

interface Part {
  readonly type: string;
  readonly boundary: string;
  readonly charset: string | null;
  readonly encoding: string;
  /** As it stands in the file, one character a byte. */
  readonly body: string;
}

function parameter(header: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header);
  return found?.[1] ?? found?.[2] ?? '';
}

function parsePart(source: string): Part {
  const blank = /\r?\n\r?\n/u.exec(source);
  const head = (blank === null ? source : source.slice(0, blank.index)).replace(/\r?\n[ \t]+/gu, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'imu').exec(head)?.[1]?.trim() ?? '';
  const type = header('content-type');
  return {
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    boundary: parameter(type, 'boundary'),
    charset: parameter(type, 'charset') || null,
    encoding: header('content-transfer-encoding').toLowerCase(),
    body: blank === null ? '' : source.slice(blank.index + blank[0].length),
  };
}

/** The parts of a multipart that are web pages, those inside its parts too, in order. */
function pagesOf(part: Part, depth: number): Part[] {
  if (depth > DEEPEST) throw new Refusal(UNREADABLE.tooComplex);
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') return [part];
  if (!part.type.startsWith('multipart/') || part.boundary === '') return [];
  const pieces = `\n${part.body}`.split(`\n--${part.boundary}`).slice(1);
  if (pieces.length > LIMITS.zipEntries) throw new Refusal(UNREADABLE.tooComplex);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => pagesOf(parsePart(piece.replace(/^[ \t]*\r?\n/u, '')), depth + 1));
}

function toBytes(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

function decodeBody({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') {
    const clean = body.replace(/[^a-z0-9+/]/giu, '');
    return toBytes(atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean));
  }
  if (encoding !== 'quoted-printable') return toBytes(body);
  return toBytes(
    body
      .replace(/=[ \t]*\r?\n/gu, '')
      .replace(/=([0-9a-f]{2})/giu, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** Each byte as one character: the built-in latin1 of TextDecoder is windows-1252 and would alter some. */
function oneCharacterAByte(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}

/** What stands in a page and in its frames, one after the other. */
function together(pages: readonly string[]): Document | Unreadable {
  const content = new ContentTree();
  const remarks: Remark[] = [];
  let title: string | undefined;
  for (const page of pages) {
    const document = documentOf(page, 'mht');
    if ('reason' in document) continue;
    content.graft(document.blocks);
    remarks.push(...document.remarks);
    title ??= document.title;
  }
  const blocks = content.blocks();
  return blocks.length === 0
    ? UNREADABLE.empty
    : { format: 'mht', blocks, remarks, ...(title === undefined ? {} : { title }) };
}

/** Reads a web page saved as one file, by a browser or by an office program. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const whole = parsePart(oneCharacterAByte(bytes).replace(/^(?:\xef\xbb\xbf)?\s+/u, ''));
  if (whole.type === 'text/plain' || ATTACHED.test(whole.body)) return { reason: 'unsupported', ...MAIL };
  const pages = pagesOf(whole, 0);
  if (pages.length === 0) return UNREADABLE.damaged;
  const texts = pages.map((page) => decodeText(decodeBody(page), page.charset));
  const document = documentOf(texts[0] ?? '', 'mht');
  const holdsTable = !('reason' in document) && document.blocks.some(({ kind }) => kind === 'table');
  // The first part of a saved workbook or frameset only names the others.
  return holdsTable || texts.length === 1 ? document : together(texts);
}
