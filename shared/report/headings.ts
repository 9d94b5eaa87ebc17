import type { FormSection, SectionNumber } from '../form/index.ts';
import { bare, simplified, tidy } from '../words/normalise.ts';
import { chineseNumber } from '../words/numerals.ts';
import { matchRow } from './labels/labels.ts';
import type { Line } from './lines/lines.ts';

/** Where a section begins. `line` is the heading's line; text behind the title on that line belongs to the section. */
export interface Heading {
  readonly number: SectionNumber;
  readonly line: number;
  readonly text: string;
  readonly rest: string;
}

interface Candidate extends Heading {
  /**
   * 3: 第一部分 or 一、 with a fitting title. 2: the official title without its ordinal. 1: an ordinal of another kind. 0: as
   * before, but of another number, as 「1.主动公开政府信息情况」 within section 一 has.
   */
  readonly strength: 0 | 1 | 2 | 3;
}

/** Numbered as a section is, with a title that says nothing of which: 「五、困难和打算」. */
interface Unknown extends Omit<Heading, 'number'> {
  readonly ordinal: number;
}

/** Some put a heading in brackets. */
const PART = /^【?第([一二三四五六七八])部分[、.．,，:：\s]*/u;
const CHINESE_ORDINAL = /^【?([一二三四五六七八])\s*[、.．,，:：\s]\s*/u;
const OTHER_ORDINAL = /^(?:[（(]\s*([一二三四五六]|[1-6])\s*[)）]|([1-6])(?!\d))\s*[、.．,，:：]?\s*/u;
/** 「一是主动公开政府信息情况。」 */
const A_POINT = /^[一二三四五六七八九]是/u;
const LONGEST_TITLE = 45;
const LONGEST_UNKNOWN = 20;
const MOST_SECTIONS = 3;
/** A heading that runs on into its text on the same line. */
const RUN_ON = /^(.{2,30}?(?:情况|事项|概述|问题及改进|改进情况))[：:。\s]+(.{8,})$/u;

/**
 * Finds the six headings. Titles vary in print, so key words and the ordinal decide, never equality; a table of
 * contents and rows such as 「三、本年度办理结果」 are no headings.
 */
export function findHeadings(lines: readonly Line[], sections: readonly FormSection[]): Heading[] {
  const candidates: Candidate[] = [];
  const unknown: Unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const candidate = candidateAt(line, index, sections);
    if (!candidate) continue;
    if ('ordinal' in candidate) unknown.push(candidate);
    else candidates.push(candidate);
  }
  return withUnknown(choose(withoutContents(candidates), sections), unknown, sections);
}

/**
 * A section that nothing is found of, between two that are found: the heading there is its own whatever it says. Only
 * where no table tells what the section is.
 */
function withUnknown(
  found: readonly Heading[],
  unknown: readonly Unknown[],
  sections: readonly FormSection[],
): Heading[] {
  const chosen = new Map(found.map((heading) => [heading.number, heading]));
  for (const number of ['五', '六', '一'] as const) {
    if (chosen.has(number) || chosen.size < MOST_SECTIONS) continue;
    const [after, before] = neighbours(number, chosen, sections);
    const own = chineseNumber(number) ?? 0;
    const here = unknown.filter(
      ({ line, ordinal }) => line > after && line < before && (own === 1 ? ordinal === 1 : ordinal >= own),
    );
    const { keywords = [] } = sections[own - 1] ?? {};
    const alike = here.find(({ text }) => keywords.some((keyword) => text.includes(keyword)));
    // Where 六 is not found either, the one behind is its own.
    const one = here.length === 1 || (number === '五' && here.length === 2 && !chosen.has('六'));
    const heading = here.find(({ ordinal }) => ordinal === own) ?? alike ?? (one ? here[0] : undefined);
    if (heading) chosen.set(number, { number, line: heading.line, text: heading.text, rest: heading.rest });
  }
  return [...chosen.values()].sort((a, b) => a.line - b.line);
}

function candidateAt(
  line: Line,
  index: number,
  sections: readonly FormSection[],
): Candidate | Unknown | null {
  const filled = line.pieces.filter((piece) => piece.text.trim() !== '');
  const only = filled[0];
  if (!only || filled.length > 1) return null;
  const text = simplified(tidy(only.text));
  if (text === '') return null;

  const part = PART.exec(text);
  const ordinal = part ?? CHINESE_ORDINAL.exec(text);
  if (ordinal) {
    const printed = chineseNumber(ordinal[1] ?? '') ?? 0;
    const section = sections[printed - 1];
    const { title, rest } = splitTitle(text.slice(ordinal[0].length));
    if (title === null) return null;
    const found = { line: index, text: only.text, rest };
    if (section?.keywords.some((keyword) => title.includes(keyword)))
      return { ...found, number: section.number, strength: 3 };
    // Numbered anew after a heading was lost: 「四、存在的主要问题及改进情况」.
    const titled = sections.find((each) => isOfficialTitle(title, each) || saysOf(title, each));
    if (titled) return { ...found, number: titled.number, strength: 2 };
    if (section && part) return { ...found, number: section.number, strength: 3 };
    return title.length > LONGEST_UNKNOWN || matchRow(only.text, null)
      ? null
      : { ...found, ordinal: printed };
  }

  const other = OTHER_ORDINAL.exec(text);
  const { title, rest } = splitTitle(other ? text.slice(other[0].length) : text);
  if (title === null || A_POINT.test(title)) return null;
  const numbered = sections[(chineseNumber(other?.[1] ?? '') ?? Number(other?.[1] ?? other?.[2] ?? 0)) - 1];
  const section =
    sections.find((candidate) => isOfficialTitle(title, candidate)) ??
    sections.find((candidate) => saysOf(title, candidate)) ??
    (numbered?.keywords.some((keyword) => title.includes(keyword)) ? numbered : undefined);
  if (!section) return null;
  const strength = other ? (numbered === section ? 1 : 0) : rest === '' ? 2 : 1;
  return { number: section.number, line: index, text: only.text, rest, strength };
}

