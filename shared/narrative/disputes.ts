/** What a figure says of reconsiderations and lawsuits about disclosure. */
import { speaksOfCarried } from './carried.ts';
import type { Clause } from './clauses.ts';
import { OF_DISPUTES } from './dispute-quantities.ts';
import type { Figure } from './figures.ts';
import { nothingBut } from './phrase.ts';
import type { DisputeId, Outcome, QuantityId } from './quantities.ts';

const OUTCOMES: readonly { readonly outcome: Outcome; readonly said: RegExp }[] = [
  {
    outcome: 'pending',
    said: /(?:尚未|未|没有)(?:审结|办结|结案|审理完|判决|结|[收拿接]到决定)|(?:正在|[尚仍]?在|处于)(?:审理?|办理?)|审理(?:之)?中|待审/u,
  },
  { outcome: 'upheld', said: /(?<!未被?|没有被?|不)维持/u },
  {
    outcome: 'corrected',
    said: /(?<!未被?|没有被?|无|不)(?:纠正|纠错(?!率))|被撤销|撤销(?:或|原|我|了|决定|的|$)|责令(?:重|限期|履行)|确认违法/u,
  },
  { outcome: 'otherResult', said: /其[他它](?:结果|情形|处理)?(?:的|为|共|有|、)*$/u },
];
/** Words of which nobody can tell the column of table 四. */
const UNCLEAR = /败诉|驳回|胜诉|应诉|出庭|和解|撤回|终止|申请人撤销|自行/u;
/** Something about them: 「行政复议培训2次」, 「行政诉讼庭审3次」. */
const NOT_THESE =
  /(?:复议|诉讼)[^，]{0,4}(?:培训|旁听|庭审|学习|讲座|宣传|知识|案例|专题|文书|答辩|出庭|应诉能力|座谈|会议|会商|沟通|意见书|建议书|决定书|通知书|申请书|传票)[^，]*$|起诉状|代[写书]|民事诉讼|刑事|(?:参与|协助|配合|指导|引导|调解)[^，]{0,8}(?:复议|诉讼)/u;
/** What may stand between the noun and its figure: anything else is what the figure counts. */
const TAIL_OF = nothingBut(
  '方面 程序 案件 案 事项 情况 件数 件 数量 总数 总量 数 量 总 共计 合计 总计 共 计 的 为 有 是 达 到 发生 分别 均 各 都 仅 只 了 后 、 和 与 及 以及 或 其中 全年 本年度 本年 新增 收到 受理 类 申请 被 提起 提出 行政 政府信息公开 信息公开 向 法院 机关 复议 机构 起诉 再 又 直接 办理 应诉 答复 我镇 我街道 我乡 本机关 ：',
);
const OTHER_COURTS = /纠纷|物业|劳动|合同|仲裁/u;
const ALL = /^(?:结果|全部|已|经)*(?:均|都|全部|全)(?:为|被|予以|获|系|是|已)*/u;
const OF_ONE =
  /^(?:复议机关|复议|法院|一审|审理|判决|目前|现|已|仍|尚|结果|为|被|予以)*(?:维持|纠正|(?:未|在)?审[理结])(?:[了原]?(?:行政行为|答复|决定)|中|结果)*$/u;

const INCLUDES = /^(?:其中)?(?:包?含|包括|其中)[^申]*$/u;
/** 「行政复议2件，尚未审结」: nothing but that, of however many. */
const STILL_PENDING =
  /^(?:目前|现|至今)?(?:[尚仍]?(?:未|没有)(?:审结|结案|办结)|[均仍]?正?在审理(?:之?中)?)$/u;

const DISPUTES = /信息公开(?:类)?(?:行政)?争议(?:案件)?(?:共|合计|总计|为|有|发生)*$/u;
const OF_DISCLOSURE_ALONE = /^其中(?:涉及?)?(?:政府)?信息公开(?:类|方面|领域)?(?:的|有|案件)*$/u;

/** A part of the report by itself: 「（六）行政复议、诉讼情况」. */
const HEADED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*(?:政府信息公开)?(?:行政)?复议.{0,8}诉讼/u;

