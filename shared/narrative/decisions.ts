/** What a figure says of licences, penalties and coercion decided in the year. What was published of them is no such figure. */
import type { Figure } from './figures.ts';
import { nothingBut } from './phrase.ts';
import type { QuantityId } from './quantities.ts';

const KINDS = { 许可: 'licences', 处罚: 'penalties', 强制: 'coercions' } as const;
const KIND = /行政(许可|处罚|强制)/gu;
/** 「许可3件、处罚2件、强制1件」, 「许可类决定3件，处罚类决定2件」: together they need no 行政. */
const SHORT = /(?<!行政|不予|免予)(许可|处罚|强制)(?=(?:类|处理|措施|决定|案件)*\d)/gu;
/** 「立案处罚3起」, 「采取强制措施2起」 */
const DONE = /(立案|作出|做出|实施|采取)(处罚|强制措施|许可)/gu;
/** 「行政许可：共处理3件」 */
const LABEL = /^(行政(?:许可|处罚|强制))(?:类|方面|情况)?$/u;
const DECISIONS_ALONE = /^(?:、|共|本年|作出|做出)*处理决定(?:数量|件数|数)?(?:共|为|是)*$/u;
const WHEN = /^(?:共|全年|本年度?|\d{4}年度?|年内|累计)+/u;
/** A verb that decides; 公开, 公示 and 办理申请 do not. */
const DECIDES =
  /作出|做出|实施|核发|颁发|发放|签发|开具|采取|审批|准予|下达|办结|办理|办了|结案|查处|处理|立案并|处理决定/u;
const NOT_DECIDED =
  /公开|公示|发布|公布|公告|信息|目录|清单|事项(?!\d)(?:共|清单|目录)|申请|案卷|评查|抽查|检查|录入|归集|审核|审查|应诉|调解|培训|学习|上传|推送|依据|裁量|专栏|结果|赋权|委托|下放/u;
const CASES = /[件宗起例]/u;
const TAIL =
  /^(?:共|处理|措施|事项|案件|业务|类|项目|办件|审批|作出|做出|实施|采取|核发|颁发|下达)*(?:决定(?:书)?)?(?:办了?|有|办理量?|办件量|办结|结案|执行|均|都|各|数量|数|共计?|总数|为|是|的)*$/u;
/** 「2022年我镇行政处罚5件」: without a verb those decided are meant. 「行政处罚5条」 are those published. */
const ALONE = nothingBut(
  '\\d{4}年度? 本年度? 全[镇乡] 街道 今年 当年 全年 年内 [我本][镇乡街局]道? [我本](?:单位|机关) 共 其中 累计 、 和 及 与',
);

export interface Decision {
  readonly quantities: readonly QuantityId[];
  /** The figures after it go on: 「作出行政许可3件，行政处罚2件」. */
  readonly deciding: boolean;
}

/** 「公示执法信息，全年办理行政许可3件、行政处罚2件」: not the verb before the comma. */
function hasItsVerb(own: string, deciding: boolean): boolean {
  return deciding || (DECIDES.test(own) && !/其中/u.test(own));
}

/** @param deciding a figure before it in the sentence counts decisions */
export function decisionOf(
  { value, text, before: own, after, measure, upTo, clause, sentence }: Figure,
  deciding: boolean,
): Decision {
  const nothing = { quantities: [], deciding: false };
  // 「未发布规范性文件，作出行政处罚3件」: its own verb tells.
  if (
    NOT_DECIDED.test(hasItsVerb(own, deciding) ? own : upTo) ||
    /(?:不予|免予|减轻)(?:行政)?处罚/u.test(own)
  )
    return nothing;
  const label = LABEL.exec(sentence.clauses[sentence.clauses.indexOf(clause) - 1]?.text ?? '')?.[1];
  const short = new Set(Array.from(sentence.text.matchAll(SHORT), ([, kind]) => kind)).size > 1;
  const told = label && !own.includes(label) ? label + own.replace(WHEN, '') : own;
  const before = (short ? `${told}0`.replace(SHORT, '行政$1').slice(0, -1) : told).replace(DONE, '$1行政$2');
  const kinds = [...before.matchAll(KIND)];
  const [first] = kinds;
  const last = kinds.at(-1);
  const tail = last ? before.slice(last.index + last[0].length) : '';
  // 「行政处罚、行政强制均为0件」
  const each = kinds.length === 1 || value === 0 || /均|都|各/u.test(tail);
  const named = each ? kinds.map((match) => match[1]) : [];
  // 「行政许可事项增加3项、处理决定64件」
  const above = DECISIONS_ALONE.test(before) ? [...upTo.matchAll(KIND)].at(-1)?.[1] : undefined;
  if (kinds.length === 0 && above)
    return { quantities: [KINDS[above as keyof typeof KINDS]], deciding: true };
  if (kinds.length === 0) named.push(/^(?:的)?行政(许可|处罚|强制)(?:处理)?(?:决定)?/u.exec(after)?.[1]);
  const quantities = named.flatMap((kind) =>
    kind === '许可' || kind === '处罚' || kind === '强制' ? [KINDS[kind]] : [],
  );
  const bare =
    ALONE.test(before.slice(0, first?.index ?? 0).replace(KIND, '')) &&
    (value === 0 || (!/其中/u.test(upTo) && CASES.test(measure) && !NOT_DECIDED.test(after)));
  const decided = /决定/u.test(tail) || deciding || DECIDES.test(before) || (first !== undefined && bare);
  // 「行政许可事项58项」 are kinds of licences, not licences.
  if (
    !decided ||
    !TAIL.test(tail) ||
    (measure === '项' && !text.includes('项次') && value > 0 && !/决定/u.test(tail))
  )
    return nothing;
  return quantities.length > 0 && /[件宗起例份次项]/u.test(measure)
    ? { quantities, deciding: true }
    : nothing;
}
