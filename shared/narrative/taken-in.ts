/** Applications received, accepted and answered, all of them together. */
import type { Figure } from './figures.ts';
import { ANOTHER_KIND, ANY_APPLICATION, APPLICATION } from './kinds-of-application.ts';
import { anyOf, nothingBut, pattern } from './phrase.ts';
import type { QuantityId } from './quantities.ts';
import type { Sentence } from './sentences.ts';

const CLOSED = anyOf('办结(?!转) 办毕 答复 回复 办理完毕 办理完结 办理完成');
/** 「对12份答复书」 speaks of papers. */
const NO_PAPER = `(?!${anyOf('书 文书 期限 时限 质量 工作 意见')})`;
/** 「已办了」 */
const DONE_WITH = '^[已共]?(?:办|结|销号|完成)了?$';
const HOW = anyOf(
  '均 都 已 经 全部 按[时期规]定? 在 法定 规定 期限 时限 时间 内 依法 依规 及时 予以 作出? 做出 完成 了 政府信息公开 依申请公开 依申请 申请 件 的',
);
/** 「10件已按时答复」 */
const ANSWERED_AFTER = pattern`^${HOW}*${CLOSED}${NO_PAPER}`;
const UP_TO_FIGURE = anyOf(
  '申请人 政府信息公开 办理 依申请公开 申请 件数 数量 总?量 总?数 情况 件 共 了 完毕 并送达 并答复 并回复 、 为 是 的 仅 只 有',
);
const ANSWERED_BEFORE = pattern`(?<![未待拟])${CLOSED}${UP_TO_FIGURE}*$|办理结果(?:[总合共]计|共)$|${DONE_WITH}`;
const ANSWERS = pattern`(?:${CLOSED}|办理结果)${NO_PAPER}|${DONE_WITH}`;
/** Something was done about it that is neither taking it in nor closing it. */
const OTHER_STEP =
  /行政复议|诉讼|补正|延期|逾期|超期|撤回|撤销|收费|有效|重复|转办|移送|顺延|下一?年|次年|平均|告知书|通知书|案例|文书|模板|培训|学习|涉及|情况$/u;
/** Told from the side of those who apply. */
const APPLIED = /(?:公民|群众|公众|申请人|社会公众|向[我本]).*(?:提出|提交|递交|申请公开)/u;
const RECEIVES =
  /收到|新收|新增|新接|发生(?=(?:政府信息公开|依)申请)|(?<!\p{Script=Han}[对连衔承交直])接(?=政府信息|信息公开|公开|依?申请)|收悉|接到|接收|接件|(?<![征吸回没验查招丰])收(?!费|取|集|录|藏|益|入|回)/u;
/** Not 「办理事项」, which are what is applied for. */
const DEALS_WITH = /(?:办理|处理)(?!完毕|完结|结果|费|决定|事项|并?答复)/u;
const TAKES_ON = /受理|承办|承接|登记/u;
/** What may stand between the noun and its figure; anything else is what the figure counts: 「依申请公开流程图1份」. */
const OF_THE_NOUN = nothingBut(
  '较[少多大小] 不[多大少] 发生 件数 数量 总数 总量 仅 只 事项 来[件信函] 要求 请求 需求 》 信息 政府 政务 公开 情况 案件 案 办件 件 书 表 函 总 数 量 次 共 计 合 累 一 分别 为 是 达 到 有 了 的 已 均 其中 全部 并 后',
  '新 收 接 受理 登记 办理 办结 处理 答复 回复 完毕 按[时期规] 依法 及时 予以 和 、 ：',
);

/** 「申请主要集中在征地补偿等方面，共3件」 */
const WHAT_ABOUT = /^主要.*(?:方面|领域|事项|等|类)/u;