/** 「均为征地拆迁类」, 「均与信息公开无关」: said of them afterwards. */
const OF_OTHER_THINGS =
  /涉法涉诉|与(?![^，]*(?:信息公开|公开信息|依申请))[^，]{2,10}有关|信息公开(?:工作)?无关|(?:不涉及|非)(?:政府)?信息公开|^(?:均|都|全部)(?:为|系|属于?|是)(?!.*信息公开)[^，]{2,12}(?:类|类案件|纠纷|争议|领域)$/u;

/** The bureau of justice handles reconsiderations of every kind; only those about disclosure are in the table. */
export function isOfDisclosure({ clause, sentence }: Figure): boolean {
  const { text, quote, topic, section } = sentence;
  const said = /信息公开|依申请/u;
  if (sentence.clauses.some((other) => OF_OTHER_THINGS.test(other.text))) return false;
  if (
    section === '四' ||
    HEADED.test(quote.text) ||
    said.test(clause.text) ||
    /未经复议直接|复议后(?:提起)?(?:起诉|诉讼)/u.test(text)
  )
    return true;
  if (/(?<![在未])(?:办理|审理|受理|代理|承办)(?!(?:政府)?信息公开)[^，]{0,8}(?:复议|诉讼)/u.test(text))
    return false;
  // Among the problems told of a report on disclosure, what is disputed are answers to applications.
  if (section === '五' && /申请|答复/u.test(sentence.text)) return true;
  return topic === 'applications' || said.test(text) || said.test(quote.text);
}

/** Of work on disputes of every kind. */
const OTHER_WORK =
  /应诉|出庭|调解|法治|法律|司法|执法|纠纷|指导|引导|协助|参与|参加|咨询|受理|办理|审理|代理|承办|信访|拆迁|征地|征收|结转|确权/u;

/** Told in section 一 with no word of what they were about: in a report on disclosure, most likely of disclosure. */
export function mayBeOfDisclosure({ sentence: { text, section, clauses } }: Figure): boolean {
  return (
    section === '一' && !OTHER_WORK.test(text) && !clauses.some((each) => OF_OTHER_THINGS.test(each.text))
  );
}

/** 「引发行政争议3件」 are both; disputes that were mediated are others. */
const ARISEN = /(?<=引发|引起|产生|发生)(?:的)?行政争议/u;
const NOUN = new RegExp(`复议|诉讼|起诉|被诉(?!讼)|${ARISEN.source}`, 'u');
const OF_THE_AUTHORITY: readonly DisputeId[] = ['reconsiderations'];

export interface Dispute {
  readonly quantities: readonly QuantityId[];
  /** What the figures after it speak of, where they name only a result. */
  readonly kind: DisputeId | null;
}

const IDS = Object.keys(OF_DISPUTES);

export function isDispute(id: QuantityId): boolean {
  return IDS.includes(id.split('.')[0] ?? '');
}

/** @param kind what a figure before it in the sentence counts */
export function disputeOf(figure: Figure, kind: DisputeId | null): Dispute | null {
  const { before, after } = figure;
  if (NOT_THESE.test(before)) return null;
  // 「行政复议2件（含上年度结转1件）」: no application was carried in.
  if (kind !== null && INCLUDES.test(before) && speaksOfCarried(`${before} ${after}`))
    return { quantities: [], kind };
  if (DISPUTES.test(before)) return { quantities: ['disputes'], kind: null };
  if (kind !== null && OF_DISCLOSURE_ALONE.test(before)) return { quantities: [kind], kind };
  // 「在1件行政诉讼中，…」 is one of them.
  if (/(?:复议|诉讼)(?:案件?)?中$/u.test(after)) return { quantities: [], kind };
  const words = NOUN.test(before)
    ? before
    : /^(?:因|被|由|引起|引发|产生|涉及|有关|不服|政府|信息|公开|工作|申请|的|提起|类|行政|案件|事项|答复)*(?:复议|诉讼|起诉)/u.test(
          after,
        )
      ? after
      : '';
  const said = kindsIn(words.replace(/复议(?:机关|机构|决定)/gu, ''));
  // 「复议机关维持3件」 is of reconsiderations, though it does not count them.
  const nearest = said ?? (kind !== null ? [kind] : /复议机[关构]/u.test(words) ? OF_THE_AUTHORITY : null);
  if (nearest === null) return null;
  const [only = null, ...others] = nearest;
  const behind = words === after && said?.length === 1 && only ? outcomeBehind(figure) : null;
  // Where all of them were counted before, these are some of them.
  if (behind && only)
    return { quantities: [...(kind === null ? nearest : []), `${only}.${behind}`], kind: only };
  const outcome = outcomeIn(before, after, said !== null);
  if (outcome === 'unclear') return { quantities: [], kind: only };
  if (outcome !== null)
    return { quantities: only && others.length === 0 ? [`${only}.${outcome}`] : [], kind: only };
  // 「已审结5件」 counts no column, and those after it are of the same.
  if (said !== null && !isTheNoun(words, before)) return { quantities: [], kind: only };
  if (said === null) return only && /审结|结案/u.test(before) ? { quantities: [], kind: only } : null;
  if (isOfEveryKind(figure)) return { quantities: [], kind: only };
  if (others.length === 0)
    return { quantities: /(?:审结|结案)(?:的|了|共|为)*$/u.test(before) ? [] : said, kind: only };
  return { quantities: /均|各|都/u.test(words) ? said : ['disputes'], kind: null };
}

