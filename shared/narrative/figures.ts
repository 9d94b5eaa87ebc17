/** Figures with their measure words, and the words on either side that tell what they count. */

import { chineseNumber } from '../words/numerals.ts';
import { ARRIVED, ARRIVES, type Clause, isOfNow } from './clauses.ts';
import { type Bound, boundOf, FIGURE } from './figure-pattern.ts';
import { eachOf, type Name, namesOf } from './names.ts';
import type { Sentence } from './sentences.ts';

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
  /** The sentence up to it. */
  readonly upTo: string;
  /** It is of this unit and this year: what a comparison arrives at is, what it starts from and by how much is not. */
  readonly plain: boolean;
  readonly clause: Clause;
  readonly sentence: Sentence;
}

/** Says nothing of what is counted. */
const FILLER =
  /^(?:案件|共计?|总?计|合计|总共|一共|累计|分别|依次|各|均|仅|只|为|是|有|达到?|多达|了|数量|总数|其中|即|约|全部|、|和|及|包括|包含|含)*$/u;

/** 「3至5件」 is no count of anything. */
const RANGE = /\d\s*[-—–~～至到]\s*$/u;
/** 「没有一件」, 「一件都没有」 is none, not one. */
const NOT_ONE = /(?:没有|未|无)(?:收到|接到|受理|发生|出现|提出|有|过|任何)*$/u;
const NOT_EVEN_ONE = /^(?:都|也)(?:没有|未)/u;
/** 「办好每一件申请」 is no count either. */
const EACH_ONE = /(?:每|任何|逐)$/u;
const OF_SUMMANDS = /^[二两三四五]项(?:合计|共计|总计|相加|之和|共)/u;
const SEPARATOR = /^[、和及与，]+/u;
const LAST_OF_LIST = /[、和及与]([^、]*)$/u;
const FROM_NOTHING = /[、和及与，]/u;
const STARTS_FROM =
  /(?:由|从|[较比跟和与同])?(?:20\d{2}年度?|上一?年度?|去年|同期)[^，]*$|[由从][^，]{0,6}$/u;
const BARE_YEAR = /^[、和及]?(20\d{2})年度?$/u;
const COMPARES_YEAR = /[较比跟和与同](?:20\d{2}年度?|上一?年度?|去年)(?:同期)?$/u;
const HUNDREDTHS = /百分之(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)/gu;
/** Number and time, which tell nothing of what is counted: 「1.」, 「其次是」, 「截至12月31日」. */
const LEAD =
  /^(?:[（(]?\d{1,2}[）).、．](?!\d)|[一二三四五六七八九十]是|首先是?|其次是?|再次是?|最后是?|截[至止到](?:目前|(?:\d{4}年|本年度?|当年)?(?:年?底|年?末|\d{1,2}月底?(?:\d{1,2}日)?)))[，、]?/u;
/** 「申请总数增加了6件，达到30件」: what grew. */
const BY_HOW_MUCH =
  /(?:同比|环比|相比|[较比](?:上|去|前|往|\d)|连续[两三四五六]年|逐年|持续|增长|增加|增多|下降|减少|上升|提高).*$/u;

