/** What a figure says of all that was published in the year: by every channel together, not by one of them, not of one field. */
import type { Figure } from './figures.ts';
import type { QuantityId } from './quantities.ts';

const WHEN_OR_WHO =
  '[我本全]\\p{Script=Han}{1,4}?|\\p{Script=Han}{0,6}(?:镇|乡|街道|局|办事处)|共计?|全年度?|全镇|累计|总共|总计|新增|\\d{4}年(?:度)?|截[至止到][\\d年月日底末]*|今年以来|年内|对外|向社会|依法|主动';
const BY_WHICH_WAY = '(?:通过|利用|依托|借助|运用|在)[^，]{2,60}?';
const NOUN = '(?:各类|各项|的|了|政府|政务|公开)*信息';
const COUNT = '(?:总数|总量|数量|共计|合计|累计|共|仅|只有|达|为|数)*';
const told = (verb: string) =>
  new RegExp(
    `^对?(?:${WHEN_OR_WHO})*(?:${BY_WHICH_WAY})?(?:${WHEN_OR_WHO})*(?:${verb})${NOUN}${COUNT}$`,
    'u',
  );

/** What is made public by law is one count, what was put on the pages another: news are among it. */
const KINDS: readonly { readonly id: QuantityId; readonly said: RegExp }[] = [
  { id: 'published', said: told('公开') },
  { id: 'issued', said: told('发布|更新|推送|上传') },
];
const CHANNEL =
  /网站|门户(?!网站)|公众号|微信(?!公众号)|微博|抖音|客户端|专栏|专区|栏目|新媒体|公示栏|公开栏|宣传栏|公报|广播|显示屏|平台/gu;
/** 「…公众号公开信息750条，通过门户网站公开信息26条」: each is a part. */
const OF_ANOTHER_CHANNEL = new RegExp(
  `[，；](?:通过|利用|依托|在)?[^，；：]*(?:${CHANNEL.source})[^，；]*(?:公开|发布)[^，；]*\\d`,
  'u',
);
/** 「通过网站公开信息755条、通过媒体等平台公开信息136条」: the second is a part as well. */
const OF_CHANNELS =
  /(?:通过|利用|依托)[^，；：]*(?:公开|发布|推送)[^，；：]*\d+余?[条件篇][、，；](?:通过|利用|依托)/u;
const ALL_CHANNELS =
  /(?:等|各类|各种|多种|各|多个|所有)(?:公开|信息|政务|发布)*(?:平台|渠道|载体|途径|方式|形式|媒体)|线上线下/u;
/** 「平台建设方面，全年公开信息356条」 */
const SUBJECT = /^(?:主动公开|信息公开|平台建设|信息管理|监督保障)(?:工作)?方面/u;
const HEADED = /^[^。：]{0,12}平台建设(?:情况)?[。：]/u;
/** A part of it, or something else about it. */
const PART = /其中|包括|此外|另外|同时|[我本全][镇乡街局]道?还|领域|方面|(?<!各)类信息|拟|审[核查]/u;

export function publicationOf({ before, after, measure, sentence }: Figure): QuantityId | null {
  if (!/[条件篇]/u.test(measure)) return null;
  // 「主动公开的418条信息中」
  const words = /^(?:政府|政务)?信息/u.test(after) ? `${before}信息` : before;
  const kind = KINDS.find(({ said }) => said.test(words));
  if (!kind) return null;
  const rest = sentence.text.slice(sentence.text.indexOf(before) + before.length);
  if (OF_ANOTHER_CHANNEL.test(rest)) return null;
  const own = sentence.text.slice(0, sentence.text.indexOf(before) + before.length);
  // 「2022年公开30条，累计公开400条」: of all years.
  if (/^(?:历年)?累计/u.test(before) && /\d余?[条件篇]/u.test(own)) return null;
  if (PART.test(own.replace(SUBJECT, '')) || OF_CHANNELS.test(own)) return null;
  if (ALL_CHANNELS.test(own)) return kind.id;
  const named = new Set(before.match(CHANNEL) ?? own.match(CHANNEL)).size;
  // In a paragraph on the website the website's count is meant.
  const above = sentence.quote.text.slice(0, sentence.quote.text.indexOf(sentence.text)).replace(HEADED, '');
  return named > 1 || (named === 0 && !new RegExp(CHANNEL.source, 'u').test(above)) ? kind.id : null;
}
