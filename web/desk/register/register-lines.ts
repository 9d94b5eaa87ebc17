import type { RegisteredUnit } from '../../../shared/filing/filing.ts';

export type LineFault = 'code' | 'other-city' | 'name' | 'twice' | 'change';

export interface RegisterLines {
  readonly units: readonly RegisteredUnit[];
  /** Lines count from 1. */
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[];
}

/** A tab or a comma ends a cell, also an empty one, as a spreadsheet pastes them; spaces part words. */
const BETWEEN_CELLS = / *[\t,，;；] *|\s+/u;

/** How a line says what became of a unit, behind its kind: 自2020-07-01 至2020-06-30 承接370681102+370681103 (or 承接无). */
const CHANGE = /^(自|至|承接)(.*)$/u;

/**
 * Reads a pasted register: a unit a line, code, name and kind parted by tabs, commas or spaces, and then what became of
 * it. A kind that is not there is taken from the end of the name.
 */
export function readRegister(text: string, city: string): RegisterLines {
  const units: RegisteredUnit[] = [];
  const faults: { line: number; text: string; fault: LineFault }[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const [code = '', name = '', ...rest] = line.trim().split(BETWEEN_CELLS);
    const kind = rest.find((word) => word !== '' && !CHANGE.test(word)) ?? '';
    const changes = changesOf(rest);
    const fault = faultOf(code, name, city, seen) ?? (changes ? null : 'change');
    if (fault) faults.push({ line: index + 1, text: line.trim(), fault });
    else units.push({ code, name, kind: kind || kindOf(name), ...changes });
    seen.add(code);
  });
  return { units, faults };
}

export function registerText(units: readonly RegisteredUnit[]): string {
  return units
    .map(({ code, name, kind, since, until, succeeds }) =>
      [
        code,
        name,
        kind,
        since === undefined ? null : `自${since}`,
        until === undefined ? null : `至${until}`,
        succeeds === undefined ? null : `承接${succeeds.join('+') || '无'}`,
      ]
        .filter((word) => word !== null)
        .join('\t'),
    )
    .join('\n');
}

type Changes = Pick<RegisteredUnit, 'since' | 'until' | 'succeeds'>;

/** `null` when one of them is no date or no code. */
function changesOf(words: readonly string[]): Changes | null {
  let changes: Changes = {};
  for (const word of words) {
    const [, what, value = ''] = CHANGE.exec(word) ?? [];
    if (what === undefined) continue;
    const codes = value === '无' ? [] : value.split('+');
    if (what === '承接' ? codes.some((code) => !/^\d{9}$/.test(code)) : !isDate(value)) return null;
    if (what === '自') changes = { ...changes, since: value };
    else if (what === '至') changes = { ...changes, until: value };
    else changes = { ...changes, succeeds: codes };
  }
  return changes;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function faultOf(code: string, name: string, city: string, seen: ReadonlySet<string>): LineFault | null {
  if (!/^\d{9}$/.test(code)) return 'code';
  if (!code.startsWith(city)) return 'other-city';
  if (seen.has(code)) return 'twice';
  return name === '' ? 'name' : null;
}

function kindOf(name: string): string {
  return ['街道', '镇', '乡'].find((kind) => name.endsWith(kind)) ?? '部门';
}
