/** How a figure is printed: a bound, a numeral, a measure word, in digits or in characters. */
import { anyOf } from './phrase.ts';

/** 90余 is at least 90; 不足 90 at most; 近/约 90 is about 90. */
export type Bound = 'exact' | 'least' | 'most' | 'about';

const ABOUT = '近 约 大约 大概 将近 接近';
const LEAST = '超过 逾 超 至少 不少于 不低于';
const MOST = '不足 不到 少于 低于 不超过 至多';
const BOUND = anyOf(`${ABOUT} ${MOST} ${LEAST}`);

const DIGITS = '\\d{1,3}(?:,\\d{3})+|\\d{1,15}(?:\\.\\d{1,9})?';
const CHARACTERS = '[零〇一二两三四五六七八九十百千]{1,15}';
const MORE = '[余多]';
const ORDINAL = '第[零〇一二三四五六七八九十百\\d]{0,9}';

const MEASURE = anyOf(
  `万${MORE}?元 元 件 条 份 宗 起 例 项 个 部(?![门分委署队]) 篇 期 人次 人 位 名 场 封 次 % ％`,
);
const AFTER = anyOf('以上 左右 上下 以内 以下');

/** Where a figure without a measure word counts: 「收3、结2」. */
const LABEL = anyOf(
  [
    '新收 新增 收 受理 结转 转 办 结 余 结余 办结 办毕 答复 待办 在办 待结 未结 未审结 尚未审结',
    '制发 废止 有效 现行有效 维持 纠正 公开 部分公开 不予公开 无法提供 不予处理 其[他它]处理 其他',
  ].join(' '),
);
const OPENS_LABEL = anyOf('[共已] 本年度? 上年度? 跨年 年末 其中');
const UNMEASURED = [
  // 「申请数量为3」
  '(?<=(?<![人户次天分篇场])[数量][为是共达]?\\d{1,6})(?=$|、)',
  // 「申请数：3」
  '(?<=^\\d{1,6})$',
  `(?<=(?:^|、)${OPENS_LABEL}?${LABEL}[件数量]?[共为]?\\d{1,6})(?=$|、)`,
  // 「维持、纠正均为0」, 「分别为2、3」
  '(?<=(?:均|都|皆)[为是]\\d{1,6})$',
  '(?<=(?:分别|依次)[^分依]*)(?=$|、)',
].join('|');

/** Groups: the bound before, the numeral, 余 or 多, the measure word, 次 behind it, the bound after. */
export const FIGURE = new RegExp(
  `(?<!${ORDINAL})(?<!\\d)(${BOUND})?(${DIGITS}|${CHARACTERS})(${MORE})?(?:(${MEASURE})(次)?(${AFTER})?|${UNMEASURED})`,
  'gu',
);

const IS_LEAST = new RegExp(`^${anyOf(LEAST)}$`, 'u');
const IS_MOST = new RegExp(`^${anyOf(MOST)}$`, 'u');

/** @param before the bound before the numeral; @param more 余 or 多; @param after the bound after the measure word */
export function boundOf(before = '', more = '', after = ''): Bound {
  if (more || after === '以上' || IS_LEAST.test(before)) return 'least';
  if (IS_MOST.test(before) || /以[内下]/u.test(after)) return 'most';
  return before || after ? 'about' : 'exact';
}
