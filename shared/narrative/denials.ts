/** What a clause says did not happen: 未收到…申请, 没有发生…行政复议, 无…诉讼. */
import { isOfApplications } from './applications.ts';
import type { QuantityId } from './quantities.ts';
import type { Sentence } from './sentences.ts';

const WHEN_OR_WHO =
  '(?:\\d{4}年度?|本年度?|全年|年度?内|今年|目前|截[至止][^，,]{0,12}|[我本](?:镇|乡|街道?|局|办|委|单位|机关|级)(?:政府|办事处)?)*';
/** What may follow the noun: 「…申请公开政府信息的情况」. Anything else says that something about it did not happen. */
const TAIL =
  '(?:申请|公开|的|政府|政务|信息|事项|要求|请求|件|表|》|需求|工作|业务|来信|来函|等|相关|方面|情况|情形|现象|行为|事件|案例|发生|出现|和|或|及|、)*$';
/** 「未收到…申请」 by a verb of receiving, or 「没有公民…申请公开」. */
const NO_APPLICATION = new RegExp(
  `(?:未|没有|从未|尚未|均未|并未)(?:曾|有)?(?:向[^，,]{1,10}(?:提出|提交)|收到|接到|接收|接受到|受理|出现|发生|产生|有|收)[^，,]{0,45}?(?:申请|依申请公开)${TAIL}` +
    `|(?:未|没有)(?:收到|接到|接收)[^，,]{0,12}要求(?:公开|提供)[^，,]{0,8}信息(?:的(?:情况|事项|来信)?)?$|(?:无|没有)(?:政府信息)?(?:依申请|信息公开申请|公开申请|申请公开|人(?:提出|提交)?[^，,]{0,12}申请|(?:任何)?(?:公民|群众|单位|个人|组织|申请人|法人)[^，,]{0,20}申请)${TAIL}|(?:申请|依申请公开)(?:件|事项)?(?:均|都)?(?:未|没有)收到$|零申请|(?:申请|依申请公开)(?:事项|工作)?(?:零(?:受理|申请|收件|发生)|(?:无|没有)(?:新增|新收|受理)+(?:事项|申请|件)?$)|(?:申请|依申请公开)(?:政府信息|受理|事项|信息|件|总|数|量|和|及|、|上年结转)*(?:均|都)?(?:为|是)?(?:零|0)(?:件|条|份)?$|^${WHEN_OR_WHO}(?:未收到|没有收到|[无没]有?(?:新收)?申请(?:事项|件)?|[无没]有?(?:受理|办理|申请)情况)$`,
  'u',
);
/** Only some applications: of one kind, by one way, beside those told before. */
const SOME_APPLICATIONS =
  /复议|诉讼|起诉|投诉|举报|申诉|因(?:政府|信息|公开|依)|引发|引起|正当|逾期|超期|超时|延期|补正|收费|费用|许可|救助|补贴|低保|泄密|涉密|秘密|纠纷|异议|满意|反馈|意见|不公开|不予|涉及|关于|咨询|重复|反复|大量|科研|公益|法律服务|商业企业|其[他它]申请|再收到|除.{0,12}外/u;
/** 「关于政府信息公开的申请」, 「依申请公开政府信息和不予公开政府信息的情况」 */
const OF_THEM_ALL = /关于(?=政府信息公开的?申请)|[和及、](?:不予|免予)公开(?:政府)?信息/gu;
const CHANNEL = /网上|网络|线上|信函|邮寄|当面|现场|书面|纸质|电子/gu;
const ORGANISATIONS_ONLY = /^(?!.*(?:公民|自然人|个人|任何|群众)).*(?:法人|组织|企业)/u;

const DISPUTE_TAIL =
  '(?:案件|案|件|应诉|情况|情形|现象|问题|事项|事件|行为|的|等|以及|及|和|或|、|行政|复议|诉讼|提起|申请|被|申诉|举报|投诉|信访|发生|出现|有关|相关|方面)*$';
