import { createHash } from 'node:crypto';

/** A strong entity tag (RFC 9110, 8.8.3): the same parts give the same tag. */
export function entityTag(...parts: readonly string[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Whether the caller says in `If-None-Match` that it has the answer of this tag. */
export function isHeld(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((held) => held.trim().replace(/^W\//, ''))
    .some((held) => held === tag || held === '*');
}
