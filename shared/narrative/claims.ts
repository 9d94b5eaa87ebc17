/** What the narrative states: each figure, and each 「没有」, with the quantity it is of. */
import type { Report } from '../report/report.ts';
import { deniedIn } from './denials.ts';
import { type Bound, type Figure, figuresOf } from './figures.ts';
import { QUANTITIES, type Quantity, type QuantityId } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Claim {
  readonly quantity: Quantity;
  /** Money in 万元. */
  readonly value: number;
  readonly bound: Bound;
  /** Stated by 未, 没有 or 无, without a figure. */
  readonly denied: boolean;
  /** The words that state it. */
  readonly words: string;
  readonly sentence: Sentence;
}

export interface Narrative {
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
}

const narratives = new WeakMap<Report, Map<number | null, Narrative>>();

/** The narrative of a report, read once. Figures of other years, other authorities and plans are no claims. */
export function narrativeOf(report: Report, year: number | null): Narrative {
  const byYear = narratives.get(report) ?? new Map<number | null, Narrative>();
  narratives.set(report, byYear);
  let narrative = byYear.get(year);
  if (!narrative) {
    const sentences = sentencesOf(report, year);
    const read = sentences.map((sentence) => ({ sentence, figures: figuresOf(sentence) }));
    narrative = {
      sentences,
      figures: read.flatMap(({ figures }) => figures),
      claims: read.flatMap(({ sentence, figures }) => [...stated(sentence, figures), ...denied(sentence)]),
    };
    byYear.set(year, narrative);
  }
  return narrative;
}

function stated(sentence: Sentence, figures: readonly Figure[]): readonly Claim[] {
  let documents = false;
  let received = false;
  return figures.flatMap((figure) => {
    if (!figure.clause.plain) return [];
    const ids = quantitiesOf(figure, { documents, received });
    documents ||=
      ids.some((id) => id.startsWith('documents')) || /规范性文件/u.test(figure.before + figure.after);
    received ||= ids.some((id) => id === 'received' || id === 'handled');
    return ids.map((id) => ({
      quantity: QUANTITIES[id],
      value: figure.measure === '元' ? figure.value / 10_000 : figure.value,
      bound: figure.bound,
      denied: false,
      words: `${figure.before}${figure.text}${figure.after}`,
      sentence,
    }));
  });
}

function denied(sentence: Sentence): readonly Claim[] {
  return sentence.clauses
    .filter(({ plain }) => plain)
    .flatMap((clause) =>
      deniedIn(clause.text, sentence).map((id) => ({
        quantity: QUANTITIES[id],
        value: 0,
        bound: 'exact',
        denied: true,
        words: clause.text,
        sentence,
      })),
    );
}

/** An application for disclosure, and no other application. */
const APPLICATION =
  /(?:信息公开|公开信息|政府信息|依)(?:的)?申请|依申请公开|申请公开|公开申请|公开(?:政府|政务)?信息的?(?:申请|要求)/u;
const CHANNEL = /网上|网络|网站|平台|信函|邮寄|邮件|邮箱|当面|现场|传真|电子|窗口|来信|在线|书面|纸质|口头/u;
const NOT_APPLICATIONS =
  /热线|咨询|留言|来信|来访|建议|提案|议案|投诉|举报|信访|网民|诉求|工单|许可|处罚|稿件/u;
const COUNTED = /[件条份宗起例次项]/u;

/** 「10件已按时答复」 */
const ANSWERED_AFTER = /^(?:均|都|已|经|全部|按[时期规]+|依法|及时|予以|完成|了)*(?:办结|答复|办理完毕)/u;

interface Context {
  /** A figure before it in the sentence counts normative documents. */
  readonly documents: boolean;
  /** A figure before it in the sentence counts the applications received. */
  readonly received: boolean;
}

