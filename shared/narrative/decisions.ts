/** What a figure says of licences, penalties and coercion decided in the year. What was published of them is no such figure. */
import type { Figure } from './figures.ts';
import type { QuantityId } from './quantities.ts';

const KINDS = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercions' } as const;
const KIND = /行政(许可|处罚|强制)/gu;
/** A verb that decides; 公开, 公示 and 办理申请 do not. */
const DECIDES = /作出|做出|实施|核发|下达|办结|办理|立案并|处理决定/u;
const NOT_DECIDED =
  /公开|公示|发布|公布|公告|信息|目录|清单|事项(?!\d)(?:共|清单|目录)|申请|案卷|评查|抽查|检查|录入|归集|上传|推送|依据|裁量|专栏|结果/u;
const TAIL = /^(?:处理|措施|事项|案件|业务|类)*(?:决定(?:书)?)?(?:数量|数|共计?|总数|为|是|的)*$/u;

export interface Decision {
  readonly quantity: QuantityId | null;
  /** The figures after it go on: 「作出行政许可3件，行政处罚2件」. */
  readonly deciding: boolean;
}

/** @param deciding a figure before it in the sentence counts decisions */
export function decisionOf({ before, after, measure, sentence }: Figure, deciding: boolean): Decision {
  const nothing = { quantity: null, deciding: false };
  const upToHere = sentence.text.slice(0, sentence.text.indexOf(before) + before.length);
  if (NOT_DECIDED.test(upToHere)) return nothing;
  const own = [...before.matchAll(KIND)];
  const [match] = own;
  const kind = match?.[1] ?? /^(?:的)?行政(许可|处罚|强制)(?:处理)?(?:决定)?/u.exec(after)?.[1];
  if (own.length > 1 || !(kind === '许可' || kind === '处罚' || kind === '强制')) return nothing;
  const tail = match ? before.slice(match.index + match[0].length) : '';
  const decided = /决定/u.test(tail) || deciding || DECIDES.test(before);
  // 「行政许可事项58项」 are kinds of licences, not licences.
  if (!decided || !TAIL.test(tail) || (measure === '项' && !/决定/u.test(tail))) return nothing;
  return /[件宗起例份次项]/u.test(measure) ? { quantity: KINDS[kind], deciding: true } : nothing;
}
