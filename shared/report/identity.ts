import { simplified, tidy } from '../words/normalise.ts';
import { chineseNumber } from '../words/numerals.ts';
import type { Period, Quote, Report } from './report.ts';
import { statedAuthors } from './stated-authors.ts';
import { authorIn } from './unit-name.ts';

/** Who reports, on which year, over which period, and when it was signed: all as the report itself says it. */
export type Identity = Pick<Report, 'title' | 'unitName' | 'authors' | 'reportYear' | 'period' | 'signedOn'>;

const TITLE = /信息公开.{0,8}报告/u;
/** What some call it instead; only with the unit and the year is such a line the title, and only where there is no better. */
const OTHER_TITLE = /(?:政务|政府信息|信息)公开.{0,8}(?:年报|报告|总结|汇报|小结)$/u;
const YEAR = /((?:19|20)\d{2}|[二一][〇零○O0九][〇零○O0一二三四五六七八九]{2})\s*年/u;
const YEAR_FIRST = /^(?:20\d{2}|二[〇零].{2})\s*年度?/u;
const SENTENCE = /[。；！？>》]/u;
const OPENING = /(?:现将|现就|公布|编制|本(?:年度)?报告)/u;
const LONGEST_TITLE = 60;

/**
 * @param before text before section 一, without the headings
 * @param all every paragraph of the report in order
 * @param closing the paragraphs from which the signature is read, in order
 * @param fileTitle what the file's own properties give as title
 */
export function identify(
  before: readonly Quote[],
  all: readonly Quote[],
  closing: readonly Quote[],
  fileTitle: string | undefined,
): Identity {
  const title = titleIn(before) ?? titleIn(all.slice(0, 12));
  const opening = before.find(
    ({ text }) => (OPENING.test(text) || /[府处]发布/u.test(text)) && text.length > 20,
  );
  const signature = signatureIn(closing);
  const period = periodIn([...before, ...all]);

  const authors: Quote[] = [];
  if (title && authorIn(title.text)) authors.push(title);
  for (const text of opening ? statedAuthors(opening.text) : [])
    authors.push({ text, place: opening?.place ?? {} });
  if (signature.author) authors.push(signature.author);

  const names = authors.map((quote) => authorIn(quote.text));
  const reportYear =
    yearIn(title?.text) ??
    yearIn(opening?.text) ??
    (period?.to ? Number(period.to.slice(0, 4)) : null) ??
    yearIn(fileTitle);
  return {
    title,
    unitName: names.find((name) => name !== null) ?? (fileTitle ? authorIn(fileTitle) : null),
    authors,
    reportYear,
    period,
    signedOn: signature.date,
  };
}

/** The title's line or lines, joined. Of several (a web page repeats it) the one nearest to the report's text. */
function titleIn(quotes: readonly Quote[]): Quote | null {
  let best: { quote: Quote; score: number } | null = null;
  for (let end = 0; end < quotes.length; end += 1) {
    for (let lines = 1; lines <= 4 && end - lines + 1 >= 0; lines += 1) {
      const part = quotes.slice(end - lines + 1, end + 1);
      const [first] = part;
      if (!first || part.some(({ text }) => SENTENCE.test(text) || text.length > LONGEST_TITLE)) break;
      const text = part.map((quote) => tidy(quote.text)).join('');
      if (text.length > LONGEST_TITLE || OPENING.test(text)) continue;
      const prescribed = TITLE.test(simplified(text));
      if (
        !prescribed &&
        !(OTHER_TITLE.test(simplified(text)) && YEAR.test(text) && authorIn(text.replace(YEAR_FIRST, '')))
      )
        continue;
      const score =
        (prescribed ? 4 : 0) +
        (YEAR.test(text) ? 2 : 0) +
        (authorIn(text) ? 2 : 0) +
        (/年度报告|年报/u.test(text) ? 1 : 0) -
        lines * 0.3;
      if (!best || score >= best.score) best = { quote: { text, place: first.place }, score };
    }
  }
  return best?.quote ?? null;
}

/** The first year named in a text; Chinese numerals too. */
export function yearIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  const found = YEAR.exec(tidy(text).replace(/(?<=\d)\s+(?=\d)/gu, ''))?.[1];
  if (!found) return null;
  const year = /^\d/u.test(found) ? Number(found) : chineseNumber(found.replace(/[○O0]/gu, '〇'));
  return year !== null && year >= 1990 && year < 2100 ? year : null;
}

