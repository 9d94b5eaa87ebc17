/** Sentences with what one must know to read a figure in them: whose figure, of which year, on what subject. */
import type { SectionNumber } from '../form/index.ts';
import type { Quote, Report } from '../report/report.ts';
import { speaksOfCarried } from './carried.ts';
import { paragraphsOf } from './text.ts';
import { NO_SUBJECT, subjectAfter, type Topic } from './topics.ts';

export interface Sentence {
  /** Without its full stop; for quoting. */
  readonly text: string;
  readonly quote: Quote;
  readonly section: SectionNumber;
  /** Of the report; `null` when it is not known. */
  readonly year: number | null;
  readonly topic: Topic;
  /** It goes on with the sentence before: after a semicolon, or with 其中. */
  readonly continues: boolean;
  readonly clauses: readonly Clause[];
}

/** A piece between commas, semicolons, colons or brackets. */
export interface Clause {
  readonly text: string;
  /** It stands in brackets after another. */
  readonly inBrackets: boolean;
  /** It says something of this unit and this year; comparisons, other years, other authorities and plans do not. */
  readonly plain: boolean;
  /** It says nothing of them at all; a comparison has figures of both years. */
  readonly foreign: boolean;
}

const COMPARED =
  /同比|环比|相比|较(?=[上去前往同之历当以本今\d]|年初|一年)|(?<!占|其)比(?!例|率|重)|增长|增加了?|下降|减少|上升|上年|去年|上一年|往年|前年/u;
const SEVERAL_YEARS =
  /近[两三四五几\d]*年|[两三四五几]年来|(?<!对|清理)历年|各年|多年|(?<!今年|本年|年初|度)以来|累计至|自\d{4}年(?!\d{1,2}月)|(20\d{2})年?(?:至|到|—|-|~)(?!\1)20\d{2}年/u;
/** 「累计收到212件，本年30件」, 「累计212件，为历年之和」: of all years, by what is said next. */
const ALL_TOLD = /^[^，\d]{0,12}累计/u;
/** Of what is so now, whatever was told of the years before. */
const AS_OF_NOW = /现行有效|目前有效|继续有效/u;
const OF_THIS_YEAR = /本年|今年|当年|年内|其中20\d{2}年/u;
const OTHER_AUTHORITY =
  /全(?:市|县|区|省|国)|各(?:镇|乡|街道|村|社区|部门|单位|科室|站所|县区|区县)|市政府办|县政府办|区政府办|(?:省|市|县|区)(?:级|直)(?:部门|单位)?(?:共|累计)?(?:收到|受理|办理)|所辖|下辖|辖区内?(?=\d|各|村|社区|行政村|学校|企业)|企?事业单位(?=公开|收到|受理|办理|[，：]|$)|卫生院|中小学校?|中心学校|村（居）|(?:社区|行政村|村级)(?:共|全年|累计)*(?:公开|收到|受理)|各?(?:村|居)委会|驻[镇乡]|[省市县区](?:[^，]{0,6}分)局|[省市县区]局|上级(?:部门|单位)?(?:共|累计)?(?:收到|受理|制发)|[省市县区](?:人民)?政府(?:本级)?(?:全年|共|累计|本年度?)*(?:收到|受理|办理|答复)|(?:协助|配合|帮助)[^，]{1,10}(?:局|中心|部门|单位|政府)|(?:向|协助|配合|代)(?:省|市|县|区)(?:级|人民)?(?:政府|部门)|(?:协助|配合|帮助|代)(?:其[他它]|兄弟|上级|有关|相关)/u;
/** 「县政府受理涉我乡的行政复议」 are this unit's. */
const ABOUT_US = /(?:涉及?|以|针对|对)(?:我|本)[镇乡街局办机单]/u;
const PART_OF_YEAR = /上半年|下半年|季度|每月|每周|月均|年均|平均|\d月份|(?<!\d)\d{1,2}月(?!\d{1,2}日)/u;
/** What a comparison arrives at: 「由上年的24件增至30件」. */
export const ARRIVES =
  /(?:又|已|并)?(?:(?:升|增|降|减|涨|增[加长]|减少|上升|下降|提[高升]|回落)[至到为]|达到?|为)(?:了|今年|本年|\d{4}年)*的?$/u;
/** 「截至2022年12月」, 「1月至12月」: the whole of it. */
const TO_ITS_END = /截[至止到][^，]{0,8}12月[底末]?|1月?[至到—–~-]12月/gu;
const WHOLE_YEAR = /全年|本年|今年|年内|一年来|年度(?!的)|累计|合计/u;
const OPENS_WITH_YEAR = /^(?:20\d{2}年|去年|上年)/u;
const PLANNED =
  /将(?!信息|政府|有关|相关|各)|(?<!规划)计划(?!总结|生育|类|信息|\d)|拟(?!制|定)|力争|目标|下一步|应当/u;

/** Sentences of sections 一, 三 to 六 as the author wrote them. Section 二 is only its table. */
export function sentencesOf(report: Report, year: number | null): readonly Sentence[] {
  const own = ownOffice(report.title?.text ?? '');
  return report.sections.flatMap((section) => {
    let subject = subjectAfter(section.heading?.text ?? '', NO_SUBJECT, true);
    return paragraphsOf(section.paragraphs).flatMap((quote) => {
      let ofThem = false;
      return split(quote.text).map(({ text, continues }, index): Sentence => {
        subject = subjectAfter(text, subject, index === 0);
        ofThem = section.number === '五' && ((continues && ofThem) || COUNTS_THEM.test(text));
        return {
          text,
          quote,
          section: section.number,
          year,
          topic: ofThem ? 'applications' : subject.topic,
          continues,
          clauses: clausesOf(text, year, own),
        };
      });
    });
  });
}

