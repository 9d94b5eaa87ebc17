/** What a report counts, and how it is counted, where a figure or its measure word is left out. */
import { anyOf } from '../phrase.ts';

/** No word goes on here: 「收到申请件，」, not 「申请件件有回音」. */
export const END = '(?=[，,。；;、：（(]|$)';
export const IN_ALL = anyOf('共 共计 总计 合计 累计');
export const COUNT = anyOf('共计? 合计 累计 总计 总数 总量 数量 为 有 约 近');
/** 件 is of the noun in 「办理案件」. */
export const MEASURE = '(?:(?<!案)件|条|份|篇|宗)次?';
export const DOCUMENTS = '(?:行政)?规范性文件';

const RESULTS = '(?:予以|部分|不予)公开 无法提供 不予处理';
const DISPUTES = '复议 诉讼';
const DECISIONS = '行政(?:许可|处罚|强制)(?:决定|案件)?';
/** Told in a list of figures: 「行政复议件，行政诉讼1件」. */
export const LISTED = `依申请公开 信息 文件 年度 结转 办结 答复 ${DISPUTES} ${RESULTS} ${DECISIONS}`;
