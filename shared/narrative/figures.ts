/** Figures with their measure words, and the words on either side that tell what they count. */
import { chineseNumber } from '../words/numerals.ts';
import { respectively } from './respectively.ts';
import type { Clause, Sentence } from './sentences.ts';

/** 90余 is at least 90; 近/约 90 is about 90. */
export type Bound = 'exact' | 'least' | 'about';

export interface Figure {
  readonly value: number;
  readonly bound: Bound;
  readonly measure: string;
  /** As printed: 「90余条」. */
  readonly text: string;
  /** The words before it in its clause, back to the figure before; of the clause before where these say nothing. */
  readonly before: string;
  /** The words after it in its clause, up to the next figure. */
  readonly after: string;
  readonly clause: Clause;
  readonly sentence: Sentence;
}

const FIGURE =
  /(近|约|大约|将近|接近|超过|逾|超)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(余|多)?(?:(万元|元|件|条|份|宗|起|例|项|个|篇|期|人次|封|次|%|％)(次)?(以上|左右)?|(?<=(?:件数|数量|总数|总量)[为是共达]?\d{1,6})(?=$|[、（(]))/gu;
/** Says nothing of what is counted. */
const FILLER =
  /^(?:共计?|总?计|合计|总共|累计|分别|各|均|为|是|有|达|了|数量|总数|其中|即|约|全部|、|和|及|包括|包含|含)*$/u;

/** 「3至5件」 is no count of anything. */
const RANGE = /\d\s*[-—–~～至到]\s*$/u;
/** 「没有一件」 is none, not one. */
const NOT_ONE = /(?:没有|未|无)(?:收到|接到|受理|发生|出现|提出|有|过|任何)*$/u;
/** 「办好每一件申请」 is no count either. */
const EACH_ONE = /(?:每|任何|逐)$/u;
const SEPARATOR = /^[、和及与，]+/u;
const LAST_OF_LIST = /[、和及与]([^、]*)$/u;
const HUNDREDTHS = /百分之(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)/gu;

export function figuresOf(sentence: Sentence): readonly Figure[] {
  let said = '';
  return sentence.clauses.flatMap((clause) => {
    let end = 0;
    let saidAfter = false;
    const words = clause.text.replace(
      HUNDREDTHS,
      (_, digits: string) => `${chineseNumber(digits) ?? digits}%`,
    );
    const found = [...words.matchAll(FIGURE)];
    const names = respectively(words, found.length);
    const figures = found.flatMap((match, index, all): Figure[] => {
      const [text, about, digits = '', more, measure = '件', , over] = match;
      const value = /^\d/u.test(digits) ? Number(digits.replaceAll(',', '')) : chineseNumber(digits);
      const between = words.slice(end, match.index).trim();
      // 「12件予以公开、3件部分公开」: what stands before the comma is of the figure before.
      const last = LAST_OF_LIST.exec(between)?.[1] ?? between;
      const own = saidAfter || (index > 0 && last === '') ? last : between;
      if (index === 0) saidAfter = FILLER.test(own) && said === '';
      const next = all[index + 1]?.index;
      const after = following(words.slice(match.index + text.length, next).trim(), next !== undefined);
      end = match.index + text.length;
      if (value === null || /第$/u.test(own) || RANGE.test(own)) return [];
      if (digits === '一' && (NOT_ONE.test(own) || EACH_ONE.test(own))) return [];
      return [
        {
          value,
          bound: boundOf(about, more, over),
          measure,
          text,
          before:
            names?.[index] ?? (FILLER.test(own) && index === 0 ? said + own : own.replace(SEPARATOR, '')),
          after: names ? '' : after,
          clause,
          sentence,
        },
      ];
    });
    // 「办结（含上年结转）27件」: the bracket is an aside.
    if (figures.length > 0) said = '';
    else if (!clause.inBrackets) said = clause.plain ? clause.text : '';
    return figures;
  });
}

/** 「25件、上年结转2件」: what stands between two figures mostly belongs to the second. */
function following(words: string, another: boolean): string {
  if (!another) return /^[、和及与]/u.test(words) ? '' : words;
  return /结转/u.test(words) ? '' : (words.split(/[、和及与含]/u)[0] ?? '');
}

function boundOf(about: string | undefined, more: string | undefined, over: string | undefined): Bound {
  if (more || over === '以上' || (about && /超|逾/u.test(about))) return 'least';
  return about || over ? 'about' : 'exact';
}
