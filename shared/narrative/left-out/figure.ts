/** Measure words without their figure: 「收到政府信息公开申请件」, 「发布信息余条」, 「发放手册份」. */
import { anyOf, pattern } from '../phrase.ts';
import type { Sentence } from '../sentences.ts';
import { DONE, THINGS } from './things.ts';
import { COUNT, END, IN_ALL, LISTED, MEASURE } from './words.ts';

const NO_DIGITS = '[^，。；、\\d一二三四五六七八九十两零〇百]';
const DID = anyOf(
  '收到 受理 接到 新收 办结 答复 制发 制定 废止 结转 公开 发布 有效的?(?:行政)?规范性 作出 做出 提起 引发 发生',
);
const REACHES = anyOf('覆盖 惠及 受益 参训 参加 参与 接待 服务 咨询 查阅');
const SEEN = anyOf('阅读 点击 浏览 访问 播放 关注');
const PICTURES = anyOf('卡片 海报 照片 图片 明白纸 宣传单 传单');
const POSTS = anyOf('短视频 视频 推文 图解 图片 文章 稿件 简报 公告 微博');

const NO_FIGURE: readonly RegExp[] = [
  pattern`${DID}${NO_DIGITS}{0,24}?(?:${anyOf(`申请 ${LISTED}`)}|共|计)${COUNT}*余?${MEASURE}${END}`,
  pattern`(?:共|累计|总计)${NO_DIGITS}{0,6}${anyOf('公开 发布 收到 受理 办结')}${MEASURE}${END}`,
  pattern`(?:${IN_ALL}|收到|为)${MEASURE}${END}`,
  pattern`${DONE}${NO_DIGITS}{0,20}?余?${THINGS}${END}`,
  pattern`(?:${DONE}|${REACHES})${NO_DIGITS}{0,8}?(?<!按)余?人次${END}`,
  pattern`${SEEN}(?:总?量|人数|总数)?(?:达到?|超过?|突破|约|为|共|累计)*余?万?人?次${END}`,
  pattern`${anyOf('占比? 达到? 率为? 增长 下降 提高 满意度')}%`,
  pattern`(?<![对的每该各由])${anyOf('受理 办结 答复 新收 接收 结转')}件${END}`,
  pattern`(?:公开|发布|推送)[条篇份]${END}|${PICTURES}张${END}|${POSTS}[条篇个期份部]${END}`,
  pattern`等项(?!目|下)(?=\p{Script=Han})|${anyOf('公示 发放 公开 组织 推送 检查')}批次${END}|文件个${END}`,
  pattern`${anyOf('收费 处理费 金额 总额')}${anyOf('共计? 合计 总计 为')}*万?元${END}`,
];
/** In a list of figures one stands without its own: 「行政复议件，行政诉讼1件」. */
const NO_FIGURE_IN_LIST = [pattern`${anyOf(`${LISTED} 制发 废止 有效`)}${COUNT}*${MEASURE}${END}`];
const LIST = /\d\s*[件条份篇宗]/u;

/** 「未接到公开申请件」, 「共办理依申请公开件，均已答复，数量为3件」: here 件 is of the noun. */
const NEGATED = /(?:未|没有|无(?!法提供)|不存在|从未)[^，。；]*$/u;
const NOUN = /(?:申请|公开|复议|诉讼)件$/u;
const COUNTED_AFTER = /^[，、][^。；]*?(?:数量|共|计|总数|收件|办件)[^，。；\d]{0,4}\d/u;
/** 「受理14件依申请公开件」 */
const COUNTED_BEFORE = /\d[件份宗个]的?$/u;

/** Items that need no figure though they end in a measure word: 「每一条」, 「身份」, 「市场」, 「定期」. */
const WHOLE_WORD =
  /^(?:无|未|没有)|[一二两三四五六七八九十百千零几多数若各每逐]|头条$|[月身年]份$|[市现广]场$|[日时长定到近逾工同]期$/u;

/** 「现行有效的规范性文件。」 in a list of figures. */
const NOTHING_SAID =
  /^(?:截至[^，]*|本?年[末底]|全?年度?)?(?:我[镇乡街道局办]+|本机关)?(?:目前)?(?:共有?|有)?现行有效的?(?:行政)?规范性文件(?:共|为|有|数|数量)*$/u;
/** A longer sentence without any figure speaks of them in general. */
const SHORT = 30;

/** The words at which it is left out. */
export function figureLeftOut(sentence: Sentence): string | undefined {
  const { text, clauses } = sentence;
  const found =
    firstOf(NO_FIGURE, text) ??
    uncountedItem(text) ??
    (LIST.test(text) ? firstOf(NO_FIGURE_IN_LIST, text) : undefined);
  if (found !== undefined || (!/\d/u.test(text) && text.length >= SHORT)) return found;
  return clauses.find((clause) => NOTHING_SAID.test(clause.text))?.text;
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((said) => leftOut(said, text)).find((words) => words !== undefined);
}

function leftOut(said: RegExp, text: string): string | undefined {
  const found = said.exec(text);
  if (!found) return undefined;
  const [words] = found;
  const end = found.index + words.length;
  const named = NOUN.test(words) && COUNTED_AFTER.test(text.slice(end));
  const before = COUNTED_BEFORE.test(text.slice(0, found.index));
  return named || before || NEGATED.test(text.slice(0, end)) ? undefined : words;
}

/** 「财政信息14条、工作动态条、其他8条」: one of a list whose others are counted by the same measure word. */
function uncountedItem(text: string): string | undefined {
  const items = text.split(/[，、；：]/u).map((item) => item.trim());
  const measures = items.flatMap((item) => /\d余?([条篇份期场])次?$/u.exec(item)?.[1] ?? []);
  if (measures.length < 2) return undefined;
  return items.find(
    (item) =>
      measures.includes(item.slice(-1)) && /^\p{Script=Han}{3,11}$/u.test(item) && !WHOLE_WORD.test(item),
  );
}
