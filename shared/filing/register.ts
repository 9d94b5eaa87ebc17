import type { CalendarDate } from '../calendar/dates.ts';
import type { Words } from '../findings/finding.ts';
import { excuseOf } from './excuse.ts';
import type { RegisteredUnit } from './filing.ts';
import { cityOf } from './submission-id.ts';

/** What happened to a unit between the registers of two years. */
export const REGISTER_CHANGES = {
  opened: { zh: '新设', en: 'opened' },
  merged: { zh: '合并', en: 'merged' },
  moved: { zh: '划转（由其他市划入）', en: 'moved here from another city' },
  renamed: { zh: '更名或代码变更', en: 'renamed or given another code' },
  closed: { zh: '撤销', en: 'closed' },
} as const satisfies Record<string, Words>;

export interface RegisterChange {
  readonly kind: keyof typeof REGISTER_CHANGES;
  readonly code: string;
  readonly name: string;
  /** The units it was the year before; the name is `null` where it stands on another city’s register. */
  readonly from: readonly { readonly code: string; readonly name: string | null }[];
  /** Its first day, or its last when it closed; `null` where the register does not say. */
  readonly on: CalendarDate | null;
}

/** The units of the year before that this one was. None when it is new. */
export function predecessorsOf({ code, succeeds }: Pick<RegisteredUnit, 'code' | 'succeeds'>) {
  return succeeds ?? [code];
}

/**
 * Whether the city has let its unit go, so that one of another city may succeed it: its register has closed the unit
 * before the year's end. What the unit filed may then be shown to whom it became.
 */
export function isReleased({ until }: Pick<RegisteredUnit, 'until'>, year: number): boolean {
  return until !== undefined && until < `${year}-12-31`;
}

/**
 * Units of the year before that would be counted in two units' last year. A unit that was split is succeeded by none:
 * which figure went where nobody knows.
 */
export function succeededTwice(year: number, units: readonly RegisteredUnit[]): readonly string[] {
  const codes = expectedOf(year, units).flatMap(predecessorsOf);
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** What a register changes against that of the year before. */
export function changesBetween(
  before: readonly RegisteredUnit[],
  now: readonly RegisteredUnit[],
  year: number,
): readonly RegisterChange[] {
  const nameOf = new Map(before.map(({ code, name }) => [code, name]));
  const expected = expectedOf(year, now);
  const arrivals = expected.flatMap((unit): RegisterChange[] => {
    const codes = predecessorsOf(unit).filter((code) => code !== unit.code || nameOf.has(code));
    const kind = kindOf(unit, codes, nameOf);
    if (kind === null) return [];
    const from = codes.map((code) => ({ code, name: nameOf.get(code) ?? null }));
    return [{ kind, code: unit.code, name: unit.name, from, on: unit.since ?? null }];
  });
  const live = new Set(expected.flatMap((unit) => [unit.code, ...predecessorsOf(unit)]));
  const lastDay = new Map(now.map(({ code, until }) => [code, until ?? null]));
  const departures = expectedOf(year - 1, before)
    .filter(({ code }) => !live.has(code))
    .map(({ code, name }): RegisterChange => {
      return { kind: 'closed', code, name, from: [], on: lastDay.get(code) ?? null };
    });
  return [...arrivals, ...departures];
}

function kindOf(
  unit: RegisteredUnit,
  [only, ...others]: readonly string[],
  nameOf: ReadonlyMap<string, string>,
): Exclude<RegisterChange['kind'], 'closed'> | null {
  if (only === undefined) return 'opened';
  if (others.length > 0) return 'merged';
  if (cityOf(only) !== cityOf(unit.code)) return 'moved';
  return only === unit.code && nameOf.get(only) === unit.name ? null : 'renamed';
}

function expectedOf(year: number, units: readonly RegisteredUnit[]): readonly RegisteredUnit[] {
  return units.filter((unit) => excuseOf({ ...unit, year }) === null);
}
