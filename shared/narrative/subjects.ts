/** The five subjects of section 一, known by the heading of a part or by what the text speaks of. */
import type { Report } from '../report/report.ts';
import { sectionParagraphs } from './text.ts';

export interface Subject {
  readonly name: string;
  readonly heading: RegExp;
  /** Words of a heading that tell the subject only where it speaks of no other. */
  readonly vague?: RegExp;
  readonly content: RegExp;
  /** What a paragraph without a heading says when it is about the subject, not only of it. */
  readonly treated: RegExp;
  /** What is said of it under whatever heading where it is counted, or where there was none. */
  readonly counted?: RegExp;
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: '主动公开',
    heading: /主动公开|(?<!申请)公开(?:内容|范围|信息情况|政府信息)|信息发布/u,
    content: /主动公开|公开(?:了|各类)*(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息/u,
    treated: /主动公开(?:各类|政府|政务)*信息/u,
    counted: /(?:主动|全年|累计|共)公开(?:了|各类|政府|政务)*信息(?:共|共计|累计|总数)*\d/u,
  },
  {
    name: '依申请公开',
    heading: /申请/u,
    content: /依申请|申请公开|公开申请|信息公开申请|信息申请/u,
    treated: /(?:收到|受理|办理|答复)[^。]{0,30}(?:依申请|信息公开申请|公开申请)/u,
    counted:
      /(?:收到|接到|受理|办理|答复)[^。，；]{0,16}(?:依申请公开|信息公开申请|公开申请)[^。，；]{0,8}?(?:\d|[一二两三四五六七八九十])|(?:未|没有)(?:收到|接到|接收|受理)[^。，；]{0,30}(?:依申请公开|公开申请|申请公开)/u,
  },
  {
    name: '政府信息管理',
    heading: /(?<!平台|网站|媒体|公众号|申请)管理|审查|审核|保密/u,
    vague: /规范/u,
    content:
      /信息管理|保密审查|审核|审查|三审|三级审|发布(?:流程|程序|制度)|公开(?:目录|属性)|动态调整|管理制度|公开制度/u,
    treated: /信息管理|(?:落实|执行|健全|完善|坚持)[^。，]{0,12}(?:审查|审核|三审)/u,
  },
  {
    name: '平台建设',
    heading: /平台|网站|渠道|载体|媒体|阵地/u,
    content: /平台|网站|公众号|新媒体|公开栏|公示栏|专栏|专区|查阅点/u,
    treated:
      /平台建设|(?:建设|维护|改版|优化|升级|打造|办好|管好)[^。，]{0,10}(?:平台|网站|公众号|新媒体|专栏|专区|公开栏|公示栏|查阅点)/u,
  },
  {
    name: '监督保障',
    heading: /监督|保障|考核|评议|组织|培训|责任/u,
    content: /监督|考核|评议|责任追究|领导小组|组织领导|督查|督促|培训/u,
    treated: /监督保障|工作考核|社会评议|责任追究|纳入[^。，]{0,12}考核/u,
  },
];

const HEADING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑩])\s*([^。，,：:；]{2,30})/u;
/** 「（二）规范办理流程，做好依申请公开」: the subject may stand behind a comma. */
const LONG_HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑩])\s*([^。：:；]{2,30})(?=[。：:]|$)/u;
/** 「监督保障」 alone on its line, without a number. */
const ALONE = /^\p{Script=Han}{2,16}$/u;
/** 「平台建设方面，…」: a part without a number. */
const OPENING = /^\p{Script=Han}{2,12}(?=方面|上[，,]|情况|工作|[，,：:。])/u;
const MOST_OF_THEM = 3;

/** Where a part begins within a paragraph: pages and conversions join what the office set apart. */
const PARTS: readonly RegExp[] = [
  // 「在平台建设方面，」
  /(?:^|[。；;])(?:在|关于)?(\p{Script=Han}{2,12}?)(?:方面|工作上|工作中)[，,：:。]/gu,
  // 「（三）政府信息管理。」 「三是政府信息管理，」
  /[。；;]\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]是|\d[.、．](?!\d))\s*([^。，,：:；]{2,30})/gu,
  // 「政府信息公开平台建设。」
  /[。；;]\s*(\p{Script=Han}{0,8}(?:主动公开|依申请公开|信息管理|平台建设|监督保障)(?:工作|情况)*)(?=[。\s：:])/gu,
];
const LONGEST_HEADING = 30;

/** Subjects that section 一 does not treat; a report without headings is judged by what it speaks of. */
export function missingSubjects(report: Report): readonly Subject[] {
  const texts = sectionParagraphs(report, '一').map(({ text }) => text);
  const headings = headingsOf(texts);
  const parts = texts.flatMap((text) =>
    PARTS.flatMap((part) => [...text.matchAll(part)].map(([, name = '']) => name)),
  );
  const headed = SUBJECTS.filter((subject) => [...headings, ...parts].some((each) => names(subject, each)));
  if (headed.length < MOST_OF_THEM) {
    const all = texts.join('\n');
    return SUBJECTS.filter(({ content }) => !content.test(all));
  }
  const free = [...freeParagraphs(texts, headings), ...underOtherHeadings(texts, headings)];
  return SUBJECTS.filter(
    (subject) =>
      !headed.includes(subject) &&
      !free.some((text) => subject.treated.test(text)) &&
      !texts.some((text) => subject.counted?.test(text)),
  );
}

function names({ heading, vague }: Subject, title: string): boolean {
  if (heading.test(title)) return true;
  return vague?.test(title) === true && !SUBJECTS.some((other) => other.heading.test(title));
}

/** The heading of each paragraph, '' where it has none. The text below a heading on a line of its own has none. */
function headingsOf(texts: readonly string[]): readonly string[] {
  let below = false;
  return texts.map((text) => {
    const own = numbered(text) ?? (isHeadingAlone(text) ? text : undefined);
    const heading = own ?? (below ? '' : (OPENING.exec(text)?.[0] ?? ''));
    below = own !== undefined && standsAlone(text);
    return heading;
  });
}

function numbered(text: string): string | undefined {
  const heading = HEADING.exec(text)?.[1];
  const isSubject = heading !== undefined && SUBJECTS.some((subject) => subject.heading.test(heading));
  return isSubject ? heading : (LONG_HEADING.exec(text)?.[1] ?? heading);
}

function isHeadingAlone(text: string): boolean {
  return ALONE.test(text) && SUBJECTS.some((subject) => names(subject, text));
}

/** Nothing is said behind it: the text is the next paragraph's. */
function standsAlone(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。：:，,；].*\p{Script=Han}/u.test(text);
}

/** 「（三）健全工作机制。坚持先审查、后公开…」: the heading names none of the five, and what is below it may treat one. */
function underOtherHeadings(texts: readonly string[], headings: readonly string[]): readonly string[] {
  return texts.filter((_, index) => {
    const heading = headings[index] ?? '';
    return heading !== '' && !SUBJECTS.some((subject) => names(subject, heading));
  });
}

/**
 * Paragraphs that belong to no heading: those after the first one under a heading, not those before the first heading,
 * where a report says in general what it holds dear.
 */
function freeParagraphs(texts: readonly string[], headings: readonly string[]): readonly string[] {
  let owed = Number.POSITIVE_INFINITY;
  return texts.filter((text, index) => {
    if (headings[index] !== '') {
      // A heading on a line of its own still waits for its text.
      owed = standsAlone(text) ? 1 : 0;
      return false;
    }
    owed -= 1;
    return owed < 0;
  });
}
