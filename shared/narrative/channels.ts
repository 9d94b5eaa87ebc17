/** Applications that came one way among several: by the network, by post, at the counter. */
import type { Figure } from './figures.ts';

const CHANNEL =
  /网上|网络|网站|平台|信函|邮寄|邮件|邮箱|当面|当场|现场|传真|电子|窗口|(?<!申请公开)来信|在线|书面|纸质|口头|线上|线下|微信|小程序/gu;
/** 「收到书面申请6件」, where no other way is named: an application is in writing. */
const IN_WRITING = /书面(?:的|政府|信息公开|依)*申请/u;
/** How they were answered, not how they came: 「书面答复3件」. */
const WAY_OF_ANSWER = /(?:书面|口头|电子|邮寄|当面)(?:形式|方式)?(?:进行|予以)?(?:答复|回复)/u;

/** 「通过网络收到申请3件」, 「网上申请3件」 */
export function receivedOneWay({ before, measure }: Figure): boolean {
  return (
    measure !== '条' &&
    !/答复|送达|办结/u.test(before) &&
    /申请(?:公开)?(?:件|共|有|为|是|的)*$/u.test(before)
  );
}

/** Of one way to apply among several. 「通过网站、邮寄等途径」 are all of them, unless another is told by itself. */
export function isOfOneChannel({ before, after, clause, sentence }: Figure): boolean {
  const named = channelsIn(`${before} ${after.replace(/信息的书面申请/u, '')}`);
  if (named === 0 || (IN_WRITING.test(before) && channelsIn(sentence.quote.text) === 1)) return false;
  const others = sentence.clauses.some(
    (other) => other !== clause && /\d\s*[件条份宗]/u.test(other.text) && channelsIn(other.text) > 0,
  );
  return others || (channelsIn(before) < 2 && !WAY_OF_ANSWER.test(before));
}

export function namesChannel(words: string): boolean {
  return channelsIn(words) > 0;
}

function channelsIn(text: string): number {
  return text.match(CHANNEL)?.length ?? 0;
}
