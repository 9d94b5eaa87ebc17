import type { Attributes } from '../markup.ts';

/** Whether a property that is on when it only stands there is on. */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/u.test(attributes.local('val') ?? '');
}

/** A count of grid columns, 0 when there is none. */
export function span(attributes: Attributes): number {
  const parsed = Number.parseInt(attributes.local('val') ?? '', 10);
  return parsed > 0 ? Math.min(parsed, 1_000) : 0;
}

/** Symbol fonts keep ASCII at F020–F07E; their pictures have no text. */
export function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes.local('char') ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff)) return '';
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  return /^symbol$/iu.test(attributes.local('font') ?? '') && code >= 0xf020 && code <= 0xf03f
    ? String.fromCharCode(code - 0xf000)
    : '';
}