/** 「行政复议42件，其中信息公开类11件」: the table has the second. */
function isOfEveryKind({ clause, sentence: { clauses } }: Figure): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]?.text ?? '';
  return OF_DISCLOSURE_ALONE.test(next.replace(/\d.*$/u, ''));
}

function isTheNoun(words: string, before: string): boolean {
  if (OTHER_COURTS.test(words)) return false;
  return words !== before || TAIL_OF.test(before.split(NOUN).at(-1) ?? '');
}

/**
 * 「行政诉讼2件，均为结果维持」: the clause after the figure tells the result of all of them.
 *
 * @param one there is only one: 「行政复议1件，结果维持」
 */
export function outcomeOfAll(kind: DisputeId, next: Clause | undefined, one: boolean): QuantityId | null {
  if (!next || /\d/u.test(next.text) || UNCLEAR.test(next.text)) return null;
  if (!ALL.test(next.text) && !(one && OF_ONE.test(next.text)) && !STILL_PENDING.test(next.text)) return null;
  const outcome = OUTCOMES.find(({ said }) => said.test(next.text))?.outcome;
  return outcome ? `${kind}.${outcome}` : null;
}

/** 「其中3件行政复议、1件行政诉讼尚未审结」 */
function outcomeBehind({ clause }: Figure): Outcome | null {
  const tail = /(?:复议|诉讼)(?:案件)?(\p{Script=Han}{2,8})$/u.exec(clause.text)?.[1] ?? '';
  return UNCLEAR.test(tail) ? null : (OUTCOMES.find(({ said }) => said.test(tail))?.outcome ?? null);
}

function kindsIn(words: string): readonly DisputeId[] | null {
  if (
    /直接(?:向[^，]{2,6})?(?:提起)?(?:起诉|(?:行政)?诉讼)|未经复议[^，]{0,8}(?:起诉|诉讼|提起|提出)/u.test(
      words,
    )
  )
    return ['directSuits'];
  if (
    /复议(?:之?后|程序后)(?:再|又|仍)?(?:次)?(?:向[^，]{2,6})?(?:提起|提出)?(?:起诉|(?:行政)?诉讼|的|$)/u.test(
      words,
    )
  )
    return ['suitsAfterReconsideration'];
  const kinds: DisputeId[] = [];
  const both = ARISEN.test(words);
  if (both || /复议/u.test(words)) kinds.push('reconsiderations');
  if (both || /诉讼|起诉|被诉/u.test(words)) kinds.push('lawsuits');
  return kinds.length === 0 ? null : kinds;
}

function outcomeIn(before: string, after: string, named: boolean): Outcome | 'unclear' | null {
  const near = before.slice(-14);
  const told = OUTCOMES.find(({ said }) => said.test(near));
  // 「驳回诉求、维持原答复」 says what it comes to.
  if (UNCLEAR.test(told ? near.replace('驳回', '') : near)) return 'unclear';
  if (told) return told.outcome;
  // 「行政复议尚有1件未审结」 says it afterwards, too.
  if (named && !/有$/u.test(before)) return null;
  // 「1起被维持，1起尚在审理」 says it afterwards.
  if (UNCLEAR.test(after)) return 'unclear';
  return OUTCOMES.find(({ said }) => said.test(after))?.outcome ?? null;
}
