import type { SectionNumber } from '../../form/index.ts';
import type { Heading } from '../headings.ts';

/** Text may hold rows only where tables are expected, between these lines; a table may hold them anywhere. */
export function textWithRows(
  headings: readonly Heading[],
  lines: number,
): { readonly from: number; readonly to: number } {
  const at = (number: SectionNumber): number | undefined =>
    headings.find((heading) => heading.number === number)?.line;
  // A lost heading must not hide the table below it.
  const from = at('二') ?? at('一') ?? at('三') ?? 0;
  const behind = headings.find(({ number, line }) => (number === '五' || number === '六') && line > from);
  return { from, to: behind?.line ?? lines };
}