/** A phrase that tells no more than when, who and how many: 「2022年我镇共收到」, 「当年新增申请数量为」. */
const SAYS_NO_MORE = nothingBut(
  // When and who.
  '其中 包括 包含 今年以来 年初以来 一年来 \\d{4}年度? 本年度? 全年 今年 当年 年度?内 年度 截[至止到](?:目前|年底|年末|\\d{4}年底|\\d{4}年\\d+月底?(?:\\d+日)?)',
  '全[镇乡街] [我本](?:[镇乡局街办]|苏木)(?:道|办|办事处|机关|政府)? 街道(?:办|办事处)? [我本](?:单位|机关) 向 对',
  '公民 群众 公众 申请人 社会公众',
  '二者 两者 三者 四者 经 据 梳理 统计 显示 来 镇里 乡里 老百姓 提 上述 以上 年末 年底',
  // What came of it, and how.
  '收到 收件 新收 新增 新接 接到 接收 接件 收悉 受理 登记 登记在案 在案 承办 承接 收 办 结 办理 处理 提出 提交 递交 涉及 办结 办毕 答复 回复 完成 完毕 完结',
  '通过(?:各种|多种|各类)(?:渠道|方式|途径|形式) 依法 已 均 都 应 需 实际',
  // How many, and of what.
  '过 累计 总共 一共 合计 共计 总计 仅 只 总数 总量 件数 数量 有 共 计 数 量 总 新 到 了 的 为 是 达 、 和 与 各 各类',
  '政府 政务 信息 依 申请 公开 事项 来件 办件 要求 请求 书 表 函 件',
);

/** Some of them, or something else that was done. */
const QUALIFIED =
  /工作日|[日天]内|小时|当月|月内|直接|自行|当场|当日|当天|指导|讲评|协助|提前|转交|转来|交办|审核/u;
/** 「其中3名申请人提交21件」, 「最多的一位提出5件」: of some who apply. */
const SOME_WHO_APPLY = /其中|同一|单个|最多|[一1][位名]/u;
/** All that had to be answered. */
const DUE = /(?:^|[年度内需共])应当?(?:答复|办理|处理|办结|办)(?:申请|件|总量|总数)*(?:共|的|为)*$/u;
/** 「对全年30件申请进行了复盘」 */
const ALL_OF_THEM = {
  before: /(?:全年|本年度?|全部|所有)(?:收到|受理|新收)?的?$/u,
  after: /^(?:政府信息公开)?申请(?:进行|开展|实行|逐)/u,
};
/** 「30件申请中」, said again before they are divided. */
export const OF_THESE =
  /^(?:的)?(?:新收|受理|办理)?(?:政府信息公开|信息公开|依申请公开|公开)?申请(?:事项|件)?(?:之?中|当中|里头?)/u;