const NO_DISPUTE = new RegExp(
  `(?:未|没有|无|不存在|零)[^，,。]{0,50}?(?:复议|诉讼|起诉)${DISPUTE_TAIL}|(?:复议|诉讼)[^，,\\d]{0,12}(?:为零|为0|零件|未发生|没有发生|未出现|均无|无)$`,
  'u',
);
const NO_SUIT: readonly { readonly id: QuantityId; readonly said: RegExp }[] = [
  {
    id: 'suitsAfterReconsideration',
    said: new RegExp(
      `^(?:未(?!经)|没有|无|不存在)[^，。未]{0,12}复议(?:之?后|后再)[^，。]{0,6}(?:起诉|诉讼)${DISPUTE_TAIL}`,
      'u',
    ),
  },
  {
    id: 'directSuits',
    said: new RegExp(
      `^(?:未发生|没有|无|不存在)[^，。]{0,12}未经复议[^，。]{0,8}(?:起诉|诉讼)${DISPUTE_TAIL}`,
      'u',
    ),
  },
];
/** Nothing in it but that there were none, so it need not be said of what. */
const NO_DISPUTE_PLAINLY = new RegExp(
  `^${WHEN_OR_WHO}(?:未发生|没有发生|未出现|没有出现|没有|无)?(?:有)?(?:被|申请|提起)*(?:行政)?复议(?:案件)?(?:、|和|及|或|以及|被|申请|提起)*(?:行政)?诉讼(?:案件|案|情况|情形|事项|的|发生|数量|件数|数)*(?:均|都|：)?(?:为零|为0|未发生|没有发生|无)?$`,
  'u',
);
const OUTCOME = /纠错|纠正|败诉|撤销|维持|驳回|责令|审结|应诉(?!案)|确认违法|不服|未经|逾期|超期|履行/u;

const NO_DOCUMENT =
  /(?:未|没有)(?:新)?(?:制发|制定|出台|印发|制作|新增)(?:过|任何|新的|发布|公布|行政|规章|废止|、|和|或|及|与)*规范性文件|^(?:我[镇乡街道局办]+|本[镇乡街道局办机关单位部门]+|全年|本年度?|\d{4}年度?)*(?:无|没有)(?:(?:新增|新)?(?:制发|制定|出台|印发)?(?:[、和及]废止)?的?(?:(?:行政)?(?:法规|规章)[、和及])+(?:行政)?规范性文件|(?:新)?(?:制发|制定|出台|印发)(?:[、和及]废止)?(?:的)?(?:行政)?规范性文件|(?:新增|新制定|新出台)?的?(?:行政)?规范性文件(?:出台|制发|制定|印发)(?:[、和及与](?:废止|更新|修改))*(?:情况)?$|新(?:增|制定|出台)的?(?:行政)?规范性文件$)/u;

/** 「没有结转到下年度的申请」, 「无上年结转」. */
const NONE_CARRIED = {
  carriedOut:
    /(?:没有|无)(?:未办结|在办|未答复|逾期未办结)的?申请$|(?:没有|无|未发生|不存在)(?:申请)?(?:需要?)?(?:结转|转结)(?:至|到|入)?(?:下|次|明)一?(?:个)?年(?:度)?(?:继续)?(?:办理)?(?:的)?(?:依申请公开|政府信息公开)?(?:申请|事项|件|情况|的)*$/u,
  carriedIn:
    /(?:没有|无)结转(?:至|到)(?:本|今)年(?:度)?(?:的)?(?:申请|事项|件)*$|^(?:上|去)一?年(?:度)?(?:无|没有)结转(?:的)?(?:申请|事项|件)*$|(?:没有|无|不存在)(?:由|自)?(?:上|去)一?年(?:度)?(?:结转|遗留)(?:的)?(?:依申请公开|政府信息公开)?(?:申请|事项|件|情况|的)*$/u,
} as const;
const NO_IN_FORCE = /(?:没有|无)(?:现行|继续)?有效的?(?:行政)?规范性文件$/u;
const NO_REPEALED = /(?:没有|未|无)(?:被)?废止(?:的)?(?:行政)?(?:规范性)?(?:文件)?$/u;
const NO_DECISION =
  /(?:没有|未)(?:作出|做出|实施|发生|办理)(?:过|任何)?(?:行政许可|行政处罚|行政强制|、|和|及|或|与|以及|处理|决定|措施|案件|事项|的|情况)*$|^(?:全年|本年度?|\d{4}年度?|[我本][镇乡街道局]{1,2})*(?:无|没有)(?:行政许可|行政处罚|行政强制|无(?=行政)|、|和|及|或|与|以及|处理|决定|措施|案件|事项|行为|的|情况)+$/u;