/** A heading's title, and the text that runs on behind it; `null` when the line is a sentence. */
function splitTitle(text: string): { title: string | null; rest: string } {
  const runOn = RUN_ON.exec(text);
  if (runOn) return { title: runOn[1] ?? null, rest: runOn[2] ?? '' };
  // Dots and a page number behind a title are a table of contents.
  const title = text.replace(/[.…·\s]{3,}\d*$/u, '').replace(/[：:。]$/u, '');
  if (title.length > LONGEST_TITLE || /[。；！？]/u.test(title)) return { title: null, rest: '' };
  return { title, rest: '' };
}

/** The official titles in the other words they are known in; nothing else of a report is headed so. */
const IN_OTHER_WORDS: Readonly<Record<SectionNumber, RegExp>> = {
  一: /^(?:政府信息公开)?(?:工作)?总体(?:工作)?(?:情况|概述)$/u,
  二: /^(?:行政机关|本机关|本单位)?主动公开政府信息(?:的)?情况(?:统计表?)?$/u,
  三: /收到(?:和|及|与)处理(?:政府)?信息公开(?:的)?申请/u,
  四: /行政复议(?:和|及|与|、|，)?(?:提起)?行政诉讼(?:的)?情况$/u,
  五: /^(?:政府信息公开|公开)?(?:工作)?中?的?(?:存在的?)?(?:主要)?(?:问题|不足|困难)(?:及|和|与)(?:下一?步)?(?:改进|整改)(?:情况|措施)?$/u,
  六: /^(?:其他|其它)?需要?(?:报告|说明)的?(?:其他|其它)?(?:情况|事项)$/u,
};

function saysOf(title: string, { number }: FormSection): boolean {
  return IN_OTHER_WORDS[number].test(bare(title));
}

function isOfficialTitle(title: string, section: FormSection): boolean {
  const core = bare(title);
  const official = bare(section.title);
  return (
    core === official ||
    (core.length <= official.length + 8 && core.endsWith(official) && official.length > 4)
  );
}

/** Three or more headings with nothing between them are a table of contents. */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const inContents = new Set<Candidate>();
  for (let start = 0; start < candidates.length; ) {
    let end = start + 1;
    while (end < candidates.length && follows(candidates[end], candidates[end - 1])) end += 1;
    const run = candidates.slice(start, end);
    const repeated = run.filter((one) =>
      candidates.some((later) => later.number === one.number && !run.includes(later)),
    );
    if (run.length >= 3 && repeated.length >= 2) for (const one of run) inContents.add(one);
    start = end;
  }
  return candidates.filter((candidate) => !inContents.has(candidate));
}

/** Whether nothing stands between two headings, no text behind the first of them either. */
function follows(heading: Candidate | undefined, before: Candidate | undefined): boolean {
  return before?.rest === '' && heading !== undefined && heading.line - before.line <= 1;
}

const BY_STRENGTH = [3, 2, 1, 0] as const;
const ARABIC_FIRST = [3, 1, 2, 0] as const;

/** One heading a section: the strongest, and of equals the first that keeps the order of the sections. */
function choose(candidates: readonly Candidate[], sections: readonly FormSection[]): Heading[] {
  const chosen = new Map<SectionNumber, Candidate>();
  // Where 「1、」 numbers most sections, a title without a number is one within them.
  const arabic = candidates.filter(({ strength, text }) => strength === 1 && /^\s*\d/u.test(text));
  const order = new Set(arabic.map(({ number }) => number)).size > MOST_SECTIONS ? ARABIC_FIRST : BY_STRENGTH;
  for (const strength of order) {
    // Where most sections have their own ordinals, one of another number is a part of a section.
    if (strength === 0 && chosen.size >= MOST_SECTIONS) break;
    for (const section of sections) {
      if (chosen.has(section.number)) continue;
      const fitting = candidates.filter((one) => one.strength === strength && one.number === section.number);
      const [after, before] = neighbours(section.number, chosen, sections);
      const between = fitting.filter((one) => one.line > after && one.line < before);
      // Without numbers the same title may stand over the first part of section 一: the section's own is above its table.
      const inOrder = strength === 2 && section.number === '二' ? between.at(-1) : between[0];
      // A strong heading out of order is still the section's; a weak one is then a sub-heading or a table's title.
      const found = inOrder ?? (strength === 3 ? fitting[0] : undefined);
      if (found) chosen.set(section.number, found);
    }
  }
  return [...chosen.values()]
    .map(({ number, line, text, rest }) => ({ number, line, text, rest }))
    .sort((a, b) => a.line - b.line);
}

function neighbours(
  number: SectionNumber,
  chosen: ReadonlyMap<SectionNumber, Heading>,
  sections: readonly FormSection[],
): [number, number] {
  const at = sections.findIndex((section) => section.number === number);
  const line = (section: FormSection): number | undefined => chosen.get(section.number)?.line;
  const earlier = sections
    .slice(0, at)
    .map(line)
    .filter((value) => value !== undefined);
  const later = sections
    .slice(at + 1)
    .map(line)
    .filter((value) => value !== undefined);
  return [Math.max(-1, ...earlier), Math.min(Number.POSITIVE_INFINITY, ...later)];
}
