import type { Quote } from './report.ts';

const MONTH = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})`;
const DAY = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;
const YEAR = String.raw`(?:20\d{2}|[二一][〇零○O0]..)`;
const DATE = String.raw`${YEAR}\s*[年.\-/]\s*${MONTH}\s*[月.\-/]\s*${DAY}\s*日?`;
const OFFICE = String.raw`.{0,24}(?:人民政府|办事处|委员会|局|办公室|管委会|\p{Script=Han}[镇乡]|街道|苏木|农场|林场)`;
const SIGNATURE = new RegExp(`^(?:${OFFICE})?(${DATE})?$`, 'u');

/** A sentence of the report, and no line of a list, a table or a page's furniture. */
const PROSE = /^.{12,}[。；]$/u;

/** A line that may sign the report. */
interface Mark {
  readonly index: number;
  readonly isDated: boolean;
}

/**
 * The signature and what a web page prints below it are no part of the last section. An office or a date also stands
 * alone in the midst of a section: the report goes on after it, and is signed further down.
 */
export function splitClosing(paragraphs: readonly Quote[]): { body: Quote[]; closing: Quote[] } {
  const marks = paragraphs.flatMap(({ text }, index) => markIn(text, index) ?? []);
  const goesOn = (from: number, to?: number) =>
    paragraphs.slice(from, to).some(({ text }) => PROSE.test(text));
  // A page names its keeper further down, without a day.
  const last = marks.findLast(({ isDated }) => isDated) ?? marks.find(({ index }) => !goesOn(index + 1));
  const first = last && marks.find(({ index }) => !goesOn(index + 1, last.index));
  const end = first?.index ?? paragraphs.length;
  return { body: paragraphs.slice(0, end), closing: paragraphs.slice(end) };
}

function markIn(text: string, index: number): Mark | null {
  if (text.length > 45 || /[，。；]/u.test(text)) return null;
  const compact = text.replace(/\s+/gu, '');
  const found = compact === '' ? null : SIGNATURE.exec(compact);
  return found && { index, isDated: found[1] !== undefined };
}
