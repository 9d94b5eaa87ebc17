/** Lists that nothing opens: 「公开信息356条，网站200条、公众号156条」, 「网站200条、公众号156条，共356条」. */
import { isOfApplications } from './applications.ts';
import type { Figure } from './figures.ts';
import { alike, type Breakdown, isPlain, judged, PAPERS, sumOf } from './part-sums.ts';
import type { Placed } from './passages.ts';
import { nothingBut } from './phrase.ts';

/** Where nothing says that they are parts they must come this near to the total. */
const NEAR = 0.85;
/** A total of what was published, by no single channel. */
const PUBLISHED =
  /^(?!.*(?:申请|行政许可|行政处罚|行政强制|规范性|网站|公众号|微[信博]|抖音|公[开示]栏|专栏|媒体)).*(?:(?:公开|发布|更新|推送|上传|刊载)[^，]{0,12}|信息(?:共|共计|总数|总量|为|数)*)$/u;
/** Nothing but what is counted. */
const NAME =
  /^(?:其中|通过|在|[一二三四]是|[、和及])?[^，；：、\d]{2,14}?(?:公开|发布|推送|类|信息|数|共|占|有|为|的)*$/u;
/** Another thing is done with these. */
const OTHER_DEED =
  /审[核查]|退回|回复|回应|解读|办理|答复|受理|整改|纠正|征[求集]|采纳|培训|转发|浏览|阅读|访问|清理|更新|下架|撤/u;

/** The first figure of a sentence, where those after it come near it. */
export function unopened(figures: readonly Placed[]): readonly Breakdown[] {
  return figures.flatMap(({ figure: total }, index) => {
    const first = figures[index - 1]?.figure.sentence !== total.sentence && !total.sentence.continues;
    const published = PAPERS.test(total.measure) && PUBLISHED.test(total.before);
    if (!first || !published || isOfApplications(total.sentence)) return [];
    const rest = figures.slice(index + 1).map(({ figure }) => figure);
    const end = rest.findIndex((figure) => !isPart(figure, total));
    const parts = end === -1 ? rest : rest.slice(0, end);
    return near(sumOf(parts), total.value) ? judged(total, parts, '', false) : [];
  });
}

function isPart({ before, after, measure, sentence }: Figure, total: Figure): boolean {
  return (
    sentence === total.sentence &&
    alike(measure, total.measure) &&
    NAME.test(before) &&
    !OTHER_DEED.test(before + after)
  );
}

/** A sum of what stands before it, by its words. */
const ADDED_UP =
  /^(?:[一二三四]季度|[上下]半年|[二两三四]者)?(?:以上|全年|本年度?)?(?:合计|共计|总计|一共)(?:公开|发布|新收|收到|受理)?(?:各类|政府|政务|信息|申请)*$/u;
/** A sum of what stands before it, if that is all there was. */
const IN_ALL = nothingBut(
  '全年 本年度? \\d{4}年度? [二两三四五]个 线上 线下 各 渠道 平台 新收 受理 公开 发布 各类 政府 政务 信息 申请 共 总 累计 合计 共计 总计 总数 总量 为',
);

const TAKEN_IN = /新收|收到|受理|申请/u;
const A_RESULT = /(?:予以|部分|不予)公开|无法提供|不予处理/u;

/** The figures right before a sum must make it up. */
export function addedUp(figures: readonly Placed[]): readonly Breakdown[] {
  return figures.flatMap(({ figure: total }, index) => {
    const named = ADDED_UP.test(total.before);
    const inAll = IN_ALL.test(total.before) && /[共总计]/u.test(total.before);
    if (!(named || inAll) || !isPlain(total)) return [];
    const before = figures
      .slice(0, index)
      .map(({ figure }) => figure)
      .filter(({ measure }) => alike(measure, total.measure));
    // What came of applications adds up to those answered, not to those received.
    if (TAKEN_IN.test(total.before) && before.some((part) => A_RESULT.test(part.before + part.after)))
      return [];
    if (before.length < 2 || !before.every((figure) => isPlain(figure) || isOfASeason(figure))) return [];
    const fits = before.some(
      (_, from) => from < before.length - 1 && sumOf(before.slice(from)) === total.value,
    );
    const sum = sumOf(before);
    return fits || !(named || near(sum, total.value)) ? [] : [{ total, parts: before, sum }];
  });
}

/** 「上半年13件，下半年17件，全年共30件」 */
function isOfASeason({ bound, clause, upTo }: Figure): boolean {
  return bound === 'exact' && /半年|季度/u.test(clause.text) && !/去年|上年|同期/u.test(upTo);
}

function near(one: number, other: number): boolean {
  return Math.min(one, other) >= Math.max(one, other) * NEAR;
}
