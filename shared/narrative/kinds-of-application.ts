/** Applications for disclosure, and what other applications would be named by: 「低保申请」. */
import { anyOf, pattern } from './phrase.ts';

const GOVERNMENT = anyOf('政府 政务');

/** An application for disclosure, and no other application. */
export const APPLICATION = pattern`${anyOf('信息公开 公开信息 政府信息 依')}的?申请|依申请公开|申请公开|申请${GOVERNMENT}信息公开|(?<![村党居校院厂]务)公开申请|公开${GOVERNMENT}?信息的?(?:申请|要求|请求)|要求公开${GOVERNMENT}?信息`;
export const ANY_APPLICATION = pattern`${APPLICATION.source}|申请(?!人)`;

/** Words before 「申请」 that name no other thing to apply for. */
const NOT_ITS_NAME = [
  // Grammar: 「的申请」, 「收到申请」, 「3件申请」.
  '[，、：的有共了到件份宗条于类过出交复理结收位后存转留等民众人者构员次起办接增为对因]',
  '转入|由于|要求|主动|承接|新增|(?<![商事产权姻动户])登记|接到|未办结|在办|有效',
  // Which and how many.
  '上述|此类|该类|多[类种次]|全部|所有|累计|合计|总计',
  // When.
  '当年|本?年度?|今年|年内',
  // Who.
  '群众|公民|公众|自然人|法人|组织|企业|个人|机构|单位|[乡镇街局木]|街道',
  // By which way.
  '书面|纸质|口头|网络|网上|网站|平台|窗口|传真|微信|信函|当面|当场|电子|邮件|邮寄|快递|寄递|方式|形式|现场|线上|线下|在线',
  // Of disclosure.
  '公开|信息|依法?|依规',
].join('|');
export const ANOTHER_KIND = pattern`(?<!^|${NOT_ITS_NAME})申请(?!人|公开|政府|表数)`;
