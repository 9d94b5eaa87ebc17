/** What came of applications: the result that the words beside a figure name. */

import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import type { QuantityId } from './quantities.ts';
import { reasonIn } from './reasons.ts';
import type { Sentence } from './sentences.ts';

/** Says nothing by itself, so that the words after the figure tell: 「8件予以公开」, 「其中有3件…」, 「对2件申请…」. */
const LEADS_ON =
  /(?:^|其中|中|对|有|另外?|将)$|^[按从][^，]{2,10}[看分]$|^对[^，]{1,8}的$|^经\p{Script=Han}{2,6}$/u;
const ALL = /^(?:依法|已)*(?:均|都|全部|全)(?:已|依法|为|予以告知|告知|答复|作出?|按|属于?)*/u;
const QUOTES = /[“”"「」『』‘’]/gu;
const OPENING =
  /^(?:、|的|共|(?:答复|办理|处理)(?:结果|情况)?[中里]|其中|其次|再次|另有?|答复类型|以|可以|能够?|政府信息公开申请|信息公开申请|申请|均|已|被|依法|依规|经审查|作出|做出|作|给予|答复为?|结果为|属于?)+/u;
const CLOSING =
  /(?:的|为|共|有|是|数|数量|件数|结果|情况|类型|情形|类|决定书?|答复书?|告知书?|申请|处理意见|政府信息|信息|(?<!不予|其[他它]|方式)处理|占|：|达到?|为主|只|仅)+$/u;
/** 「无法提供5件、不予处理1件、其他2件」: a list of results. */
const AMONG_RESULTS =
  /部分(?:同意|予以)?公开.*(?:无法提供|不予处理|[不未]掌握|另行制作|不明确|重复申请|重新出具)/u;
/** 「无法提供和不予公开合计10件」 */
const TOGETHER = /(?:公开|提供|处理)(?:和|以?及|与|、)(?:不予|无法|部分|其[他它])/u;
/** Of which several results can be meant. */
const OF_A_REASON = /属于|涉及|国家秘密|第三方|隐私/u;

/** `[]` where a result is named that cannot be told; `null` where none is. */
export function resultOf({ text, before, after, clause, sentence }: Figure): readonly QuantityId[] | null {
  // 「1件涉及第三方权益，征求意见后…」: what came of it is told after that.
  if (/第三方/u.test(after) && ON_THE_WAY.test(next(clause, sentence))) return [];
  const bare = before.replace(QUOTES, '');
  // 「…，作无法提供处理，4件予以公开」: what stands in the figure's own clause tells before what stands above it.
  const opens = clause.text.startsWith(text)
    ? resultIn(after.replace(QUOTES, ''), sentence.quote.text)
    : null;
  if (opens !== null && opens.length > 0) return opens;
  const own = bare === '' ? null : resultIn(bare, sentence.quote.text);
  if (own !== null || !LEADS_ON.test(bare)) return own;
  const told = resultIn(after.replace(QUOTES, ''), sentence.quote.text);
  // 「办结的申请中，4件…」 are some of them.
  return told ?? (/(?<!其)中$/u.test(bare) && after !== '' && !isOfAll(bare) ? [] : null);
}

const ON_THE_WAY = /^(?:依法|按规定|书面|已|经|在)*征求/u;

function next(clause: Clause, { clauses }: Sentence): string {
  return clauses[clauses.indexOf(clause) + 1]?.text ?? '';
}

/** What a clause says became of all that were counted before it: 「均不予公开」. */
export function resultOfAll({ text }: Clause): readonly QuantityId[] {
  return ALL.test(text) && !/\d/u.test(text) ? (resultIn(text.replace(ALL, ''), '') ?? []) : [];
}

function isOfAll(before: string): boolean {
  return /全部|所有/u.test(before);
}

function resultIn(words: string, text: string): readonly QuantityId[] | null {
  // 「因属于行政查询事项等不予公开」 names one of several reasons.
  const several = /等(?:情形|原因|理由|情况)?(?:而)?(不予公开|无法提供|不予处理)/u.exec(words)?.[1];
  const reason = several === undefined ? reasonIn(words) : null;
  if (several !== undefined) return resultIn(several, text);
  if (reason !== null) return [`reason.${reason}`];
  const core = words.replace(OPENING, '').replace(CLOSING, '');
  if (/公开(?:或者?|和|以?及|与|、)(?:予以)?部分公开/u.test(words)) return ['grantedInAll'];
  if (TOGETHER.test(words)) return [];
  if (/部分(?:同意|准予|予以|给予)?公开/u.test(words)) return ['partial'];
  if (/(?:不予|未予|不同意)公开/u.test(words) || /(?:^|决定)不公开$/u.test(core)) {
    return OF_A_REASON.test(words) ? [] : ['refused'];
  }
  if (/(?:予以|给予|同意|全部|完全|准予)公开$/u.test(core)) return ['granted'];
  // 「公开3件，部分公开1件，不予公开2件」
  if (/^(?:决定|其中)?公开$/u.test(core) && /(?:部分|不予)公开|无法提供|[不未]掌握|不予处理/u.test(text))
    return ['granted'];
  if (/(?:无法|不能|未能)提供$/u.test(core)) return ['unable'];
  if (/不予处理$/u.test(core)) return ['declined'];
  return /其[他它](?:方式)?处理$/u.test(core) ||
    (/^其[他它](?:结果|情形)?$/u.test(core) && AMONG_RESULTS.test(text))
    ? ['otherResults']
    : null;
}
