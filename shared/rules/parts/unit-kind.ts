import type { Subject } from '../rule.ts';

/** The word for what a unit is, at the end of its name. */
export const UNIT_WORD = /(民族乡|苏木|街道|镇|乡|局|管理委员会|管委会|委员会|委|办公室|中心)$/u;
const TOWNSHIP = /(?:镇|乡|街道|街道办事处|街办|苏木)(?:人民政府|办事处)?$/u;

/** The unit's name: as filed for, else as the report says itself. */
export function unitNameOf({ context, report }: Subject): string | null {
  return context.unit?.name ?? report.unitName;
}

/** Whether the unit is a 镇, 乡 or 街道; `null` when nobody says what it is. */
export function isTownship(subject: Subject): boolean | null {
  const { kind } = subject.context.unit ?? {};
  if (kind) return TOWNSHIP.test(kind) || /township|subdistrict|sub-district|town/iu.test(kind);
  const name = unitNameOf(subject);
  return name === null ? null : TOWNSHIP.test(name);
}
