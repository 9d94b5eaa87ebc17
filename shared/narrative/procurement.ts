/** What a figure says of the year's procurement: form 2019 counts its projects and their amount. */
import type { Figure } from './figures.ts';
import type { QuantityId } from './quantities.ts';

const NOUN = '(?:政府)?(?:集中)?采购(?:项目|合同|活动)?';
const HOW_MANY = '(?:数量|个数|总数|共计?|合计|总计|完成|实施|开展|为|有|达|了)*';
const PROJECTS = new RegExp(
  `^(?:全年|本年度?|今年|年内|我[镇乡街办局道]+|\\d{4}年度?|共计?|累计|完成|实施|开展|组织|进行|公开|了)*政府(?:集中)?采购(?:项目)?${HOW_MANY}$`,
  'u',
);
const AMOUNT = new RegExp(
  `^(?:${NOUN})?(?:采购)?(?:预算)?(?:总金额|总额|金额|资金)(?:共计?|合计|总计|为|达|约)*$`,
  'u',
);

/** 「政府集中采购14项共计1286万元」 */
const OF_PROJECTS = /政府(?:集中)?采购(?:项目)?\d+[项个]，?(?:共计?|合计|总计|计)$/u;

export function procurementOf({ before, measure, upTo }: Figure): QuantityId | null {
  if (!/政府(?:集中)?采购/u.test(upTo) || /预算|中标|节约|限额|分散/u.test(before)) return null;
  if (/^万?元$/u.test(measure))
    return AMOUNT.test(before) || OF_PROJECTS.test(upTo) ? 'procurementAmount' : null;
  return /^[项个次件]$/u.test(measure) && PROJECTS.test(before) ? 'procurementProjects' : null;
}
