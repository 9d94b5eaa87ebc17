import { simplified, tidy } from '../words/normalise.ts';

const SUPERIOR =
  '(?:[\\p{Script=Han}]{2,8}?(?:省|自治区|特别行政区)|[\\p{Script=Han}]{2,8}?(?:市|自治州|地区|盟)|[\\p{Script=Han}]{1,9}?(?:县|区|旗|自治县))';
const KIND =
  '(?:街道办事处|街道|民族乡|镇|乡|苏木|管委会|管理委员会|开发区|园区|度假区|新区|产业园|农场|林场|委员会|办公室|办事处|中心|局|厅|委|署)';
const AUTHOR = new RegExp(
  // The development zone is the unit, not above it: 临河经济开发区 + 管理委员会.
  `^(?:${SUPERIOR}(?:人民政府)?){0,3}(?!(?:管理委员会|管委会)(?:办公室)?$)([\\p{Script=Han}]{1,12}?${KIND})(?:人民政府|办事处)?(?:(?:党政|综合|党建|政务){0,2}办(?:公室)?|办公室)?$`,
  'u',
);
/** 「现公布我乡2023年…」 names nobody. */
const NOBODY = new RegExp(`^[我本该](?:单位|${KIND})$`, 'u');
const COUNTY = new RegExp(`^${SUPERIOR}{0,2}([\\p{Script=Han}]{1,8}?(?:市|县|区|旗))(?:人民政府)?$`, 'u');

/**
 * The unit named in a title, an opening or a signature, without its superiors and without 人民政府:
 * 「龙口市七甲镇人民政府2020年政府信息公开工作年度报告」 → 七甲镇. `null` when no unit is named.
 */
export function authorIn(text: string): string | null {
  const before = simplified(tidy(text))
    .replace(/\s+/gu, '')
    .replace(/[（(].*?[)）]/gu, '')
    .replace(/^(?:关于|现将|公布)/u, '')
    .split(/(?:19|20)\d{2}|[二一][〇零○九]..年|年度|关于|政府信息公开|政务公开/u)[0];
  if (!before || before.length > 40) return null;
  return shortName(before);
}

/** 龙口市七甲镇人民政府 → 七甲镇. */
export function shortName(name: string): string | null {
  const found = AUTHOR.exec(name) ?? COUNTY.exec(name);
  if (!found?.[1] || NOBODY.test(found[1])) return null;
  return found[1].replace(/街道办事处$/u, '街道');
}