/** The office whose report it is calls itself 区政府办 or 市局; to a bureau of a 区 the 市局 is another. */
function ownOffice(title: string): string | null {
  const [, level, kind] = OFFICE.exec(title) ?? [];
  return level && kind ? level + kind : null;
}

const OFFICE = /^.*([省县区]|市(?!场))[^省县区]*?(政府办|局)(?:公[室厅])?\P{Script=Han}*\d{4}年/u;
/** Among the problems told of a report on disclosure a bare 「申请」 is one for it. */
const COUNTS_THEM = /(?:收到|收悉|受理|新收)的?(?:申请(?:共|计|共计)?\d+|\d+件申请)/u;
/** It divides what the sentence before told. */
const GOES_ON = /^(?:其中|[按从](?![^，]*结果)[^，]{2,10}[看分])/u;
const BULLET = /^[·•●▪■◆➢]\s*/u;

function split(paragraph: string): readonly { readonly text: string; readonly continues: boolean }[] {
  let after = '';
  return paragraph.split(/([。；;！？!?\n])/u).flatMap((piece, index) => {
    if (index % 2 === 1) {
      after = piece;
      return [];
    }
    const text = piece.trim().replace(BULLET, '');
    return text === ''
      ? []
      : [{ text, continues: /[；;]/u.test(after) || (index > 0 && GOES_ON.test(text)) }];
  });
}

function clausesOf(sentence: string, year: number | null, own: string | null): readonly Clause[] {
  const ofAnother = (text: string) =>
    OTHER_AUTHORITY.test(own === null ? text : text.replaceAll(own, '')) && !ABOUT_US.test(text);
  let otherYear = false;
  let otherTime = false;
  let otherUnit = false;
  let depth = 0;
  const pieces = sentence.split(/([，：:（()）]|,(?!\d{3})|(?<!\d),)/u);
  return pieces.flatMap((piece, index): Clause[] => {
    if (piece === '（' || piece === '(') depth += 1;
    if (piece === '）' || piece === ')') depth = Math.max(0, depth - 1);
    if (/^[，,：:（()）]?$/u.test(piece)) return [];
    const text = piece.trim();
    const carried = speaksOfCarried(text);
    const compared = COMPARED.test(text);
    const named = carried ? null : ofAnotherYear(text, year);
    // 「比2021年的40件有所减少，」 and what follows is of this year again.
    if (named !== null && !(named && compared && !OPENS_WITH_YEAR.test(text))) otherYear = named;
    if (
      !carried &&
      (SEVERAL_YEARS.test(sinceThen(text, year)) || isOfAllYears(text, pieces.slice(index + 1).join('')))
    )
      otherYear = true;
    if (named === null && AS_OF_NOW.test(text)) otherYear = false;
    // 「中心卫生院公开信息231条，收到申请2件」: what follows is of the same.
    if (ofAnother(text)) otherUnit = /^\P{Script=Han}*\p{Script=Han}{0,8}$/u.test(text) || /\d/u.test(text);
    else if (/我|本[镇乡街机单级]|全[镇乡年]/u.test(text)) otherUnit = false;
    if (PART_OF_YEAR.test(text.replace(TO_ITS_END, ''))) otherTime = true;
    else if (WHOLE_YEAR.test(text)) otherTime = false;
    const foreign =
      !carried &&
      (otherYear ||
        otherTime ||
        otherUnit ||
        (named === true && !compared) ||
        ofAnother(text) ||
        [SEVERAL_YEARS, PLANNED].some((pattern) => pattern.test(sinceThen(text, year))));
    const plain = carried || (!foreign && named !== true && !compared);
    return [{ text, inBrackets: depth > 0, plain, foreign }];
  });
}

/** 「2022年以来」 in the report for 2022 is the year itself. */
function sinceThen(text: string, year: number | null): string {
  return text.replace(`${year}年以来`, `${year}年`);
}

/** Whether a figure of the clause is of this unit and this year, by the words of the clause before it. */
export function isOfNow({ text, plain, foreign }: Clause, upTo: string, year: number | null): boolean {
  // 「2022年制定5件、2023年制定3件」: each is of the year named last before it.
  const named = speaksOfCarried(text) ? [] : yearsIn(text);
  if (new Set(named).size > 1 && !ARRIVES.test(upTo)) {
    const last = yearsIn(upTo).at(-1);
    if (year !== null && last !== undefined && last !== year) return false;
  }
  if (plain) return true;
  if (foreign || speaksOfCarried(text)) return false;
  return ARRIVES.test(upTo) || !(COMPARED.test(upTo) || ofAnotherYear(upTo, year) === true);
}

function isOfAllYears(clause: string, next: string): boolean {
  return (
    ALL_TOLD.test(clause) &&
    !WHOLE_YEAR.test(clause.replace('累计', '')) &&
    !/20\d{2}年/u.test(clause) &&
    (/^，(?:均)?[为系是]?(?:历|各|多)年/u.test(next) || OF_THIS_YEAR.test(next))
  );
}

function yearsIn(text: string): readonly number[] {
  const bare = text.replace(/[〔[（(]\d{4}[〕\]）)]/gu, '');
  return [...bare.matchAll(/(?<!\d)(20\d{2})年/gu)].map((match) => Number(match[1]));
}

/** `null` when the clause names no year. */
function ofAnotherYear(clause: string, year: number | null): boolean | null {
  if (/今年|本年|全年|当年|年内/u.test(clause)) return false;
  const years = yearsIn(clause);
  if (years.length > 0) return year !== null && !years.includes(year);
  return /上年|去年|上一年|往年|前年|(?<!^|占)同期/u.test(clause) ? true : null;
}