/** What a figure counts, by the words around it; empty when that is not plain. */
function quantitiesOf(figure: Figure, context: Context): readonly QuantityId[] {
  const { before, after, measure, sentence } = figure;
  if (/元$/u.test(measure)) return feeOf(before);
  if (!COUNTED.test(measure)) return [];
  const around = `${before} ${after}`;
  const dispute = isOfDisclosure(sentence) ? disputeOf(figure) : [];
  if (dispute.length > 0) return dispute;
  const document = documentOf(figure, context.documents);
  if (document) return [document];
  const decision = decisionOf(before);
  if (decision) return [decision];
  if (isPublished(figure)) return ['published'];
  // Results are told after a semicolon as well: the paragraph says that they are of applications.
  const ofApplications =
    sentence.topic === 'applications' ||
    /收费通知/u.test(sentence.text) ||
    APPLICATION.test(sentence.quote.text);
  if (!ofApplications || NOT_APPLICATIONS.test(around)) return [];
  return applicationOf(figure, context.received);
}

function applicationOf({ before, after, sentence }: Figure, received: boolean): readonly QuantityId[] {
  const around = `${before} ${after}`;
  // 「8件予以公开，17件部分公开」 says it afterwards.
  const result = before === '' || before === '其中' ? after : before;
  if (
    /(?:结转|顺延|延续|转)(?:至|到|入)?(?:下|次|明|来|翌)一?(?:个)?年|结转(?:至|到)\d{4}年|(?:下|次)年(?:度)?继续办理/u.test(
      lastOf(before, after, /结转|顺延|延续|继续办理/u),
    )
  ) {
    return ['carriedOut'];
  }
  if (
    /(?:上|去|前)一?年(?:度)?(?:的)?(?:结转|遗留|转)|结转(?:自)?(?:上|去)一?年|\d{4}年(?:度)?结转/u.test(
      around,
    )
  )
    return ['carriedIn'];
  if (CHANNEL.test(around)) return [];
  if (/逾期未(?:按[^，]{0,10})?(?:缴|交)/u.test(before)) return ['unpaidFees'];
  if (/部分公开/u.test(result)) return ['partial'];
  if (/不予公开/u.test(result)) return /属于|涉及|国家秘密|第三方|隐私/u.test(result) ? [] : ['refused'];
  if (/(?:予以|同意|全部)公开(?:的|为|共)*$/u.test(result)) return ['granted'];
  if (/(?:无法|不能)提供(?:的|为|共)*$/u.test(result)) return ['unable'];
  if (/不予处理(?:的|为|共)*$/u.test(result)) return ['declined'];
  if (/其他处理(?:的|为|共)*$/u.test(result)) return ['otherResults'];
  if (received && /自然人/u.test(around)) return ['receivedFromPersons'];
  if (received && /法人(?:或|和|及|、)?其他组织/u.test(around)) return ['receivedFromOrganisations'];
  // What is carried over from year to year in a paragraph on applications are applications.
  const spoken = APPLICATION.test(sentence.text) || /结转/u.test(sentence.text);
  if (sentence.topic !== 'applications' && !spoken) return [];
  const noun = sentence.topic === 'applications' ? /申请/u : APPLICATION;
  const receives = /收到|新收|新增|接到|接收|收(?!费|取|集|录|藏|益|入|回)/u.test(before);
  const accepts = /受理|办理(?!完毕)/u.test(before);
  const answers = /办结|答复|办理完毕|回复/u.test(before) || ANSWERED_AFTER.test(after);
  if (/行政复议|诉讼|补正|延期|逾期|超期|撤回|撤销|收费|有效|重复|转办|移送|顺延|下一?年|次年/u.test(around))
    return [];
  if (answers && !receives && !accepts) {
    const plainly =
      /(?:办结|答复|办理完毕)(?:申请|共|了|完毕|、)*$/u.test(before) || ANSWERED_AFTER.test(after);
    return plainly || noun.test(around) ? ['answered'] : [];
  }
  if (!noun.test(around)) return [];
  if (accepts || (receives && answers)) return ['handled'];
  if (receives) return ['received'];
  return /(?:申请|依申请公开)(?:的)?(?:件数|总数|总量|数量|数|共计|合计|共|为|是|计)+$/u.test(before)
    ? ['handled']
    : [];
}

/** The words of `before` from the last match on, with `after`: 「办结25件、结转下年度2件」 speaks of the nearest. */
function lastOf(before: string, after: string, word: RegExp): string {
  return word.test(before) ? before.slice(-16) : after;
}

function feeOf(before: string): readonly QuantityId[] {
  if (/未|无|没有|减免|免收|退/u.test(before)) return [];
  if (/信息处理费(?:共|共计|金额|总额|为|合计)*$/u.test(before)) return ['informationFee'];
  return /行政事业性收费(?:共|共计|金额|总额|为|合计)*$/u.test(before) ? ['charges'] : [];
}