/** 「12月31止」 has lost its 日. */
const DAY = String.raw`(?:(20\d{2})年度?)?(\d{1,2})月(\d{1,2})(?:[日号]|(?=[起至止到]))`;
/** Whatever else leads from the first day to the last: 「起，于」, 「，止于」; not what follows the date of a document. */
const BETWEEN = '[^\\d。；、和与及行订发布改效]{1,6}';
const RANGE = new RegExp(
  `${DAY}(?:起|始|开始|零时)?(?:，|,)?(?:(?:至|到|—+|-+|－+|–+|~|～|―+|─+|一|止)+|${BETWEEN})(?:${DAY}|年底|(20\\d{2})年底)`,
  'u',
);
/** 2022.1.1, 2022-01-01, 2022/1/1. */
const IN_FIGURES = /(20\d{2})([.．/-])(\d{1,2})\2(\d{1,2})(?!\d)日?/gu;
/** 二〇二二年一月一日, and 一月一日 behind it. */
const IN_NUMERALS =
  /(?:(二[〇零○O0][〇零○O0一二三四五六七八九]{2})年)?([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/gu;
const ABOUT_PERIOD = /(?:统计|数据|时限|期限|时间|起止|所列)/u;
/** What is left of 2021年1月1日起 when a conversion drops the characters between the digits. */
const GARBLED = /(?:统计|期限|时限|所列|数据).{0,24}?\d{5,8}\D{0,3}(?:日|起|至|止)/u;

/** The sentence that says which period the figures cover. Dates of other things (a measure, an event) are passed over. */
function periodIn(quotes: readonly Quote[]): Period | null {
  let fallback: Period | null = null;
  for (const quote of quotes) {
    for (const sentence of tidy(quote.text).split(/(?<=[。；])/u)) {
      const compact = sentence
        .replace(/\s+/gu, '')
        .replace(IN_NUMERALS, inFigures)
        .replace(IN_FIGURES, '$1年$3月$4日')
        .replace(/[同当]年(?=\d{1,2}月)/u, '');
      const range = RANGE.exec(compact);
      if (range) {
        const from = isoDate(range[1] ?? range[4], range[2], range[3]);
        const to = isoDate(range[4] ?? range[7] ?? range[1], range[5] ?? '12', range[6] ?? '31');
        const period = { from, to, quote: { text: sentence.trim(), place: quote.place } };
        if (ABOUT_PERIOD.test(compact)) return period;
        if (range[2] === '1' && range[3] === '1') fallback ??= period;
      } else if (GARBLED.test(compact)) {
        fallback ??= { from: null, to: null, quote: { text: sentence.trim(), place: quote.place } };
      }
    }
  }
  return fallback;
}

function inFigures(_: string, year: string | undefined, month: string, day: string): string {
  const figures = year === undefined ? '' : `${chineseNumber(year.replace(/[○O0]/gu, '〇'))}年`;
  return `${figures}${chineseNumber(month)}月${chineseNumber(day)}日`;
}

function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DATE_ALONE =
  /^(?:.{0,20}?)(20\d{2}|[二一][〇零○O0][〇零○O0一二三四五六七八九]{2})\s*[年.\-/]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月.\-/]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*日?$/u;

/** The last line that is a date, with the author in it or above it. */
function signatureIn(closing: readonly Quote[]): { date: string | null; author: Quote | null } {
  for (let at = closing.length - 1; at >= 0; at -= 1) {
    const quote = closing[at];
    if (!quote || quote.text.length > 40) continue;
    const text = tidy(quote.text).replace(/\s+/gu, '');
    const found = DATE_ALONE.exec(text);
    if (!found || /[：:]/u.test(text)) continue;
    const part = (value: string | undefined): number | null =>
      value === undefined
        ? null
        : /^\d/u.test(value)
          ? Number(value)
          : chineseNumber(value.replace(/[○O0]/gu, '〇'));
    const [year, month, day] = [part(found[1]), part(found[2]), part(found[3])];
    if (year === null || month === null || day === null || month > 12 || day > 31) continue;
    const near = [quote, closing[at - 1], closing[at + 1]].find(
      (candidate) =>
        candidate && candidate.text.length <= 30 && authorIn(candidate.text.replace(/\d.*$/u, '')),
    );
    return { date: isoDate(String(year), String(month), String(day)), author: near ?? null };
  }
  const author = closing
    .slice(-6)
    .findLast(
      (quote) =>
        quote.text.length <= 30 &&
        /(?:人民政府|办事处|委员会|局|办公室)$/u.test(tidy(quote.text)) &&
        authorIn(quote.text),
    );
  return { date: null, author: author ?? null };
}
