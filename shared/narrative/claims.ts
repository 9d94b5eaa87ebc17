/** What the narrative states: each figure, and each 「没有」, with the quantity it is of. */
import type { Report } from '../report/report.ts';
import { applicationsOf, isOfApplications } from './applications.ts';
import { narrowed } from './beside.ts';
import type { Clause } from './clauses.ts';
import { decisionOf } from './decisions.ts';
import { deniedIn } from './denials.ts';
import { disputeOf, isDispute, isOfDisclosure, mayBeOfDisclosure, outcomeOfAll } from './disputes.ts';
import { documentOf } from './documents.ts';
import type { Bound } from './figure-pattern.ts';
import { type Figure, figuresOf } from './figures.ts';
import { procurementOf } from './procurement.ts';
import { publicationOf } from './publications.ts';
import { type DisputeId, type Quantity, type QuantityId, quantity } from './quantities.ts';
import { resultOfAll } from './results.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { NOTHING_TOLD, remember, type Told } from './told.ts';

export interface Claim {
  readonly quantity: Quantity;
  /** Money in 万元. */
  readonly value: number;
  readonly bound: Bound;
  /** Stated by 未, 没有 or 无, without a figure. */
  readonly denied: boolean;
  /** It may be of something that the tables do not count. */
  readonly doubtful: boolean;
  /** The figure that states it; `null` where 未, 没有 or 无 does. */
  readonly figure: Figure | null;
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
    let told: Told = NOTHING_TOLD;
    narrative = {
      sentences,
      figures: read.flatMap(({ figures }) => figures),
      claims: read.flatMap(({ sentence, figures }, index) => {
        const { answered, spokenOfDocuments } = told;
        const above = sentence.quote === sentences[index - 1]?.quote ? { answered, spokenOfDocuments } : {};
        told = { ...(sentence.continues ? told : { ...NOTHING_TOLD, ...above }) };
        const claims = narrowed(stated(sentence, figures, told), told.answered);
        told.answered ||= claims.some(({ quantity: { id } }) => id === 'answered');
        told.spokenOfDocuments ||= /规范性文件/u.test(sentence.text);
        return [...claims, ...denied(sentence)];
      }),
    };
    byYear.set(year, narrative);
  }
  return narrative;
}

function stated(sentence: Sentence, figures: readonly Figure[], told: Told): readonly Claim[] {
  let outside: DisputeId | null = null;
  const counted = new Set<Figure>();
  told.ofSome = false;
  return figures.flatMap((figure, index) => {
    // 「行政诉讼5件（直接起诉3件，复议后起诉2件），维持3件」 goes on with what stands before the bracket.
    if (figure.clause.inBrackets) outside ??= told.dispute;
    else if (outside !== null) [told.dispute, outside] = [outside, null];
    if (!figure.plain) {
      told.otherYear = figure.before.replace(ANY_YEAR, '');
      return [];
    }
    // 「涉及征地的19件中有6件予以公开、4件不予公开」: some of some.
    const some = figures[index - 1];
    if (index > 0 && some?.clause !== figure.clause) told.ofSome = false;
    if (/^(?:之?中|里)/u.test(figure.before) && some?.clause === figure.clause && !counted.has(some))
      told.ofSome = true;
    if (told.ofSome) return [];
    // 「2021年收到申请24件，2022年30件」
    const before = THIS_YEAR.test(figure.before) ? told.otherYear || figure.before : figure.before;
    const own = quantitiesOf({ ...figure, before }, told);
    const ids = [...own, ...ofAll(figure, own, figures[index + 1], told)];
    if (ids.length > 0) counted.add(figure);
    remember(told, figure, ids);
    return ids.map((id) => ({
      quantity: quantity(id),
      value: figure.measure === '元' ? figure.value / 10_000 : figure.value,
      bound: figure.bound,
      denied: false,
      doubtful: isDispute(id) && !isOfDisclosure(figure),
      figure,
      words: `${figure.before}${figure.text}${figure.after}`,
      sentence,
    }));
  });
}

const IN_FORCE = /^(?:均|都|全部)(?:为|系|是)?(?:现行|继续)?有效/u;
const IN_ALL = /^(?:共计?|合计|总计|一共)$/u;
const ANY_YEAR = /20\d{2}年度?|上一?年度?|去年|前年|[两三四五几]年来|同期/gu;
const THIS_YEAR = /^(?:其中)?(?:20\d{2}年度?|本年度?|今年|当年)(?:为|是|有|共|达)*$/u;

/** 「受理7件，均来自自然人」 */
const ALL_BY_PERSONS =
  /^(?:申请人)?(?:均|都|全部)(?:为|系|是|来自|由|属于?)*(?:自然人|公民|个人)(?:申请|提出|提交)*$/u;

