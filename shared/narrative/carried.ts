/** Applications carried over: in from the year before, out into the year after, or still open when the year ended. */

import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import { anyOf, pattern } from './phrase.ts';
import type { QuantityId } from './quantities.ts';
import type { Sentence } from './sentences.ts';

const NEXT_YEAR = '(?:下|次|明|来|翌)一?个?年';
const LAST_YEAR = '[上去]一?年度?';
const PUTS_OFF = anyOf('结转 顺延 延续 延期 转 延 留');
const OUT = [
  `${PUTS_OFF}[至到入待]?${NEXT_YEAR}|(?:结转|顺延|转|延)[至到入]\\d{4}年`,
  `${NEXT_YEAR}度?(?:继续)?(?:办理|答复)|[于至在待到]\\d{4}年[度初]?(?:再|继续)?(?:办理|答复)`,
  '(?:跨年度?|年末|年底)(?:结转|结存|未结)|跨年度?(?:继续)?办理|^转件$',
].join('|');
const CARRIED_OUT = new RegExp(OUT, 'u');
const LEFT_FROM = anyOf('结转 转结 遗留 延续 转 跨年 结余 结存 [未没]有?办[结完] 未办理完毕 未答复');
const CARRIED_IN: readonly RegExp[] = [
  pattern`(?:${LAST_YEAR}|前一?年度?)(?:的|无|没有)?${LEFT_FROM}|\d{4}年度?${anyOf('结转 转结 遗留 延续 未办结')}`,
  pattern`结转自?${LAST_YEAR}|结转[至到][本今当]年`,
  pattern`(?:往年|以前年度)(?:结转|遗留|延续)|年初有?结转|历史(?:结转|遗留)|旧存`,
  pattern`(?:承办|承接|接收|接办)了?(?:结转|${LAST_YEAR})`,
];
const isCarriedIn = (words: string) => CARRIED_IN.some((said) => said.test(words));
/** 「2021年结转至2022年」 is carried in or out by the year of the report. */
/** 「结转2023年」 is carried out where that is the year after the report's; 「结转2021年申请」 is carried in. */
const TO_YEAR = /(?:结转|顺延|延续|转)(\d{4})年/u;
const FROM_YEAR_TO_YEAR = /(\d{4})年(?:度)?(?:未办结)?(?:的)?(?:申请)?结转(?:至|到|入)(\d{4})年/u;
/** What is left over: 「其余2件未到期，结转下年度办理」. */
const LEFT_OVER =
  /(?:^|其中)(?:截至)?(?:年底|年末)?(?:其余|剩余|余下|另有|另|尚有|还有|仍有|有|未办结|未结|其中)?(?:的)?(?:申请)?$/u;
/** What the figure counts, before what is said of it: 「2件政府信息公开申请未办结」. */
const THE_NOUN = /^的?(?:(?:政府)?(?:信息公开)?申请|依申请公开)?(?:事项|件)?/u;
const NOT_YET =
  /^(?:均|都)?(?:因|由于|系|未超过|尚未|还未|仍未|未|尚在|正在|仍在|还在|处于|在[^，]{0,6}期限)(?!收|予|被|逾|超|公开)/u;
const GOES_ON = new RegExp(`^(?:均|都|全部|将|已|拟|需|依法|按规定|并)*(?:${OUT}|结转\\d{4}年)`, 'u');
/** 「尚未到答复期限的申请2件」 */
const STILL_OPEN =
  /(?:(?:仍在|尚在|还在|正在)办理(?:之?中)?的|尚未|还未|仍未|未到期?|未办结|未答复|待办结?|待答复)[^，]{0,8}$/u;
const OPEN_BEFORE =
  /(?:^|[，、]|年末|年底|尚有|仍有|还有|目前|其中)(?:在办|未结|未办结|正在办理|办理中)(?:的)?(?:申请)?(?:的|为|有|共|数)*$/u;
