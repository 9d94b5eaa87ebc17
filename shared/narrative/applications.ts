/** What a figure says of applications for disclosure. */
import { carriedOf } from './carried.ts';
import { isOfOneChannel, receivedOneWay } from './channels.ts';
import type { Figure } from './figures.ts';
import { ANOTHER_KIND, APPLICATION } from './kinds-of-application.ts';
import type { QuantityId } from './quantities.ts';
import { applicantIn } from './reasons.ts';
import { resultOf } from './results.ts';
import type { Sentence } from './sentences.ts';
import { OF_THESE, takenInOf } from './taken-in.ts';

const NOT_APPLICATIONS =
  /反映|热线|咨询|留言|来信|来访|建议|提案|议案|投诉|举报|信访|网民|诉求|工单|许可|处罚|稿件|(?<!征求(?:第三方|权利人|利害关系人)的?)意见|业务|便民|救助|补[助贴]|低保|审批|征询[单函]|不动产|建房|援助|[村党居校院]务公开|(?<!结)转办件/u;
/** A reason for not dealing with an application. */
const PETITIONS =
  /(?<=依申请公开|公开申请)来[信函]|信访、?(?:举报)?、?(?:投诉)?类|信访、?举报、?投诉|名义进行信访投诉|信访、?投诉(?=类|的|、重复|不予处理)/gu;
/** Every paper of the unit has an attribute: 主动公开, 依申请公开, 不予公开. */
const OF_PAPERS =
  /公文|属性|[收发行]文\d|主动公开的?\d+[件份条][、，](?:属于?)?依申请公开|拟公开信息|(?:印发|制发|起草|产生)[^，规]{0,6}文件|(?:事项|公开)(?:清单|目录)|(?<!另行)制作(?:了|各类|的)*(?:政府|政务)?信息/u;
const BOTH_TOGETHER =
  /^(?:[二两](?:者|项))?(?:全年|本年)?(?:合计|共计?|总计|合计共|总共|一共|共有)?(?:应(?:办理?|答复|处理))?(?:申请)?$/u;
/** Said of some who applied even where no total was told before; 公民 and 个人 are mostly said of all. */
const ONE_KIND = /自然人|法人|企业|机构|公益|^其[他它](?:组织|单位)/u;

const ON_ONE_MATTER = /^(?:其中)?涉及?[^，]{2,}[的类](?:申请|依申请公开)(?:有|共|为)*$/u;
const APPLIED_BY = /^(?:由|来自|为|系|是|属于?)[^，]{0,3}(?:自然人|法人|企业|商业|科研|公益|法律)/u;

export interface Received {
  /** A figure before it counts the applications received. */
  readonly received: boolean;
  /** A figure before it counts those carried in. */
  readonly carriedIn: boolean;
  /** A figure before it counts the unit's papers. */
  readonly papers: boolean;
  /** A figure before it counts results, so that a sum may be theirs. */
  readonly results: boolean;
  /** What the sentence counts is no application: petitions, calls, another authority's forms. */
  others: boolean;
}

/** Whether the sentence speaks of applications. Results are told after a semicolon as well: the paragraph says so. */
export function isOfApplications({ topic, text, quote }: Sentence): boolean {
  return (
    topic === 'applications' || /收费通知/u.test(text) || APPLICATION.test(quote.text.replace(A_COLUMN, ''))
  );
}

const A_COLUMN = /依申请公开(?:栏目|专栏|专区|系统|平台|目录)/gu;

export function isOfPapers({ before, after }: Figure): boolean {
  return OF_PAPERS.test(before + after);
}

