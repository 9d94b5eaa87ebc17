/** 「未收到…申请」: that nobody applied at all, not that nobody of one kind or by one way did. */
import { anyOf, pattern } from '../phrase.ts';
import { CLAUSE_OPENS, NONE, NOT } from './words.ts';

const NO = '[^，,]';
const RECEIVED = anyOf('收到 接到 接收 接受到 受理 出现 发生 产生 有 收');
const APPLICATION = anyOf('申请 依申请公开');
const ANYBODY = `(?:任何)?${anyOf('公民 公众 群众 单位 个人 组织 申请人 法人')}`;
/** What may follow the noun: 「…申请公开政府信息的情况」. Anything else says that something about it did not happen. */
const TAIL = `${anyOf(
  '申请 公开 的 政府 政务 信息 事项 要求 请求 办件 件 表 》 需求 办理 工作 业务 来信 来函 等 相关 方面 情况 情形 现象 行为 事件 案例 发生 出现 和 或 及 、',
)}*$`;
const COUNT = anyOf('政府信息 受理 事项 信息 件 总 数 量 和 及 、 上年结转');
const ZERO = '(?:均|都)?(?:为|是)?[零0][件条份]?$';

const NO_APPLICATION: readonly RegExp[] = [
  pattern`${NOT}(?:曾|有)?(?:向${NO}{1,10}(?:提出|提交)|${RECEIVED})${NO}{0,45}?${APPLICATION}${TAIL}`,
  pattern`${NOT}(?:收到|接到|接收)${NO}{0,12}要求(?:公开|提供)${NO}{0,8}信息(?:的(?:情况|事项|来信)?)?$`,
  pattern`${NONE}(?:政府信息)?${anyOf('依申请 信息公开申请 公开申请 申请公开')}${TAIL}`,
  pattern`${NONE}(?:人(?:提出|提交)?${NO}{0,12}|${ANYBODY}${NO}{0,20})申请${TAIL}`,
  pattern`${APPLICATION}(?:件|事项)?(?:均|都)?${NOT}收到$`,
  pattern`零申请|${APPLICATION}(?:事项|工作)?零${anyOf('受理 申请 收件 发生')}`,
  pattern`${APPLICATION}(?:事项|工作)?${NONE}(?:新增|新收|受理)+(?:事项|申请|件)?$`,
  pattern`${APPLICATION}${COUNT}*${ZERO}`,
  pattern`${CLAUSE_OPENS}${NOT}收到$`,
  pattern`${CLAUSE_OPENS}[无没]有?(?:(?:新收)?申请(?:事项|件)?|${anyOf('受理 办理 申请')}情况)$`,
];
/** Only some applications: of one kind, by one way, beside those told before. */
const ONLY_SOME = pattern`${anyOf(
  '复议 诉讼 起诉 投诉 举报 申诉 纠纷 异议 引发 引起 因(?:政府|信息|公开|依) 满意 反馈 意见 咨询',
)}|${anyOf(
  '正当 逾期 超期 超时 延期 补正 收费 费用 许可 救助 补贴 低保 泄密 涉密 秘密 不公开 不予 涉及 关于 重复 反复 大量',
)}|${anyOf('科研 公益 法律服务 商业企业 其[他它]申请 再收到 除.{0,12}外')}`;
/** 「关于政府信息公开的申请」, 「依申请公开政府信息和不予公开政府信息的情况」 */
const OF_THEM_ALL = /关于(?=政府信息公开的?申请)|[和及、](?:不予|免予)公开(?:政府)?信息/gu;
const CHANNEL = /网上|网络|线上|信函|邮寄|当面|现场|书面|纸质|电子/gu;
const ORGANISATIONS_ONLY = /^(?!.*(?:公民|公众|自然人|个人|任何|群众)).*(?:法人|组织|企业)/u;
const NOTHING = pattern`^${anyOf('\\d{4}年度? 本年度? 全年 年内')}?(?:无|${NOT}(?:发生|涉及|产生)|[无没]有?(?:此类|相关|该类)(?:情况|情形|事项)(?:发生)?)$`;

/** @param clause without quotation marks */
export function deniesApplications(clause: string): boolean {
  const words = clause.replace(OF_THEM_ALL, '');
  // By one way only; 「书面或网上的」 are all ways.
  const byOneWay = clause.match(CHANNEL)?.length === 1;
  const some = ONLY_SOME.test(words) || ORGANISATIONS_ONLY.test(clause) || byOneWay;
  return !some && NO_APPLICATION.some((said) => said.test(words));
}

/** 「无。」 under the heading of applications. */
export function saysNothingElse(sentence: string): boolean {
  return NOTHING.test(sentence);
}
