/** Totals with their parts: 「公开信息356条，其中A 12条、B 8条、C 336条」. */
import { addedUp, unopened } from './bare-lists.ts';
import type { Figure } from './figures.ts';
import { alike, type Breakdown, judged, sumOf } from './part-sums.ts';
import type { Passage, Placed } from './passages.ts';

const OPENS = new RegExp(
  [
    '其中[：:，]?|(?:分别|具体|主要)[为是][：:]?',
    '按[^，；]{2,10}分类?[，,：:]|从[^，；]{2,10}[看分][，,：:]|分[为成][^，；：:\\d]{0,6}[：:]',
    '包括|包含|涵盖|(?<=[，,])(?:主要)?涉及',
    // 「公开信息356条：」, 「356条信息中，」
    '(?<=\\d[条件篇份个])[：:]|(?<=\\d[条件份]的?(?:政府|政务)*信息)中[，,：:]',
  ].join('|'),
  'gu',
);
/** Something else begins: another verb of the same subject. */
const ENDS_LIST =
  /同时|此外|另(?:有|外|行)?(?!类)|还(?=有|在|对|向|通|发|公|组|开)|[较比](?=上|去|前|同|\d)|[同环]比|增[加长幅]|减少|全年|累计|年收到/u;
/** Of applications something else is told; in a list of publications these are names: 「提案答复12条」. */
const ENDS_OF_APPLICATIONS = /结转|办结|答复/u;

/** Breakdowns that do not add up to their total. Partial lists are no breakdowns. */
export function wrongBreakdowns(passage: Passage): readonly Breakdown[] {
  const outside = passage.figures.filter(({ figure }) => !figure.clause.inBrackets);
  const lists = [...opened(passage.text, outside), ...inBrackets(passage.figures)];
  return [...lists, ...(OPENED.test(passage.text) ? [] : unopened(outside)), ...addedUp(outside)];
}

const OPENED = new RegExp(OPENS.source, 'u');

/** 「其中」 opens a list where a figure stands in its sentence. */
function opened(text: string, figures: readonly Placed[]): readonly Breakdown[] {
  const bare = text.replace(/（[^（）]*）|\([^()]*\)/gu, (words) => '　'.repeat(words.length));
  const openings = [...bare.matchAll(OPENS)]
    .map(({ index, 0: words }) => ({ at: index, words }))
    .filter(({ at }) => figures.some((each) => each.at > at && !bare.slice(at, each.at).includes('。')));
  const first = figures.find((each) => each.at < (openings[0]?.at ?? 0));
  return openings.flatMap(({ at, words }, index) => {
    // 「按方式分，…；按申请人分，…」 divide the same total in several ways.
    const measured = figures.find((each) => each.at > at)?.figure.measure ?? '';
    // 「信息356条，同比上升8.9%，其中…」: it is not the percentage that they divide.
    const above = figures.filter((each) => each.at < at);
    const last =
      above.findLast(({ figure }) => figure.plain && alike(figure.measure, measured)) ?? above.at(-1);
    const total = /^[按从]/u.test(words) ? first : last;
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
  // 「自然人29件，占60%；企业19件，占40%」: each with its share.
  const figures = after.map(({ figure }) => figure).filter(({ measure }) => !/[%％]/u.test(measure));
  const end = figures.findIndex(
    ({ measure, before }) =>
      !alike(measure, total.measure) ||
      ENDS_LIST.test(before) ||
      (measure !== '条' && ENDS_OF_APPLICATIONS.test(before)),
  );
  const list = end === -1 ? figures : figures.slice(0, end);
  if (list.length > 0 && makesUp(total, list, figures.slice(list.length))) return [];
  const own = list.filter(({ sentence }) => sentence === list[0]?.sentence);
  // 「其中征地29件；宅基地11件；其他8件」 goes on to the rest.
  const oneEach = new Set(list.map(({ sentence }) => sentence)).size === list.length;
  const toTheRest = oneEach && /^其[他它余](?!处理)/u.test(list.at(-1)?.before ?? '');
  return (acrossSentences && own.length < 2) || toTheRest ? list : own;
}

/** 「通知117条、政策解读1条、发布会2次」: what is counted in another measure belongs to the list where it completes the sum. */
function makesUp(total: Figure, list: readonly Figure[], rest: readonly Figure[]): boolean {
  let sum = sumOf(list);
  return rest
    .filter(({ sentence, bound }) => sentence === list[0]?.sentence && bound === 'exact')
    .some(({ value }) => {
      sum += value;
      return sum === total.value;
    });
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