/** The bureau of justice handles reconsiderations of every kind; only those about disclosure are in the table. */
function isOfDisclosure({ text, quote, topic, section }: Sentence): boolean {
  const said = /信息公开|依申请/u;
  if (section === '四' || said.test(text)) return true;
  if (/(?:办理|审理|受理|代理|承办)[^，]{0,8}(?:复议|诉讼)/u.test(text)) return false;
  return topic === 'applications' || said.test(quote.text);
}

function disputeOf({ before, after }: Figure): readonly QuantityId[] {
  const words = /复议|诉讼|起诉/u.test(before)
    ? before
    : /^(?:因|被|政府|信息|公开|申请|的|提起|行政)*(?:复议|诉讼)/u.test(after)
      ? after
      : '';
  if (words === '' || /纠错|纠正|败诉|撤销|维持|驳回|责令|胜诉|审结|其他结果|应诉率|出庭/u.test(words))
    return [];
  if (/(?:未经复议)?直接起诉/u.test(words)) return ['directSuits'];
  if (/复议后(?:提起)?(?:起诉|诉讼)/u.test(words)) return ['suitsAfterReconsideration'];
  const reconsidered = /复议/u.test(words);
  const sued = /诉讼|起诉/u.test(words);
  if (reconsidered && sued) return /均|各|都/u.test(words) ? ['reconsiderations', 'lawsuits'] : ['disputes'];
  return reconsidered ? ['reconsiderations'] : ['lawsuits'];
}

function documentOf({ before, after }: Figure, documents: boolean): QuantityId | null {
  const named = /规范性文件/u.test(before) || /^(?:行政)?规范性文件/u.test(after);
  if (!named && !documents) return null;
  if (/规范性文件(?:、|和|及|与|等|以及)|(?:、|和|及|与)(?:其他|政策|重要)[^、]{0,8}$/u.test(before))
    return null;
  if (/[、和及与](?:行政)?规范性文件/u.test(before) && !/^[、和及与]/u.test(before)) return null;
  if (/清理|解读|审查|审核|备案|转发|上级|市政府|县政府|区政府|合法性/u.test(before)) return null;
  if (/现行有效/u.test(before)) return 'documentsInForce';
  if (/废止/u.test(before)) return /失效|修改|修订/u.test(before) ? null : 'documentsRepealed';
  if (/对外公开总数/u.test(before)) return 'documentsDisclosed';
  if (documents && /^[、和及]?新公开$/u.test(before)) return 'documentsNewlyDisclosed';
  if (!named) return null;
  if (/(?:制发|制定|出台|印发|制作)(?:并(?:公开|发布|印发))?/u.test(before)) return 'documentsMade';
  return null;
}

function decisionOf(before: string): QuantityId | null {
  const kind = /(?:作出|做出)(?:的)?行政(许可|处罚)(?:处理)?决定(?:数量|共|共计|为)*$/u.exec(before)?.[1];
  if (kind === undefined) return null;
  return kind === '许可' ? 'licences' : 'penalties';
}

/** 我镇, 青石镇, 全年, 2022年: the unit as a whole and the year as a whole. */
const ALL_OF_IT =
  /^(?:[我本全]\p{Script=Han}{1,4}?|\p{Script=Han}{2,6}(?:镇|乡|街道|局|办事处)|共计?|全年|累计|总共|总计|新增|20\d{2}年(?:度)?|截至\d.*日)*(?:主动|依法)*公开(?:各类|的|了)*(?:政府|政务)?信息(?:总数|总量|数量|共计|合计|累计|共|达|为|数)*$/u;

const LONGEST_SUBJECT = 30;

/** All that was published in the year by every channel together, not a part of it. */
function isPublished({ before, measure, sentence }: Figure): boolean {
  const upToHere = sentence.text.slice(0, sentence.text.indexOf(before) + before.length);
  return (
    /[条件篇]/u.test(measure) &&
    before.length <= LONGEST_SUBJECT &&
    ALL_OF_IT.test(before) &&
    !/通过|利用|依托|网站|公众号|微信|微博|专栏|平台|栏目|新媒体|公示栏|其中|领域/u.test(upToHere)
  );
}
