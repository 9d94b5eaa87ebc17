/** 「没有发生…行政复议」: none at all, or none of one of the two kinds of lawsuit. */
import { anyOf, pattern } from '../phrase.ts';
import type { DisputeId, QuantityId } from '../quantities.ts';
import { CLAUSE_OPENS, NO, NONE } from './words.ts';

const DISPUTE = anyOf('复议 诉讼 起诉');
const CASE = anyOf('案件 案例 案 件 应诉 情况 情形 现象 问题 事项 事件 行为 方面');
const RAISED = anyOf('提起 申请 被 申诉 举报 投诉 信访 发生 出现 有关 相关 行政 复议 诉讼');
const AND = anyOf('的 等 以及 及 和 或 、');
const TAIL = `(?:${CASE}|${RAISED}|${AND})*$`;

const NO_DISPUTE: readonly RegExp[] = [
  pattern`(?:${NO}|不存在|零)[^，,。]{0,50}?${DISPUTE}${TAIL}`,
  pattern`(?:复议|诉讼)[^，,\d]{0,12}${anyOf('为零 为0 零件 未发生 没有发生 未出现 均无 无')}$`,
];
/** Nothing in it but that there were none, so it need not be said of what. */
const BOTH = `(?:行政)?复议(?:案件)?${anyOf('、 和 及 或 以及 被 申请 提起')}*(?:行政)?诉讼`;
const PLAINLY_NONE = pattern`${CLAUSE_OPENS}(?:[未没]有?(?:发生|出现)|${NONE})?有?${anyOf('被 申请 提起')}*${BOTH}${anyOf(
  '案件 案 情况 情形 事项 的 发生 数量 件数 数',
)}*(?:均|都|：)?${anyOf('为零 为0 未发生 没有发生 无')}?$`;
/** What came of them, or how: none of those is not none at all. */
const OUTCOME = pattern`${anyOf(
  '纠错 纠正 败诉 撤销 维持 驳回 责令 审结 应诉(?!案) 确认违法 不服 未经 逾期 超期 履行',
)}`;

/** 「未发生行政复议被纠错的情况」, 「行政复议无纠错」 */
const NONE_CORRECTED = pattern`${NO}${anyOf('有 发生 出现 产生 因 被 政府 信息公开 工作 的')}*(?:行政)?复议${anyOf('案件 案 决定 诉讼 行政 后 被 和 、')}*纠[错正](?!率)|复议(?:案件|、|和|诉讼|行政)*(?:均|都)?(?:${NO}(?:有|发生|出现)?被?|零)纠[错正](?!率)`;

const NO_SUIT: readonly { readonly id: DisputeId; readonly said: RegExp }[] = [
  {
    id: 'suitsAfterReconsideration',
    said: pattern`^(?:未(?!经)|${NONE}|不存在)[^，。未]{0,12}复议(?:之?后|后再)[^，。]{0,6}(?:起诉|诉讼)${TAIL}`,
  },
  {
    id: 'directSuits',
    said: pattern`^(?:未发生|${NONE}|不存在)[^，。]{0,12}未经复议[^，。]{0,8}(?:起诉|诉讼)${TAIL}`,
  },
];

/** What the clause says there was none of. @param ofDisclosure it stands where disputes are about disclosure */
export function disputesDenied(clause: string, ofDisclosure: boolean): readonly QuantityId[] {
  if (!ofDisclosure && !PLAINLY_NONE.test(clause)) return [];
  const kind = NO_SUIT.find(({ said }) => said.test(clause));
  if (kind) return [kind.id];
  if (NONE_CORRECTED.test(clause)) return ['reconsiderations.corrected'];
  if (OUTCOME.test(clause) || !NO_DISPUTE.some((said) => said.test(clause))) return [];
  return [
    ...(/复议/u.test(clause) ? (['reconsiderations'] as const) : []),
    ...(/诉讼|起诉/u.test(clause) ? (['lawsuits'] as const) : []),
  ];
}
