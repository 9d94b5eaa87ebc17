/** What table 二 counts, where there was none: 「未制发规范性文件」, 「没有作出行政处罚决定」, 「未收取行政事业性收费」. */
import type { DisclosureId } from '../disclosure-quantities.ts';
import { anyOf, pattern } from '../phrase.ts';
import { NO, NONE, NOT } from './words.ts';

const YEAR = anyOf('全年 本年度? \\d{4}年度?');
const US = '[我本][镇乡街道局办机关单位部门]+';
const AND = '[、和及与]';

const MADE = anyOf('制发 制定 出台 印发');
const DOCUMENT = '(?:行政)?规范性文件';
const NO_DOCUMENT: readonly RegExp[] = [
  pattern`${NOT}新?(?:${MADE}|制作|新增)${anyOf('过 任何 新的 发布 公布 行政 法规 规章 废止 、 和 或 及 与')}*规范性文件`,
  ...[
    `(?:(?:新增|新)?${MADE}?(?:${AND}废止)?的?)?(?:(?:行政)?(?:法规|规章)${AND})+${DOCUMENT}`,
    `新?${MADE}(?:${AND}废止)?的?${DOCUMENT}`,
    `(?:新增|新制定|新出台)?的?${DOCUMENT}${MADE}(?:${AND}(?:废止|更新|修改))*(?:情况)?$`,
    `新(?:增|制定|出台)的?${DOCUMENT}$`,
  ].map((said) => pattern`^(?:${US}|${YEAR})*${NONE}${said}`),
];
const NO_IN_FORCE = pattern`${NONE}(?:现行|继续)?有效的?${DOCUMENT}$`;
const NO_REPEALED = pattern`${NO}被?废止的?(?:行政)?(?:规范性)?(?:文件)?$`;

const DECISION = anyOf('行政许可 行政处罚 行政强制');
const OF_DECISIONS = anyOf('、 和 及 或 与 以及 处理 决定 措施 案件 事项 行为 的 情况');
const NO_DECISION: readonly RegExp[] = [
  pattern`${NOT}${anyOf('作出 做出 实施 发生 办理')}(?:过|任何)?(?:${DECISION}|${OF_DECISIONS})*$`,
  pattern`^(?:${YEAR}|[我本][镇乡街道局]{1,2})*${NONE}(?:${DECISION}|无(?=行政)|${OF_DECISIONS})+$`,
];
const DECISIONS = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercions' } as const;

const NO_CHARGE = pattern`${NO}${anyOf('收取 征收 发生 产生 涉及')}?(?:过|任何)?的?行政事业性收费${anyOf('项目 收入 事项 情况')}?$`;

/** @param sentence the clause's; @param ofApplications it speaks of those, whose fee is another */
export function disclosureDenied(
  clause: string,
  sentence: string,
  ofApplications: boolean,
): readonly DisclosureId[] {
  const denied: DisclosureId[] = [];
  if (NO_DOCUMENT.some((said) => said.test(clause))) denied.push('documentsMade');
  if (NO_IN_FORCE.test(clause)) denied.push('documentsInForce');
  if (NO_REPEALED.test(clause) && /规范性文件/u.test(sentence)) denied.push('documentsRepealed');
  if (NO_DECISION.some((said) => said.test(clause))) {
    for (const [word, id] of Object.entries(DECISIONS)) if (clause.includes(`行政${word}`)) denied.push(id);
  }
  if (NO_CHARGE.test(clause) && !ofApplications) denied.push('charges');
  return denied;
}
