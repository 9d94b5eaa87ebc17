/** Totals with their parts: 「公开信息356条，其中A 12条、B 8条、C 336条」. */
import { isOfApplications } from './applications.ts';
import type { Figure } from './figures.ts';
import type { Passage, Placed } from './passages.ts';

export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** Parts that make up at least this share of the total are meant to be all of it. */
const NEARLY_ALL = 0.85;
/** What is counted under several channels is more than the total, and by more than this share of it. */
const OVERLAP = 0.1;
/** How applications were answered and who applied: a report names only those it had something to say about. */
const SOME_OF_MANY =
  /(?:予以|部分|同意|不予)公开|提供|处理|结转|办结|答复|复议|诉讼|维持|纠正|审结|企业|科研|公益|法律服务/u;
const OPENS =
  /其中[：:，]?|按[^，；]{2,10}分(?:类)?[，,：:]|从[^，；]{2,10}[看分][，,：:]|(?:分别|具体|主要)[为是][：:]?|分[为成][^，；：:\d]{0,6}[：:]|包括|包含|涵盖|(?<=[，,])(?:主要)?涉及|(?<=\d[条件篇份个])[：:]/gu;
const OPENED = new RegExp(OPENS.source, 'u');
/** Something else begins: another verb of the same subject. */
const ENDS_LIST = /结转|办结|答复|同时|此外|另|还|较|比|增|减|全年|累计|年收到/u;
const PAPERS = /^[条件份篇]$/u;
/** 「公开信息356条，网站200条、公众号156条」: nothing but names follows the total of what was published. */
const PUBLISHED =
  /^(?!.*申请).*(?:公开|发布|更新|推送|上传|刊载)[^，]{0,12}$|^(?!.*申请).*信息(?:共|共计|总数|总量|为|数)*$/u;
const NAME = /^(?:其中|通过|在|[、和及])?[^，；：、\d]{2,14}?(?:公开|发布|推送|类|信息|共|占|有|为|的)*$/u;
/** Another thing is done with these. */
const OTHER_DEED =
  /审[核查]|退回|回复|回应|解读|办理|答复|受理|整改|纠正|征[求集]|采纳|培训|转发|浏览|阅读|访问|清理|更新|下架|撤/u;
const ADDED_UP =
  /^(?:以上)?(?:合计|共计|总计|一共)(?:公开|发布|新收|收到|受理)?(?:各类|政府|政务|信息|申请)*$/u;
/** The total of the year, whether all of its parts were told before or only some. */
const OF_THE_YEAR =
  /^(?:全年|本年度?|\d{4}年(?:度)?)*(?:新收|受理)(?:申请)?(?:合计|共计|总计|总数)(?:为)?$|^(?:总|全年)?共计?$|^全年(?:总计|合计)$|^(?:全年|本年度?)?(?:公开|发布)(?:信息)?(?:总数|总量|总计)(?:为)?$/u;

/** Breakdowns that do not add up to their total. Partial lists are no breakdowns. */
export function wrongBreakdowns(passage: Passage): readonly Breakdown[] {
  const outside = passage.figures.filter(({ figure }) => !figure.clause.inBrackets);
  return [
    ...opened(passage.text, outside),
    ...inBrackets(passage.figures),
    ...unopened(outside),
    ...addedUp(outside),
  ];
}

/** 「其中」 opens a list where a figure stands in its sentence. */
function opened(text: string, figures: readonly Placed[]): readonly Breakdown[] {
  const bare = text.replace(/（[^（）]*）|\([^()]*\)/gu, (words) => '　'.repeat(words.length));
  const openings = [...bare.matchAll(OPENS)]
    .map(({ index, 0: words }) => ({ at: index, words }))
    .filter(({ at }) => figures.some((each) => each.at > at && !bare.slice(at, each.at).includes('。')));
  const first = figures.find((each) => each.at < (openings[0]?.at ?? 0));
  return openings.flatMap(({ at, words }, index) => {
    // 「按方式分，…；按申请人分，…」 divide the same total in several ways.
    const total = /^[按从]/u.test(words) ? first : figures.findLast((each) => each.at < at);
    const next = openings[index + 1];
    const nextTotal = next && !/^[按从]/u.test(next.words) && figures.findLast((each) => each.at < next.at);
    const end = nextTotal ? nextTotal.at : (next?.at ?? Number.POSITIVE_INFINITY);
    const after = figures.filter((each) => each.at > at && each.at < end);
    // 「其中A 20条，其中…」: the parts of the outer one cannot be told from those of the inner.
    const nested = nextTotal && after.at(-1)?.figure.sentence === nextTotal.figure.sentence;
    if (!total || nested) return [];
    const acrossSentences = /[：:，]$/u.test(words) || /(?:^|；)$/u.test(bare.slice(0, at));
    const parts = listed(total.figure, after, acrossSentences);
    // 「收到38件，上年结转3件。其中自然人25件、企业13件」 divides the one that it makes up.
    const divided = figures.some(
      ({ figure }) => figure.sentence === total.figure.sentence && figure.value === sumOf(parts),
    );
    return divided ? [] : judged(total.figure, parts, bare.slice(at), /分别/u.test(words));
  });
}