export function figuresOf(sentence: Sentence): readonly Figure[] {
  let said = '';
  let besideYear = false;
  let above = '';
  return sentence.clauses.flatMap((clause, at) => {
    let end = 0;
    let saidAfter = false;
    const words = clause.text
      .replace(HUNDREDTHS, (_, digits: string) => `${chineseNumber(digits) ?? digits}%`)
      .replace(LEAD, '');
    const found = [...words.matchAll(FIGURE)].filter(({ 4: measure, index }) =>
      measure !== undefined || index > 0 ? true : /(?:数|量|数量|情况)$/u.test(said),
    );
    const names = namesOf(words, found.length, said, sentence.clauses[at - 1]?.text ?? '');
    const figures = found.flatMap((match, index, all): Figure[] => {
      const [text, about, digits = '', more, measure = '件', , over] = match;
      const value = /^\d/u.test(digits) ? Number(digits.replaceAll(',', '')) : chineseNumber(digits);
      const between = words.slice(end, match.index).trim();
      // 「12件予以公开、3件部分公开」: what stands before the comma is of the figure before.
      const last = LAST_OF_LIST.exec(between)?.[1] ?? between;
      const own = saidAfter || (index > 0 && last === '') ? last : between;
      if (index === 0) saidAfter = FILLER.test(own) && said === '';
      const next = all[index + 1]?.index;
      const rest = words.slice(match.index + text.length, next).trim();
      end = match.index + text.length;
      if (value === null || RANGE.test(own)) return [];
      // 「两项合计26件」
      if (OF_SUMMANDS.test(`${text}${rest}`)) return [];
      if (digits === '一' && (NOT_ONE.test(own) || EACH_ONE.test(own) || NOT_EVEN_ONE.test(rest))) return [];
      const figure = {
        value,
        bound: boundOf(about, more ?? /余|多/u.exec(measure)?.[0], over),
        measure: measure.replace(/余|多/u, ''),
        text,
        upTo: `${above}${words.slice(0, match.index)}`,
        plain: !besideYear && isOfNow(clause, words.slice(0, match.index), sentence.year),
        clause,
        sentence,
      };
      const saysNothing = index === 0 && (FILLER.test(own) || ARRIVED.test(own));
      const name = names?.[index];
      if (name) return [{ ...figure, ...withName(name, figure) }];
      // 「申请量连续三年增长（2021年76件、2022年90件、2023年109件）」
      const [, year] = (clause.inBrackets && said !== '' && BARE_YEAR.exec(between)) || [];
      if (year) return [{ ...figure, ...withName({ words: said, year: Number(year) }, figure) }];
      const named = eachOf(saysNothing ? said + between : between.replace(SEPARATOR, ''));
      if (named) return named.map((before) => ({ ...figure, before, after: '' }));
      return [
        {
          ...figure,
          before:
            arrivesAt(all, index, words, own, said) ??
            (saysNothing ? said + (FILLER.test(own) || said === '' ? own : '') : own.replace(SEPARATOR, '')),
          after: following(rest, next !== undefined),
        },
      ];
    });
    // 「办结（含上年结转）27件」: the bracket is an aside. 「3件主要是重复申请（2件）」: this one counts what is said before it.
    const next = sentence.clauses[at + 1];
    if (figures.length > 0 && next?.inBrackets && !clause.inBrackets) said = figures.at(-1)?.after ?? '';
    else if (figures.length > 0)
      said = figures.some(({ plain }) => plain) ? '' : comparedIn(words, found[0]?.index);
    else if (!clause.inBrackets) said = saidBefore(clause, words);
    // 「比2022年（28件）多2件」
    besideYear = figures.length === 0 && next?.inBrackets === true && COMPARES_YEAR.test(words);
    if (besideYear) said = words;
    else if (/\d/u.test(said)) said = '';
    above += `${words}，`;
    return figures;
  });
}

/** 「2022年、2023年收到的申请分别为12件和10件」: each is of its own year. */
function withName(
  { words, year }: Name,
  { plain, sentence }: Pick<Figure, 'plain' | 'sentence'>,
): Pick<Figure, 'before' | 'after' | 'plain'> {
  const own = year === null || year === sentence.year;
  return { before: own ? words : `${year}年${words}`, after: '', plain: year === null ? plain : own };
}

function saidBefore({ plain, foreign }: Clause, words: string): string {
  if (plain) return words;
  return foreign ? '' : comparedIn(words, undefined);
}

/** What a clause of another year's figures compares: 「申请总量从2021年的40件，」, 「申请总数增加了6件，」. */
function comparedIn(words: string, end: number | undefined): string {
  return words.slice(0, end).replace(BY_HOW_MUCH, '').replace(STARTS_FROM, '');
}

/** 「申请由上年的24件升至30件」 tells before the figure that it starts from what both count. */
function arrivesAt(
  found: readonly RegExpExecArray[],
  index: number,
  words: string,
  own: string,
  said: string,
): string | null {
  const from = found[index - 1];
  if (!from || !ARRIVES.test(own) || FROM_NOTHING.test(own)) return null;
  const what = words.slice(0, from.index).replace(STARTS_FROM, '');
  return what === '' ? said || null : what;
}

/** 「25件、上年结转2件」: what stands between two figures mostly belongs to the second. */
function following(words: string, another: boolean): string {
  if (!another) return /^[、和及与]/u.test(words) ? '' : words;
  return /结转/u.test(words) ? '' : (words.split(/[、和与含]|(?<!涉)及(?!时)/u)[0] ?? '');
}