export function applicationsOf(figure: Figure, context: Received): readonly QuantityId[] {
  const { before, after, measure, sentence } = figure;
  const around = `${before} ${after}`;
  // 「开展依申请公开培训3次」 counts no applications, 「依申请公开3次」 does.
  if ((measure === '次' && !/申请(?:公开)?$/u.test(before)) || context.papers) return [];
  if (NOT_APPLICATIONS.test(around.replace(PETITIONS, ''))) context.others = true;
  else if (APPLICATION.test(around)) context.others = false;
  else if (ANOTHER_KIND.test(before)) context.others = true;
  else if (/申请/u.test(before) && !sentence.clauses.some(({ text }) => NOT_APPLICATIONS.test(text)))
    context.others = false;
  // 「涉及征收补偿的申请28件，公开9件」: what follows is of those alone.
  if (ON_ONE_MATTER.test(before)) context.others = true;
  if (context.others || OF_PAPERS.test(sentence.text)) return [];
  const carried = carriedOf(figure);
  if (carried !== null) return carried;
  if (isOfOneChannel(figure)) return receivedOneWay(figure) ? ['receivedOneWay'] : [];
  if (/逾期未(?:按[^，]{0,10})?(?:缴|交)/u.test(before)) return ['unpaidFees'];
  const result = resultOf(figure);
  if (result !== null) return result;
  const oneKind = ONE_KIND.test(before) || APPLIED_BY.test(after) || isBesideOrganisations(figure);
  const applicant =
    (context.received && !OF_THESE.test(after)) || oneKind
      ? appliedBy(around, before, /自然人|公民|个人/u.test(sentence.text))
      : null;
  if (applicant !== null) return [applicant];
  // 「71件结转下年」 begins with the figure, and what follows it tells.
  const together = before !== '' || after === '';
  if (context.received && context.carriedIn && together && BOTH_TOGETHER.test(before)) return ['inHand'];
  return takenInOf(figure, context);
}

/** 「收到公民申请5件，企业申请1件」: not of all who may apply. */
function isBesideOrganisations({ text: own, before, clause, sentence: { clauses } }: Figure): boolean {
  return (
    /公民|个人/u.test(before) &&
    !clauses.some(({ text }) => /自然人/u.test(text)) &&
    !ONE_KIND.test(before) &&
    clauses.some(({ text }) =>
      text === clause.text ? ORGANISATION.beside.test(text.split(own)[1] ?? '') : ORGANISATION.own.test(text),
    )
  );
}

const ORGANISATION = {
  own: /^(?:法人|企业|单位|组织|机构)[^，]{0,6}\d/u,
  beside: /^[、和及](?:法人|企业|单位|组织|机构)[^，]{0,6}\d/u,
} as const;

/** @param bothKinds the sentence tells of persons, too */
function appliedBy(around: string, before: string, bothKinds: boolean): QuantityId | null {
  const organisations = /(?:法人|企业|单位)(?:或|和|及|以及|等|、)?(?:者)?(?:其他)?组织/u.test(around);
  if (/^(?:其中|及|和)*(?:单位|法人)(?:申请|提出|提交|的|有|为)*$/u.test(before))
    return 'receivedFromOrganisations';
  // 「公民、法人提出的申请」 are those of all who may apply.
  const together = /(?:自然人|公民|个人|群众)(?:、|和|或|及|与|以及)[^，]{0,6}(?:法人|组织|企业|单位)/u.test(
    before,
  );
  if (together) return null;
  // 「商业企业11件，其他法人组织10件」 are the rest.
  if (/^(?:其中)?(?:其[他它]|其余)(?:的)?(?:法人|组织)/u.test(before) && organisations) return null;
  if (/自然人|公民|个人/u.test(around)) return organisations ? null : 'receivedFromPersons';
  // 「20件为自然人提交，5件为法人提交」
  if (organisations || (/法人(?:申请|提出|提交|的)*$/u.test(around) && bothKinds))
    return 'receivedFromOrganisations';
  const applicant = applicantIn(before) ?? (/^(?:其中|有)*$/u.test(before) ? applicantIn(around) : null);
  return applicant === null ? null : `applicant.${applicant}`;
}
