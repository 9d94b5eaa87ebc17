import type { Subject } from './rule.ts';

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
