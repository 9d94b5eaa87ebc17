/** What the text says of the year before: how many there were, by how many more or fewer, by how many per cent. */
import { ARRIVED } from './clauses.ts';
import type { Figure } from './figures.ts';
import { alike } from './part-sums.ts';
import type { Passage } from './passages.ts';
import { nothingBut } from './phrase.ts';

export interface Comparison {
  /** What may be compared, the nearest first: 「新收107件，办结104件，同比…」 leaves open which. */
  readonly now: readonly Figure[];
  readonly last?: Change;
  readonly by?: Change;
  readonly rate?: Change;
  /** What it came to, told again: 「收到9件，由上年的15件减少到9件」. */
  readonly again?: Change;
  /** The year that it is compared with; `null` where the text says no more than 上年 or 同比. */
  readonly since: number | null;
}

/** How many there were, or by how many more; negative where there were fewer. */
export interface Change {
  readonly figure: Figure;
  readonly value: number;
}

export interface WrongComparison {
  readonly figure: Figure;
  readonly found: number;
  /** By the nearest of what may be compared. */
  readonly expected: number;
}

type Kind = 'last' | 'by' | 'rate' | 'again';

const WHEN = '上一?年度? 去年 \\d{4}年度? 同期 全年';
const UP = '增长 增加 增多 上升 提高 提升 上涨 多 增 升 涨';
const DOWN = '下降 减少 降低 回落 下滑 少 减 降';
const BESIDE = '与 和 跟 同 较 比 相比 相较 对比 同比 之 的 则 略有 有所 共 净 比例 幅度 幅 率';
const HOW_MUCH = '了 为 约 达 到 是 收到 受理 收 件数 总数 仅 有 从 由';
const COMPARES = nothingBut(WHEN, UP, DOWN, BESIDE, HOW_MUCH);
const NAMES_LAST = nothingBut(WHEN, BESIDE, HOW_MUCH);
const LAST_OF_THE_SAME = /^(?:而)?(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?(?:共|的)?(.{2,})$/u;
const A_YEAR = /上一?年|去年|20\d{2}年|同期/u;
const GROWS = new RegExp(UP.replaceAll(' ', '|'), 'u');
const SHRINKS = new RegExp(DOWN.replaceAll(' ', '|'), 'u');
const SAYS_SO = /同比|上一?年|去年|同期|20\d{2}年|[增降]幅|增长率/u;
/** Not with the year before, or several things at once. */
const OTHERWISE = /环比|半年|季度|月|年均|前年|[两三四五几]年|分别|依次/u;
/** 「2022年、2023年分别为12件和10件」 */
const BY_YEARS = /^20\d{2}年/u;
/** Per cent by which a rate may be rounded. */
const OFF = 1;
const ABOUT = 5;

export function comparisonsIn({ figures: placed, above }: Passage): readonly Comparison[] {
  const bySentence = Map.groupBy(
    placed.map(({ figure }) => figure),
    ({ sentence }) => sentence,
  );
  let before = above;
  return [...bySentence].flatMap(([{ text }, figures]) => {
    const told = before;
    before = figures;
    const byYears = figures.some(
      ({ before, upTo, clause }) => BY_YEARS.test(before) && (clause.inBrackets || /分别|依次/u.test(upTo)),
    );
    return SAYS_SO.test(text) && (byYears || !OTHERWISE.test(text.replace(/截[至止][^，]*?月/u, '')))
      ? read(figures, told)
      : [];
  });
}

/** @param above figures of the sentence before: 「收到107件。比上年增加27件。」 */
function read(figures: readonly Figure[], above: readonly Figure[]): readonly Comparison[] {
  const found: Comparison[] = [];
  let told: readonly Figure[] = [];
  let open = null as Comparison | null;
  for (const [index, figure] of figures.entries()) {
    const subject = subjectOf(figure.before, told[0]?.before ?? '');
    const of: Figure | null =
      subject === '' ? null : arrival(figures.slice(index + 1), subject, figure.before);
    const kind: Kind | null = subject === '' || of ? kindOf(figure, figures[index - 1], open) : null;
    if (kind === null) {
      // 「与2022年的36件相比，今年收到48件，多了12件」
      if (open?.now.length === 0 && figure.plain && !isRate(figure)) {
        open = { ...open, now: [figure] };
        found.splice(-1, 1, open);
      }
      if (figure.plain && !isRate(figure) && open?.now[0] !== figure) {
        open = null;
        told = [figure, ...told];
      }
      continue;
    }
    if (open?.[kind]) open = null;
    const now: readonly Figure[] = of ? [of] : told.length > 0 ? told : above.toReversed();
    const since: string | undefined = /(20\d{2})年/u.exec(figure.before)?.[1];
    if (open) found.pop();
    open = {
      ...(open ?? { now: now.filter(({ plain, measure }) => plain && !isRate({ measure })), since: null }),
      [kind]: { figure, value: signed(figure, open) },
      ...(since === undefined ? {} : { since: Number(since) }),
    };
    found.push(open);
  }
  return found;
}

/** The words before those that compare: 「申请量同比增长」. @param told of the figure that may be compared */
function subjectOf(before: string, told = ''): string {
  if (COMPARES.test(before)) return '';
  // 「本年公开信息930条，上年公开信息1000条」
  const [, noun] = LAST_OF_THE_SAME.exec(before) ?? [];
  if (noun && told.endsWith(noun)) return '';
  const at = [...before.matchAll(/同比|[较比由从]|上一?年|去年|20\d{2}年|同期/gu)].find(({ index }) =>
    COMPARES.test(before.slice(index)),
  );
  return at ? before.slice(0, at.index) : before;
}

/** 「申请由上年的80件升至107件」, 「申请量同比增长33.8%，达107件」: what it comes to is told after it. */
function arrival(after: readonly Figure[], subject: string, before: string): Figure | null {
  const same = LAST_OF_THE_SAME.exec(before)?.[1] ?? subject;
  const isIt = (words: string) => words.startsWith(subject) || words.startsWith(same);
  return after.find((each) => each.plain && !isRate(each) && isIt(each.before)) ?? null;
}

function kindOf(figure: Figure, previous: Figure | undefined, open: Comparison | null): Kind | null {
  const { before, plain, clause, sentence, after } = figure;
  const kind = isRate(figure) ? 'rate' : 'by';
  // 「增加27件（33.8%）」
  if (before === '') return clause.inBrackets && open && previous === latest(open) ? kind : null;
  if (kind === 'by' && ARRIVED.test(before)) return open?.last && open.now.length > 0 ? 'again' : null;
  if (GROWS.test(before) || SHRINKS.test(before)) return kind === 'by' && plain && !open ? null : kind;
  const ofThisYear = sentence.year !== null && before.includes(`${sentence.year}年`);
  return kind === 'by' &&
    !plain &&
    !ofThisYear &&
    A_YEAR.test(before) &&
    !/结转/u.test(after) &&
    (NAMES_LAST.test(before) || LAST_OF_THE_SAME.test(before) || subjectOf(before) !== '')
    ? 'last'
    : null;
}

function latest({ last, by, rate, again }: Comparison): Figure | undefined {
  return (again ?? rate ?? by ?? last)?.figure;
}

function signed({ before, value }: Figure, open: Comparison | null): number {
  if (ARRIVED.test(before)) return value;
  const shrinks = before === '' ? ((open?.by ?? open?.rate)?.value ?? 0) < 0 : SHRINKS.test(before);
  return shrinks ? -value : value;
}

/**
 * Figures of a comparison that fit none of what may be meant.
 * @param lastYear how many there were the year before by what the tables say; empty where they do not
 */
export function wrongIn(
  { now, last, by, rate, again }: Comparison,
  lastYear: (now: Figure) => readonly number[],
): readonly WrongComparison[] {
  const told = [last, by, rate, again].flatMap((each) => each ?? []);
  const loose = rate?.figure.bound === 'about';
  const counted = [...now, ...told.map(({ figure }) => figure)];
  if (counted.some((figure) => figure.bound !== 'exact' && !(loose && figure === rate?.figure))) return [];
  const counts = now.filter(({ measure }) =>
    [last, by].every((each) => !each || alike(measure, each.figure.measure)),
  );
  const check = (
    change: Change | undefined,
    off: number,
    expected: (now: number, last: number) => number,
    lastOf: (now: Figure) => readonly number[],
  ): readonly WrongComparison[] => {
    if (!change) return [];
    const meant = counts.map((count) => lastOf(count).map((before) => expected(count.value, before)));
    const fits = meant.flat().some((value) => Math.abs(value - change.value) <= off);
    const [nearest] = meant[0] ?? [];
    return fits || nearest === undefined || !Number.isFinite(nearest)
      ? []
      : [{ figure: change.figure, found: change.value, expected: nearest }];
  };
  const tables = counts[0] !== undefined && lastYear(counts[0]).length > 0;
  const lastOf = (count: Figure) => [
    ...lastYear(count),
    ...(last ? [last.value] : by && !tables ? [count.value - by.value] : []),
  ];
  return [
    ...check(last, 0, (_, before) => before, lastYear),
    ...check(
      again,
      0,
      (count) => count,
      () => [0],
    ),
    ...check(by, 0, (count, before) => Math.round((count - before) * 100) / 100, lastOf),
    ...check(
      rate,
      loose ? ABOUT : OFF,
      (count, before) => Math.round(((count - before) / before) * 1000) / 10,
      lastOf,
    ),
  ];
}

function isRate({ measure }: Pick<Figure, 'measure'>): boolean {
  return /[%％]/u.test(measure);
}