/** What is said of all that the figure counts. @param own what it counts itself */
function ofAll(
  figure: Figure,
  own: readonly QuantityId[],
  next: Figure | undefined,
  { dispute, results }: Told,
): readonly QuantityId[] {
  const { clauses } = figure.sentence;
  const following = clauses[clauses.indexOf(figure.clause) + 1];
  // 「不掌握的3件、需另行制作的2件，共5件，均无法提供」
  if (results && following && next?.clause !== figure.clause && IN_ALL.test(figure.before))
    return resultOfAll(following);
  if (own.some((id) => id === 'received' || id === 'handled') && ALL_BY_PERSONS.test(following?.text ?? ''))
    return ['receivedFromPersons'];
  if (/规范性文件/u.test(figure.before) && following && IN_FORCE.test(following.text))
    return ['documentsInForce'];
  if (dispute === null || next?.clause === figure.clause || /[维纠]|审|其他/u.test(figure.before)) return [];
  const id = outcomeOfAll(dispute, following, figure.value === 1);
  return id === null ? [] : [id];
}

function denied(sentence: Sentence): readonly Claim[] {
  return sentence.clauses
    .filter(({ plain }) => plain)
    .flatMap((clause) =>
      deniedIn(withLabel(clause, sentence), sentence).map((id) => ({
        quantity: quantity(id),
        value: 0,
        bound: 'exact',
        denied: true,
        doubtful: false,
        figure: null,
        words: clause.text,
        sentence,
      })),
    );
}

/** 「行政复议、行政诉讼情况：无」 */
function withLabel(clause: Clause, { clauses }: Sentence): string {
  const label = /^(?:均|都)?(?:无|没有|为零)$/u.test(clause.text)
    ? clauses[clauses.indexOf(clause) - 1]
    : undefined;
  return `${label?.text ?? ''}${clause.text}`;
}

/** Said of documents alone: 「加强规范性文件管理。全年制定4件、废止2件」. */
const OF_DOCUMENTS = /(?:废止|有效)[^，、；。\d]{0,3}\d+[件份个部]/u;
/** 「共接到依申请公开8个」, not 「依申请公开栏目8个」. */
const NAMES_APPLICATIONS = /[收接受][到理]?.*(?:依申请公开|公开申请|申请公开)(?:申请|事项|件|共计?)*$/u;
const COUNTED = /[件条份宗起例次项个部]/u;

/** What a figure counts, by the words around it; empty when that is not plain. Remembers in `told` what it speaks of. */
function quantitiesOf(figure: Figure, told: Told): readonly QuantityId[] {
  const { before, measure, sentence } = figure;
  const procurement = procurementOf(figure);
  if (procurement) return [procurement];
  if (/元$/u.test(measure)) return feeOf(figure);
  if (!COUNTED.test(measure)) return [];
  const dispute =
    isOfDisclosure(figure) || mayBeOfDisclosure(figure) ? disputeOf(figure, told.dispute) : null;
  told.dispute = dispute?.kind ?? null;
  if (dispute) return dispute.quantities;
  const documents =
    told.documents ||
    (told.spokenOfDocuments && (/现行有效/u.test(before) || OF_DOCUMENTS.test(sentence.text)));
  const document = documentOf(figure, documents, told.ownDocuments ? before : figure.upTo);
  if (document) return [document];
  // Documents are counted in 个 and 部, and now and then applications in 个.
  if (measure === '部' || (measure === '个' && !NAMES_APPLICATIONS.test(before))) return [];
  const decision = decisionOf(figure, told.deciding);
  told.deciding = decision.deciding;
  if (decision.quantities.length > 0) return decision.quantities;
  const publication = publicationOf(figure);
  if (publication) return [publication];
  return isOfApplications(sentence) ? applicationsOf(figure, told) : [];
}

/** 「行政事业性收费项目2项，收费金额3.2万元」 */
const AMOUNT_OF_CHARGES = /行政事业性收费(?:项目)?\d+项，收费(?:总?金额|总额)(?:共|共计|为|合计)*$/u;

function feeOf({ before, upTo }: Figure): readonly QuantityId[] {
  if (AMOUNT_OF_CHARGES.test(upTo)) return ['charges'];
  if (/未|无|没有|减免|免收|退/u.test(before)) return [];
  if (/信息处理费(?:共|共计|收取|共收取|总?金额|总额|收入|为|合计)*$/u.test(before))
    return ['informationFee'];
  return /行政事业性收费(?:项目|共|共计|总计|收取|共收取|总?金额|总额|收入|为|合计)*$/u.test(before)
    ? ['charges']
    : [];
}
