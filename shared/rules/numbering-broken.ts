import { narrativeParagraphs, sectionParagraphs } from '../narrative/text.ts';
import type { Quote, ReportSection } from '../report/report.ts';
import { chineseNumber } from '../words/numerals.ts';
import type { Fault, Rule } from './rule.ts';

const BRACKETED = /^[（(]([一二三四五六七八九十]{1,3})[）)]/u;
const HEADING = /^\s*(?:第([一二三四五六七八九])部分|([一二三四五六七八九])[、.．\s])/u;
const POINT = /(?<=^|[。；：:，,\s])([一二三四五六七八九十])是(?!否|非)/gu;
const INLINE = /(?<=^|[。；：])\s*(\d{1,2})[.．、](?!\d)/gu;
const OPENS_WITH_POINT = /^([一二三四五六七八九十])是(?!否|非)/u;
const ARABIC = /^(\d{1,2})[.．、](?!\d)/u;
/** What a list of the six sections names. */
const NAMED: readonly RegExp[] = [
  /总体|概述|基本情况/u,
  /主动公开/u,
  /申请/u,
  /复议|诉讼/u,
  /问题|改进/u,
  /其他|其它|需要报告/u,
];
const PARTS =
  /(?:^|。)([^。]{20,}?)等?([四五六七八九\d])个?(?:部分|方面)|([四五六七八九\d])个?(?:部分|方面)(?:[：:，]|分别)([^。]{20,})/u;

export const rule: Rule = {
  id: 'numbering-broken',
  severity: 'note',
  title: { zh: '编号不连续', en: 'Numbers out of order or skipped' },
  source: '公文格式 (seen in published reports)',
  check: ({ report }) => [
    ...headingsOutOfOrder(report.sections).slice(0, 1),
    ...narrativeParagraphs(report).flatMap(pointsOutOfOrder),
    ...report.sections.flatMap(({ number }) => paragraphsOutOfOrder(sectionParagraphs(report, number))),
    ...report.sections.flatMap(({ number }) =>
      // What follows a number that is wrong is out of order with it.
      outOfOrder(sectionParagraphs(report, number))
        .slice(0, 1)
        .map((fault) => ({ section: number, ...fault })),
    ),
    ...narrativeParagraphs(report).slice(0, 4).flatMap(sixNamed),
  ],
};

/** 一、 of the headings; where a section is absent, that is said of the section. */
function headingsOutOfOrder(sections: readonly ReportSection[]): readonly Fault[] {
  let last: { own: number; printed: number } | null = null;
  return sections.flatMap(({ number, heading }): readonly Fault[] => {
    const ordinal = HEADING.exec(heading?.text ?? '')
      ?.slice(1)
      .find((each) => each !== undefined);
    const printed = ordinal === undefined ? null : chineseNumber(ordinal);
    const own = chineseNumber(number);
    if (!heading || printed === null || own === null) return [];
    const before = last;
    last = { own, printed };
    const follows = before === null || own !== before.own + 1 || printed === before.printed + 1;
    return follows ? [] : [skipped(heading, before.printed, printed)];
  });
}

/** 一是…二是…四是…, or 1.…2.…4.…, within a paragraph. */
function pointsOutOfOrder(paragraph: Quote): readonly Fault[] {
  return [POINT, INLINE].flatMap((pattern) => outOfOrderWithin(paragraph, pattern)).slice(0, 1);
}

function outOfOrderWithin({ text, place }: Quote, pattern: RegExp): readonly Fault[] {
  let last = 0;
  for (const { 1: ordinal = '', index } of text.matchAll(pattern)) {
    const number = chineseNumber(ordinal) ?? Number(ordinal);
    if (last > 0 && number !== 1 && number !== last + 1)
      return [skipped({ text: text.slice(index), place }, last, number)];
    last = number;
  }
  return [];
}

/** 一是…, 二是…, 四是…, each with a paragraph of its own. */
function paragraphsOutOfOrder(paragraphs: readonly Quote[]): readonly Fault[] {
  let last = 0;
  return paragraphs.flatMap((paragraph): readonly Fault[] => {
    const number = chineseNumber(OPENS_WITH_POINT.exec(paragraph.text)?.[1] ?? '');
    if (number === null) return [];
    // A paragraph of several points goes on where its last one ended.
    const points = [...paragraph.text.matchAll(POINT)].map(
      ({ 1: ordinal = '' }) => chineseNumber(ordinal) ?? 0,
    );
    const before = last;
    last = points.at(-1) ?? number;
    return before === 0 || number === 1 || number === before + 1 ? [] : [skipped(paragraph, before, number)];
  });
}

/** （一） and below it 1.; the lower ones begin again under each of the upper. */
function outOfOrder(paragraphs: readonly Quote[]): readonly Fault[] {
  let upper = 0;
  let lower = 0;
  return paragraphs.flatMap((paragraph): readonly Fault[] => {
    const printed = BRACKETED.exec(paragraph.text)?.[1];
    const above = printed === undefined ? null : chineseNumber(printed);
    const below = ARABIC.exec(paragraph.text)?.[1];
    const number = above ?? (below === undefined ? null : Number(below));
    if (number === null) return [];
    const last = above === null ? lower : upper;
    if (above === null) lower = number;
    else [upper, lower] = [number, 0];
    return number === last + 1 || number === 1 ? [] : [skipped(paragraph, last, number)];
  });
}

function skipped({ text, place }: Quote, last: number, number: number): Fault {
  const quote = text.slice(0, 20);
  return {
    place,
    quote,
    message:
      last === 0
        ? { zh: `编号从第 ${number} 项开始：“${quote}”。`, en: `The numbers begin at ${number}: “${quote}”.` }
        : {
            zh: `编号不连续：“${quote}”前面是第 ${last} 项。`,
            en: `The number of “${quote}” does not follow: number ${last} stands before it.`,
          },
    expected: last + 1,
    found: number,
    repair: { zh: '请检查是否漏了内容或编错了号。', en: 'See whether something is missing or misnumbered.' },
  };
}

/** 「…六个部分」 with five named, or 「七个部分」 with all six. */
function sixNamed({ text, place }: Quote): readonly Fault[] {
  const found = PARTS.exec(text);
  const list = [found?.[1], found?.[4]].find((each) => each?.includes('、'));
  const said = found?.[2] ?? found?.[3] ?? '';
  if (list === undefined) return [];
  const named = NAMED.filter((name) => name.test(list)).length;
  const count = chineseNumber(said) ?? Number(said);
  if (named === count || named < 3 || (count !== NAMED.length && named !== NAMED.length)) return [];
  return [
    {
      place,
      quote: list.slice(0, 60),
      message: {
        zh: `写的是“${said}个部分”，列出了 ${named} 个。`,
        en: `It says ${count} parts and names ${named}.`,
      },
      expected: NAMED.length,
      found: named,
      repair: { zh: '请把六个部分列全，并核对个数。', en: 'Name all six, and say how many there are.' },
    },
  ];
}
