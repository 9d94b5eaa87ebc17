/** What a sentence is about, by the heading it stands under. */

export type Topic = 'applications' | 'other';

export interface Subject {
  readonly topic: Topic;
  /** Of the heading that set it: how deep its numbering stands. */
  readonly depth: number;
}

/** How deep a numbering stands: 「一、」, 「（一）」, 「1.」, 「（1）」, 「①」, 「一是」. */
const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[（(]?\d{1,2}[）)]/u,
  /^[①-⑳]/u,
  /^[一二三四五六七八九十]是/u,
];
/** A heading without a number stands above 「1.」. */
const UNNUMBERED = 1.5;
export const NO_SUBJECT: Subject = { topic: 'other', depth: 0 };

const HEADING = /^[^。，,：:；]{2,24}/u;
/** 「规范办理流程，做好依申请公开」 alone on its line: the subject may stand behind a comma. */
const LONG_HEADING = /^[^。：:；]{2,30}$/u;
/** 「依申请公开方面，…」, 「【依申请公开】…」 */
const NAMED =
  /^(?:20\d{2}年度?[，,]?|本年度[，,]?)?(?:在|关于)?(?:【[^】]{2,14}】|[^。，,：:]{2,14}方面(?=[，,]))/u;
/** 「依申请公开：…」, 「依申请公开。…」, where they open a paragraph. */
const OPENING = /^[^。，,：:]{2,14}(?=[：:]|$)/u;
const OF_APPLICATIONS =
  /依申请|申请(?:公开|办理|受理|情况|处理|数量|总[数量]|来源|渠道|主体|内容|结果|人(?:情况|类型|构成))|公开申请/u;
/** Steps of an application: a heading that names one goes on with the subject before it. */
const A_STEP =
  /^(?!.*(?:建议|提案|诉求|热线|信访|许可|处罚)).*(?:收件|接收|受理|办理|办结|答复|结转|予以公开|部分公开|不予|无法提供|其[他它]处理|新收)/u;
/** Other parts of a report, where their name alone opens the paragraph: 「平台建设。…」 */
const OTHER_PART = /主动公开|信息管理|平台|监督|保障|重点领域|政策解读|回应|建议提案/u;
const ITS_NAME =
  /^(?:政府|政务)?(?:信息)?(?:公开)?(?:主动公开|信息管理|平台建设|监督保障|保障监督|政策解读|回应关切)/u;

/**
 * @param text a sentence
 * @param before the subject of the one before it
 * @param opens it opens a paragraph
 */
export function subjectAfter(text: string, before: Subject, opens: boolean): Subject {
  const depth = NUMBERINGS.findIndex((numbering) => numbering.test(text));
  if (depth === -1) {
    const opening = NAMED.exec(text)?.[0] ?? (opens ? OPENING.exec(text)?.[0] : undefined) ?? '';
    if (OF_APPLICATIONS.test(opening)) return { topic: 'applications', depth: UNNUMBERED };
    return OTHER_PART.test(opening) ? { topic: 'other', depth: UNNUMBERED } : before;
  }
  const heading = HEADING.exec(text.replace(NUMBERINGS[depth] ?? '', '').trim())?.[0];
  if (heading === undefined) return before;
  if (OF_APPLICATIONS.test(heading)) return { topic: 'applications', depth };
  const long = opens ? LONG_HEADING.exec(text.replace(NUMBERINGS[depth] ?? '', '').trim())?.[0] : undefined;
  if (long !== undefined && OF_APPLICATIONS.test(long) && !OTHER_PART.test(long))
    return { topic: 'applications', depth };
  if (A_STEP.test(heading)) return before;
  // 「（1）完善流程图。（2）…」 are points of what they stand under.
  const point = before.topic === 'applications' && depth > before.depth && !ITS_NAME.test(heading);
  return point ? before : { topic: 'other', depth };
}