const NO_CHARGE =
  /(?:没有|未|无)(?:收取|征收|发生|产生|涉及)?(?:过|任何)?(?:的)?行政事业性收费(?:项目|收入|事项|情况)?$/u;
const NOTHING =
  /^(?:\d{4}年度?|本年度?|全年|年内)?(?:无|(?:未|没有)(?:发生|涉及|产生)|[无没]有?(?:此类|相关|该类)(?:情况|情形|事项)(?:发生)?)$/u;
const DECISIONS = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercions' } as const;

const QUOTES = /[“”"「」『』‘’]/gu;

export function deniedIn(words: string, sentence: Sentence): readonly QuantityId[] {
  const denied: QuantityId[] = [];
  const clause = words.replace(QUOTES, '');
  if (sentence.topic === 'applications' && NOTHING.test(sentence.text)) return ['received'];
  const figure = /\d+\s*[件条份宗起例次]/u.test(clause);
  if (figure) return denied;
  const whole = clause.replace(OF_THEM_ALL, '');
  const some =
    SOME_APPLICATIONS.test(whole) ||
    ORGANISATIONS_ONLY.test(clause) ||
    // By one way only; 「书面或网上的」 are all ways.
    clause.match(CHANNEL)?.length === 1;
  if (NO_APPLICATION.test(whole) && !some && ofDisclosure(sentence)) denied.push('received');
  const ofDispute = ofDisclosure(sentence) || NO_DISPUTE_PLAINLY.test(clause);
  const kind = ofDispute ? NO_SUIT.find(({ said }) => said.test(clause)) : undefined;
  if (kind) denied.push(kind.id);
  else if (NO_DISPUTE.test(clause) && !OUTCOME.test(clause) && ofDispute) {
    if (/复议/u.test(clause)) denied.push('reconsiderations');
    if (/诉讼|起诉/u.test(clause)) denied.push('lawsuits');
  }
  if (isOfApplications(sentence)) {
    if (NONE_CARRIED.carriedOut.test(clause)) denied.push('carriedOut');
    if (NONE_CARRIED.carriedIn.test(clause)) denied.push('carriedIn');
  }
  if (NO_DOCUMENT.test(clause)) denied.push('documentsMade');
  if (NO_IN_FORCE.test(clause)) denied.push('documentsInForce');
  if (NO_REPEALED.test(clause) && /规范性文件/u.test(sentence.text)) denied.push('documentsRepealed');
  if (NO_DECISION.test(clause)) {
    for (const [word, id] of Object.entries(DECISIONS)) if (clause.includes(`行政${word}`)) denied.push(id);
  }
  if (NO_CHARGE.test(clause) && sentence.topic !== 'applications') denied.push('charges');
  return denied;
}

function ofDisclosure({ quote: { text }, topic, section }: Sentence): boolean {
  return (
    topic === 'applications' ||
    section === '四' ||
    /信息公开|公开(?:政府|政务)?信息|依申请|政务公开/u.test(text)
  );
}