/** The figures of one list: those of its sentence, or where 「其中：」 opens a longer list, of the sentences after as well. */
function listed(total: Figure, after: readonly Placed[], acrossSentences: boolean): readonly Figure[] {
  const figures = after.map(({ figure }) => figure);
  const end = figures.findIndex(
    ({ measure, before }) => !alike(measure, total.measure) || ENDS_LIST.test(before),
  );
  const list = end === -1 ? figures : figures.slice(0, end);
  const own = list.filter(({ sentence }) => sentence === list[0]?.sentence);
  return acrossSentences && own.length < 2 ? list : own;
}

/** 「25件（自然人20件，法人5件）」 */
function inBrackets(figures: readonly Placed[]): readonly Breakdown[] {
  return figures.flatMap(({ figure: total }, index) => {
    if (total.clause.inBrackets) return [];
    const rest = figures.slice(index + 1).map(({ figure }) => figure);
    const end = rest.findIndex(({ clause, sentence }) => !clause.inBrackets || sentence !== total.sentence);
    const parts = end === -1 ? rest : rest.slice(0, end);
    return parts.length >= 2 &&
      total.after === '' &&
      parts.every(({ measure }) => alike(measure, total.measure))
      ? judged(total, parts, parts.map(({ clause }) => clause.text).join('，'), false)
      : [];
  });
}

/** Parts with nothing that opens their list: only where they come near the total are they meant to make it up. */
function unopened(figures: readonly Placed[]): readonly Breakdown[] {
  return figures.flatMap(({ figure: total }, index) => {
    const first = figures[index - 1]?.figure.sentence !== total.sentence && !total.sentence.continues;
    if (
      !first ||
      isOfApplications(total.sentence) ||
      !PAPERS.test(total.measure) ||
      !PUBLISHED.test(total.before)
    )
      return [];
    const rest = figures.slice(index + 1).map(({ figure }) => figure);
    const end = rest.findIndex(
      ({ before, after, measure, sentence }) =>
        sentence !== total.sentence ||
        !alike(measure, total.measure) ||
        !NAME.test(before) ||
        OTHER_DEED.test(before + after),
    );
    const parts = end === -1 ? rest : rest.slice(0, end);
    return OPENED.test(total.sentence.text) || sumOf(parts) > total.value * (1 + OVERLAP)
      ? []
      : judged(total, parts, '', false);
  });
}

/** 「网站200条，公众号100条，公开栏56条，合计公开356条」: some of the figures right before must make it up. */
function addedUp(figures: readonly Placed[]): readonly Breakdown[] {
  return figures.flatMap(({ figure: total }, index) => {
    const named = ADDED_UP.test(total.before);
    if (!(named || OF_THE_YEAR.test(total.before)) || !isPlain(total)) return [];
    const before = figures
      .slice(0, index)
      .map(({ figure }) => figure)
      .filter(({ measure }) => measure === total.measure);
    if (before.length < 2 || !before.every(isPlain)) return [];
    const fits = before.some(
      (_, from) => from < before.length - 1 && sumOf(before.slice(from)) === total.value,
    );
    const sum = sumOf(before);
    const some = !named && Math.min(sum, total.value) < Math.max(sum, total.value) * NEARLY_ALL;
    return fits || some ? [] : [{ total, parts: before, sum }];
  });
}

/** A list of papers counts them by 条, 件, 份 and 篇 as each is called. */
function alike(one: string, other: string): boolean {
  return one === other || (PAPERS.test(one) && PAPERS.test(other));
}

function judged(total: Figure, parts: readonly Figure[], list: string, each: boolean): readonly Breakdown[] {
  if (parts.length < 2 || ![total, ...parts].every(isPlain)) return [];
  // What follows the parts may be no part any more.
  if (parts.some((_, index) => index > 0 && sumOf(parts.slice(0, index + 1)) === total.value)) return [];
  const sum = sumOf(parts);
  const wrong = [{ total, parts, sum }];
  if (sum > total.value) {
    return overlapping(list, parts) && sum > total.value * (1 + OVERLAP) ? [] : wrong;
  }
  const labels = parts.map((part) => part.before + part.after).join(' ');
  if (each || /其[他它](?!处理)/u.test(labels)) return wrong;
  const partial = SOME_OF_MANY.test(labels) && !/自然人.*法人|法人.*自然人/u.test(labels);
  return partial || sum <= total.value * NEARLY_ALL || /等(?:信息|内容|方面)?$/u.test(list) ? [] : wrong;
}

/** One thing may be counted under several channels. */
function overlapping(list: string, parts: readonly Figure[]): boolean {
  return (
    /包括/u.test(list) ||
    parts.filter(({ before }) => /网站|公众号|微信|微博|平台|抖音|媒体|专栏|公示栏/u.test(before)).length > 1
  );
}

function isPlain({ bound, clause }: Figure): boolean {
  return bound === 'exact' && clause.plain;
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((all, { value }) => all + value, 0);
}
