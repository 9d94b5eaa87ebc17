/** What a figure says of applications for disclosure. */
import type { Figure } from './figures.ts';
import type { QuantityId } from './quantities.ts';
import { applicantIn, reasonIn } from './reasons.ts';
import type { Clause, Sentence } from './sentences.ts';

/** An application for disclosure, and no other application. */
const APPLICATION =
  /(?:信息公开|公开信息|政府信息|依)(?:的)?申请|依申请公开|申请公开|公开申请|公开(?:政府|政务)?信息的?(?:申请|要求)/u;
const CHANNEL =
  /网上|网络|网站|平台|信函|邮寄|邮件|邮箱|当面|现场|传真|电子|窗口|来信|在线|书面|纸质|口头|线上|线下|微信|小程序/u;
/** 「网上和书面提交的」: all of them. */
const EVERY_CHANNEL = /(?:网上|网络|线上|在线)[和、及与](?:书面|信函|现场|当面|线下)/u;
const NOT_APPLICATIONS =
  /热线|咨询|留言|来信|来访|建议|提案|议案|投诉(?!类申请)|举报(?!投诉)|信访(?!举报)|网民|诉求|工单|许可|处罚|稿件|意见|业务/u;
/** 「10件已按时答复」 */
const ANSWERED_AFTER = /^(?:均|都|已|经|全部|按[时期规]+|依法|及时|予以|完成|了)*(?:办结|答复|办理完毕)/u;
const ANSWERED_BEFORE =
  /(?:办结|答复|办理完毕)(?:政府信息公开|依申请公开|申请|件数|数量|总?量|数|共|了|完毕|、|为|是|的)*$|办理结果(?:总计|合计|共计?)$/u;
/** Something was done about it that is neither taking it in nor closing it. */
const OTHER_STEP =
  /行政复议|诉讼|补正|延期|逾期|超期|撤回|撤销|收费|有效|重复|转办|移送|顺延|下一?年|次年|平均|告知书|通知书|案例|文书|模板|培训|学习|涉及|情况$/u;
const CARRIED_OUT =
  /(?:结转|顺延|延续|转)(?:至|到|入)?(?:下|次|明|来|翌)一?(?:个)?年|结转(?:至|到)\d{4}年|(?:下|次)年(?:度)?继续办理/u;
const CARRIED_IN =
  /(?:上|去|前)一?年(?:度)?(?:的)?(?:结转|遗留|转)|结转(?:自)?(?:上|去)一?年|\d{4}年(?:度)?结转/u;
/** Told from the side of those who apply. */
const APPLIED = /(?:公民|群众|公众|申请人|社会公众|向[我本]).*(?:提出|提交|递交)/u;
/** What is left over: 「其余2件未到期，结转下年度办理」. */
const LEFT_OVER = /^(?:其余|剩余|余下|另有|尚有|还有)(?:的)?$/u;
const RECEIVES = /收到|新收|新增|接到|接收|(?<![征吸回没验查招丰])收(?!费|取|集|录|藏|益|入|回)/u;
const ACCEPTS = /受理|登记|(?:办理|处理)(?!完毕|结果|费|决定)/u;
/** Nothing but when and how: the figure counts what the paragraph is about. */
const BARE =
  /^(?:其中|\d{4}年(?:度)?|本年(?:度)?|全年|今年|年内|全镇|全乡|街道|[我本][镇乡局街道机关单位]{1,4}|共|累计|总共|依法|新|收到|新收|受理|接收|办理)*(?:新收|收到|受理|接收|接到)(?:了|共|到)*$/u;
const BARE_NOUN =
  /^(?:\d{4}年(?:度)?|本年(?:度)?|全年|今年|共|有|新增|新)*(?:政府)?(?:信息公开)?申请(?:量|数|数量|件数|共|为|是)*$/u;

export interface Received {
  /** A figure before it counts the applications received. */
  readonly received: boolean;
  /** A figure before it counts those carried in. */
  readonly carriedIn: boolean;
}

/** Whether the sentence speaks of applications. Results are told after a semicolon as well: the paragraph says so. */
export function isOfApplications({ topic, text, quote }: Sentence): boolean {
  return topic === 'applications' || /收费通知/u.test(text) || APPLICATION.test(quote.text);
}

