import type { Likeness } from '../../similarity/likeness.ts';
import type { Fault } from '../rule.ts';

const LONGEST = 50;
/** So much of it is a copy; in stretches, parts of it are. */
const COPIED = { words: 0.6, inARow: 0.35 };
/** In a few sentences chance has a greater part: nearly all of them must be the same. */
const SHORT = { weight: 120, copied: 0.85 };

export function isAlike({ score, inARow, weight }: Likeness): boolean {
  if (weight < SHORT.weight) return score >= SHORT.copied;
  return score >= COPIED.words || inARow >= COPIED.inARow;
}

/** @param whose the other report, in both languages: 「上年的报告」 */
export function likenessFault(
  { score, passages }: Likeness,
  whose: { readonly zh: string; readonly en: string },
): Fault {
  const percent = Math.round(score * 100);
  const quoted = passages.map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
  return {
    section: '一',
    quote: quoted.join('；'),
    message: {
      zh: `文字与${whose.zh}相似度 ${percent}%（已除去各单位通用的套话）。`,
      en: `${percent}% of the text is that of ${whose.en} (formulas that every report shares are left out).`,
    },
    expected: null,
    found: percent,
    repair: {
      zh: '请按本年度、本单位的实际情况改写；确属相同的请说明。',
      en: 'Write what your own unit did this year; where it is the same indeed, say so.',
    },
  };
}