const OPEN_AFTER =
  /^(?:均|都)?(?:[尚仍还]?(?:在|未到?)[^，]{0,6}期限(?:之?内|届满)?$|(?:正在|尚在|仍在|还在|在)(?:依法|按程序)?(?:办理|答复|处理)|(?:尚未|还未|仍未|未)(?:办结|办理完毕|答复)$|在办|办理中|待办|待答复)/u;
/** 「新收5件，办结4件，余3件」 */
const REST = /^(?:截至)?(?:年底|年末)?(?:结?余|剩余?|尚余|尚剩)$/u;

/** 「收到26件，含上年结转共28件」: both together, or as many of them as were closed. */
const WITH_THOSE_CARRIED = pattern`(?:含|包括|加上|连同|算上)(?:${LAST_YEAR})?(?:结转|遗留)的?(?:申请|件|部分)?后?一?${anyOf('共计? 合计 总计 累计')}${anyOf('办理 处理 办件 应办 有 为 计')}?$`;

/** 「上年结转」 and 「结转下年度」 speak of this year's figures, though they name another year. */
export function speaksOfCarried(clause: string): boolean {
  return (
    isCarriedIn(clause) ||
    CARRIED_OUT.test(clause) ||
    /结转(?:至|到|入)\d{4}|(?:结转|顺延|延续|转)\d{4}年/u.test(clause)
  );
}

/** `[]` where it is carried over and cannot be told from which year; `null` where it is not carried at all. */
export function carriedOf({ before, after: words, clause, sentence }: Figure): readonly QuantityId[] | null {
  const after = words.replace(THE_NOUN, '');
  if (WITH_THOSE_CARRIED.test(before)) return ['due'];
  const around = `${before} ${after}`;
  const years = FROM_YEAR_TO_YEAR.exec(around);
  if (years) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    return from === sentence.year ? ['carriedOut'] : to === sentence.year ? ['carriedIn'] : [];
  }
  const to = Number(TO_YEAR.exec(nearest(before, after))?.[1]);
  if (sentence.year !== null && to === sentence.year + 1) return ['carriedOut'];
  if (sentence.year !== null && to === sentence.year - 1) return ['carriedIn'];
  if (isCarriedOut(before, after, clause, sentence)) return ['carriedOut'];
  if (isCarriedIn(around)) return ['carriedIn'];
  if (/逾期|超期|超时/u.test(around)) return null;
  return STILL_OPEN.test(before) ||
    OPEN_BEFORE.test(before) ||
    (LEFT_OVER.test(before) && OPEN_AFTER.test(after)) ||
    (REST.test(before) && after === '')
    ? ['open']
    : /^转$/u.test(before)
      ? ['carriedOut']
      : null;
}

function isCarriedOut(before: string, after: string, clause: Clause, { clauses }: Sentence): boolean {
  if (isCarriedIn(before)) return false;
  if (CARRIED_OUT.test(nearest(before, after))) return true;
  if (/结转$/u.test(before) && /^(?:至|到|入)?(?:下|次|\d{4})/u.test(after)) return true;
  if (/除$/u.test(before) && /结转.{0,12}外$/u.test(after)) return true;
  const next = clauses[clauses.indexOf(clause) + 1]?.text ?? '';
  return (
    (LEFT_OVER.test(before) || STILL_OPEN.test(before) || NOT_YET.test(after)) &&
    (after === '' || NOT_YET.test(after)) &&
    !/\d件/u.test(next) &&
    GOES_ON.test(next)
  );
}

/** 「办结25件、结转下年度2件」 speaks of the words nearest to the figure. */
function nearest(before: string, after: string): string {
  const own = before.slice(-16);
  return CARRIED_OUT.test(own) ||
    /结转|顺延|延续|继续办理|转入|转\d{4}年|留待|延至|延到|结存|未结|转件|转[下次明]/u.test(before)
    ? own
    : after;
}