export function applicationsOf(
  { before, after, measure, clause, sentence }: Figure,
  context: Received,
): readonly QuantityId[] {
  const around = `${before} ${after}`;
  // 「8件予以公开，17件部分公开」 says it afterwards.
  const result = before === '' || before === '其中' ? after : before;
  if (measure === '次') return [];
  // Every paper of the unit has an attribute: 主动公开, 依申请公开, 不予公开.
  if (NOT_APPLICATIONS.test(around) || /公文|属性/u.test(sentence.text)) return [];
  if (isCarriedOut(before, after, clause, sentence)) return ['carriedOut'];
  if (CARRIED_IN.test(around)) return ['carriedIn'];
  if (CHANNEL.test(around) && !EVERY_CHANNEL.test(before)) return [];
  if (/逾期未(?:按[^，]{0,10})?(?:缴|交)/u.test(before)) return ['unpaidFees'];
  const reason = reasonIn(result);
  if (reason !== null) return [`reason.${reason}`];
  const answer = resultIn(result, sentence.text);
  if (answer !== null) return answer;
  if (context.received) {
    if (/自然人/u.test(around)) return ['receivedFromPersons'];
    if (/法人(?:或|和|及|、)?(?:者)?其他组织/u.test(around)) return ['receivedFromOrganisations'];
    const applicant = applicantIn(before);
    if (applicant !== null) return [`applicant.${applicant}`];
    if (context.carriedIn && /^(?:合计|共计?|总计|两项合计|合计共|总共|共有)$/u.test(before))
      return ['inHand'];
  }
  return takenIn(before, after, sentence, context.received);
}

/** The result that the words name; `[]` where they name one that cannot be told; `null` for none. */
function resultIn(words: string, text: string): readonly QuantityId[] | null {
  if (/部分公开/u.test(words)) return ['partial'];
  if (/(?:不予|不同意)公开/u.test(words))
    return /属于|涉及|国家秘密|第三方|隐私/u.test(words) ? [] : ['refused'];
  if (/(?:予以|同意|全部)公开(?:的|为|共)*$/u.test(words)) return ['granted'];
  // 「公开3件，部分公开1件，不予公开2件」
  if (/^公开(?:的)?$/u.test(words) && /部分公开/u.test(text)) return ['granted'];
  if (/(?:无法|不能)提供(?:的|为|共)*$/u.test(words)) return ['unable'];
  if (/不予处理(?:的|为|共)*$/u.test(words)) return ['declined'];
  return /其他处理(?:的|为|共)*$/u.test(words) ? ['otherResults'] : null;
}

function takenIn(
  before: string,
  after: string,
  sentence: Sentence,
  received: boolean,
): readonly QuantityId[] {
  const around = `${before} ${after}`;
  const ofThem = sentence.topic === 'applications';
  // What is carried over from year to year in a paragraph on applications are applications.
  const spoken = received || APPLICATION.test(sentence.text) || /结转/u.test(sentence.text);
  if ((!ofThem && !spoken) || OTHER_STEP.test(around)) return [];
  const noun = ofThem ? /申请/u : APPLICATION;
  const receives = RECEIVES.test(before) || APPLIED.test(before);
  const accepts = ACCEPTS.test(before);
  const answers = /办结|答复|办理完毕|办理结果|回复/u.test(before) || ANSWERED_AFTER.test(after);
  if (answers && !receives && !accepts) {
    // 「答复有1件不够规范」 is one of them.
    if (/有$/u.test(before) && after !== '') return [];
    return ANSWERED_BEFORE.test(before) || ANSWERED_AFTER.test(after) || noun.test(around)
      ? ['answered']
      : [];
  }
  if (ofThem && /^(?:其中)?结转$/u.test(before)) return ['carried'];
  if (ofThem && BARE.test(before)) return [/受理|办理/u.test(before) ? 'handled' : 'received'];
  if (!noun.test(around)) return [];
  if (accepts) return ['handled'];
  if (receives) return answers ? ['handled'] : ['received'];
  return isTotal(before, after, ofThem) ? ['handled'] : [];
}

/** 「申请总量为3件」, 「共有3件政府信息公开申请」. */
function isTotal(before: string, after: string, ofThem: boolean): boolean {
  if (/(?:申请|依申请公开)(?:的)?(?:件数|总数|总量|数量|数|共计|合计|共|为|是|计|量)+$/u.test(before))
    return true;
  if (BARE_NOUN.test(before) && (ofThem || /信息公开/u.test(before))) return true;
  return (
    /^(?:全年|本年度?|\d{4}年度?|[我本]\p{Script=Han}{1,2})*(?:共|共有|有|总共)$/u.test(before) &&
    /^(?:政府)?信息公开申请|^依申请/u.test(after)
  );
}

function isCarriedOut(before: string, after: string, clause: Clause, { clauses }: Sentence): boolean {
  if (CARRIED_OUT.test(lastOf(before, after, /结转|顺延|延续|继续办理|转入/u))) return true;
  if (/结转$/u.test(before) && /^(?:至|到|入)(?:下|次|\d{4})/u.test(after)) return true;
  const next = clauses[clauses.indexOf(clause) + 1]?.text ?? '';
  return LEFT_OVER.test(before) && !/\d件/u.test(next) && CARRIED_OUT.test(next);
}

/** The words of `before` from the last match on, with `after`: 「办结25件、结转下年度2件」 speaks of the nearest. */
function lastOf(before: string, after: string, word: RegExp): string {
  return word.test(before) ? before.slice(-16) : after;
}
