/**
 * What a narrative is about in a few hundred numbers, to be stored with a filing: a copy is told without keeping or
 * reading the other report again. Figures, dates, unit names and sentences that every report has are left out, so a
 * copy with other figures is a copy, and two reports that only share the law's words are not.
 */
import { isFormula } from '../narrative/formulae.ts';
import { sectionParagraphs } from '../narrative/text.ts';
import type { Report } from '../report/report.ts';

/**
 * Hashes of a sample of the narrative's shingles, ascending and each once. Plain numbers where it is stored as JSON; those
 * of a whole city are packed, so that they are handed on as they are.
 */
export type Sketch = readonly number[] | Uint32Array;

/** A sentence of the narrative as it is compared. */
export interface SketchedSentence {
  readonly text: string;
  readonly weight: number;
  readonly shingles: readonly number[];
}

/** Characters of a shingle: long enough that two writers do not hit on it by chance. */
const SHINGLE = 6;
/** One shingle of so many is kept; which, its hash decides, so the same text keeps the same ones. */
const SAMPLE = 2;
const SHORTEST = 10;

export function sketchOf(report: Report): readonly number[] {
  return [...new Set(sketchedSentences(report).flatMap(({ shingles }) => shingles))].toSorted(
    (a, b) => a - b,
  );
}

const sketched = new WeakMap<Report, readonly SketchedSentence[]>();

/** The sentences of sections 一 and 五 that say something of the unit's own. */
export function sketchedSentences(report: Report): readonly SketchedSentence[] {
  let sentences = sketched.get(report);
  if (!sentences) {
    const stem = report.unitName?.replace(/(?:民族乡|街道|镇|乡|局)$/u, '') ?? '';
    sentences = (['一', '五'] as const)
      .flatMap((section) => sectionParagraphs(report, section))
      .flatMap(({ text }) => text.split(/[。；;！？\n]/u))
      .filter((text) => text.length >= SHORTEST && !isFormula(text))
      .flatMap((text) => {
        const plain = compared(text, stem);
        return plain.length < SHORTEST ? [] : [{ text, weight: plain.length, shingles: shinglesOf(plain) }];
      });
    sketched.set(report, sentences);
  }
  return sentences;
}

/** The characters that count: no figures, no punctuation, no name of the unit, whichever kind it is. */
function compared(text: string, stem: string): string {
  const unnamed = stem.length >= 2 ? text.replaceAll(stem, '') : text;
  return unnamed
    .replace(/[^\p{Script=Han}]|街道|[镇乡局]/gu, '')
    .replace(/[零〇一二两三四五六七八九十百千]+/gu, '');
}

function shinglesOf(text: string): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    const hash = hashOf(text, at);
    if (hash % SAMPLE === 0) kept.push(hash);
  }
  return kept;
}

/** FNV-1a over the characters of one shingle, 32 bits. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
