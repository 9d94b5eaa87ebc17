import { authorIn, shortName } from '../../shared/report/unit-name.ts';

/** A unit of the register, as far as it is told by its name. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** Whose a file is. */
export interface Match {
  /** The one unit that it must be; `null` when there is none, or several could be meant. */
  readonly unit: string | null;
  /** By which it was told; `null` when nothing in it names a unit of the register. */
  readonly by: 'content' | 'file-name' | null;
}

/** Of a file that was read. */
export interface Author {
  readonly unitName: string | null;
  /** Every place where the author is named, as printed. */
  readonly authors: readonly { readonly text: string }[];
}

/**
 * Whose report a file is: by the author that stands in it, else by the name of the file and its folders.
 * @param author `null` when the file is no report or could not be read
 */
export function matchUnit(path: string, author: Author | null, units: readonly NamedUnit[]): Match {
  const named = author && [author.unitName, ...author.authors.map(({ text }) => authorIn(text))];
  const byContent = only(
    units.filter(({ name }) => named?.some((said) => said !== null && isSame(said, name))),
  );
  if (byContent) return { unit: byContent.code, by: 'content' };
  const inPath = units.filter(({ name }) => path.includes(shortName(name) ?? name));
  // 东江 stands in 东江街道 as well: the longer name is meant.
  const longest = Math.max(...inPath.map(({ name }) => name.length));
  const byName = only(inPath.filter(({ name }) => name.length === longest));
  return byName ? { unit: byName.code, by: 'file-name' } : { unit: null, by: null };
}

function isSame(said: string, name: string): boolean {
  return said === name || said === (shortName(name) ?? name);
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
