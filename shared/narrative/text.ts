/** The words of a report, mended where a page or a line break cut a sentence in two. */
import type { SectionNumber } from '../form/index.ts';
import type { Quote, Report } from '../report/report.ts';
import { simplified, tidy } from '../words/normalise.ts';

/** Ends a sentence, a heading or an item of a list; anything else goes on in the next paragraph. */
const ENDS = /[。！？；：!?;:…”』》）)]$/u;
/** Begins a paragraph of its own even after a text that did not end. */
const BEGINS =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?\d{1,2}[）)、.．]\s?(?!\d)|[①-⑳]|第[一二三四五六七八九十]+[、，部])/u;
const SHORTEST_CUT = 20;
/** A report says what it has to say in far less; what a broken or hostile file has beyond is not read for sense. */
const LONGEST = { paragraph: 2_000, section: 40_000 };

const mended = new WeakMap<readonly Quote[], readonly Quote[]>();

/** The paragraphs as the author wrote them, tidied for reading. */
export function paragraphsOf(quotes: readonly Quote[]): readonly Quote[] {
  let paragraphs = mended.get(quotes);
  if (!paragraphs) {
    paragraphs = mend(quotes);
    mended.set(quotes, paragraphs);
  }
  return paragraphs;
}

export function sectionParagraphs(report: Report, number: SectionNumber): readonly Quote[] {
  return report.sections
    .filter((section) => section.number === number)
    .flatMap(({ paragraphs }) => paragraphsOf(paragraphs));
}

export function sectionText(report: Report, number: SectionNumber): string {
  return sectionParagraphs(report, number)
    .map(({ text }) => text)
    .join('\n');
}

/** Everything the author wrote: preamble and all sections, without title, headings, tables and signature. */
export function narrativeParagraphs(report: Report): readonly Quote[] {
  return [
    ...paragraphsOf(report.preamble),
    ...report.sections.flatMap(({ paragraphs }) => paragraphsOf(paragraphs)),
  ];
}

function mend(quotes: readonly Quote[]): readonly Quote[] {
  const paragraphs: Quote[] = [];
  let characters = 0;
  for (const quote of quotes) {
    for (const line of simplified(tidy(quote.text.slice(0, 2 * LONGEST.section))).split('\n')) {
      const text = withoutInnerSpaces(line.trim());
      if (text === '') continue;
      characters += text.length;
      if (characters > LONGEST.section) return paragraphs;
      const last = paragraphs.at(-1);
      if (
        last &&
        last.text.length >= SHORTEST_CUT &&
        last.text.length + text.length < LONGEST.paragraph &&
        inOneBlock(last, quote) &&
        !ENDS.test(last.text) &&
        !BEGINS.test(text)
      ) {
        paragraphs[paragraphs.length - 1] = { text: last.text + text, place: last.place };
      } else {
        paragraphs.push(...pieces(text).map((piece) => ({ text: piece, place: quote.place })));
      }
    }
  }
  return paragraphs;
}

/** Rows of a table of the office's own are no sentences that go on, neither in each other nor in the text below. */
function inOneBlock({ place: one }: Quote, { place: other }: Quote): boolean {
  return one.table === other.table && one.row === other.row;
}

/** Spaces between Chinese characters and figures are the typesetter's: 「2020 年」. */
function withoutInnerSpaces(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\p{P}\d]) (?=[\p{Script=Han}\p{P}\d])/gu, '');
}

/** A whole report in one paragraph is read sentence by sentence all the same. */
function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST.paragraph) return [text];
  return (
    text
      .match(new RegExp(`[^。]{0,${LONGEST.paragraph - 1}}(?:。|$)|.{1,${LONGEST.paragraph}}`, 'gsu'))
      ?.filter((piece) => piece !== '') ?? []
  );
}
