/** The words of denials: who, when, and that it did not happen. */
import { anyOf } from '../phrase.ts';

export const NOT = '(?:未|没有)';
export const NONE = '(?:无|没有)';
export const NO = '(?:未|没有|无)';
const WHEN = anyOf('\\d{4}年度? 本年度? 全年 年度?内 今年 目前 截[至止][^，,]{0,12}');
const US = '[我本](?:镇|乡|街道?|局|办|委|单位|机关|级)(?:政府|办事处)?';
/** Nothing but when and who before what is denied. */
export const CLAUSE_OPENS = `^(?:${WHEN}|${US})*`;