/** 「申请情况：30件；处理情况：28件」 */
const LABEL = {
  received: /^(?:(?:新收)?申请(?:受理|接收|办理)?|依申请公开|受理)情况$/u,
  dealtWith: /^办理情况$/u,
  closed: /^(?:处理|办结|答复)情况$/u,
};
export function takenInOf(
  { before, after, measure, upTo, sentence }: Figure,
  { received, results }: { readonly received: boolean; readonly results: boolean },
): readonly QuantityId[] {
  const around = `${before} ${after}`;
  // 「登记造册，全年共登记336条」: that is information.
  if (measure === '条' && !APPLICATION.test(sentence.text) && !/申请/u.test(before)) return [];
  const ofThem = sentence.topic === 'applications' || opensWithThem(sentence);
  // What is carried over from year to year in a paragraph on applications are applications.
  const spoken = received || APPLICATION.test(sentence.text) || /结转/u.test(sentence.text);
  if ((!ofThem && !spoken) || QUALIFIED.test(before) || ANOTHER_KIND.test(before)) return [];
  // 「应答复33件，实际答复31件」
  if ((ofThem || spoken) && DUE.test(before)) return ['due'];
  if (
    (ofThem || received) &&
    /^(?:其中|申请|含|包括)*结转(?:量|数|数量|件数|情况|申请)?(?:为|共)?$/u.test(before)
  )
    return ['carried'];
  // 「收到30件，其中3名申请人提交21件」
  if (/同一|单个|最多/u.test(before)) return [];
  if (SOME_WHO_APPLY.test(upTo.split('，').at(-1) ?? '') && !/其中|新收/u.test(before)) return [];
  if (measure === '项' && !RECEIVES.test(before) && !(TAKES_ON.test(before) || DEALS_WITH.test(before)))
    return [];
  if (ofThem && LABEL.received.test(before)) return ['handled'];
  if (ofThem && LABEL.dealtWith.test(before)) return ['dealtWith'];
  if (ofThem && LABEL.closed.test(before)) return ['answered'];
  if (OTHER_STEP.test(around)) return [];
  const noun = ofThem ? ANY_APPLICATION : APPLICATION;
  if (!isTheNoun(before, noun)) return [];
  // 「24件新收申请已答复23件」: the verb right before it tells.
  const answered = /申请(?:中|里)?(?:均|已|全部|按时|按期)*(?:答复|办结)(?:了|的|共)*$/u.test(before);
  const receives = !answered && (RECEIVES.test(before) || APPLIED.test(before));
  const accepts = TAKES_ON.test(before) || DEALS_WITH.test(before);
  const answers = ANSWERS.test(before) || ANSWERED_AFTER.test(after);
  if (answers && !receives && (!accepts || received)) {
    // 「答复有1件不够规范」 is one of them.
    if (/有$/u.test(before) && after !== '' && !ANSWERED_AFTER.test(after)) return [];
    return ANSWERED_BEFORE.test(before) || ANSWERED_AFTER.test(after) || noun.test(around)
      ? ['answered']
      : [];
  }
  const plain = SAYS_NO_MORE.test(before);
  const named = noun.test(around);
  if (accepts && /其中/u.test(before) && received) return [];
  if (accepts && (named || ((ofThem || received) && plain)))
    return [TAKES_ON.test(before) ? 'handled' : 'dealtWith'];
  if (receives && !accepts && (ofThem || received) && plain) return ['received'];
  if (plain && OF_THESE.test(after)) return ['handled'];
  if (ALL_OF_THEM.before.test(before) && ALL_OF_THEM.after.test(after)) return ['handled'];
  // 「上半年13件，下半年17件，全年共30件」
  if (
    ofThem &&
    plain &&
    !received &&
    !results &&
    after === '' &&
    !/复议|诉讼|起诉|审结/u.test(upTo) &&
    /[共总合]计?|全年/u.test(before)
  )
    return ['handled'];
  if (!named) return [];
  if (receives || /^(?:为|的|系|是)*(?:本年|当年|今年)?新收/u.test(after))
    return answers ? ['handled'] : ['received'];
  return isTotal(before, after, noun, plain) ? ['handled'] : [];
}

/** 「依申请公开工作有序开展，全年收件3件」 */
function opensWithThem({ clauses: [first] }: Sentence): boolean {
  return first?.plain === true && APPLICATION.test(first.text) && !/\d\s*[件条份宗]/u.test(first.text);
}

/** Whether the figure counts the applications that are named before it, and not something about them. */
function isTheNoun(before: string, noun: RegExp): boolean {
  const [, ...afterEach] = before.split(noun);
  return OF_THE_NOUN.test((afterEach.at(-1) ?? '').replace(WHAT_ABOUT, ''));
}

/** 「申请总量为3件」, 「共有3件政府信息公开申请」. */
function isTotal(before: string, after: string, noun: RegExp, plain: boolean): boolean {
  if (
    /(?:申请|依申请公开)(?:的)?(?:件数|总数|总量|数量|数|共计|合计|共|为|是|计|量|仅|只|有|较[少多大小]|不[多大少])+$/u.test(
      before,
    )
  )
    return true;
  if (!plain) return false;
  // 「有2件申请因…」 are some of them.
  const follows = new RegExp(
    `^(?:的)?(?:[^，\\d]{0,12}向[我本]\\p{Script=Han}{1,3})?(?:政府)?(?:信息公开)?(?:${noun.source})(?:公开(?:政府|政务)?信息|(?:政府|政务)?信息公开|事项|件|递交|提交|提出|[到至向][我本][镇乡街局]道?)*$`,
    'u',
  );
  return (
    noun.test(before) || (/(?:共有?|^(?:全年|年内|本年度?|今年)有)$/u.test(before) && follows.test(after))
  );
}
