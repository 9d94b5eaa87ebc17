import type { Place } from '../document/document.ts';
import type { Finding, Severity } from './finding.ts';

/** The gravest first. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const SECTIONS = '一二三四五六';

/** The gravest first, then as one reads the report: by section, then by place. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] || sectionIndex(a) - sectionIndex(b) || byPlace(a.place, b.place),
  );
}

/** What speaks of the whole report stands first. */
function sectionIndex(finding: Finding): number {
  return finding.section ? SECTIONS.indexOf(finding.section) : -1;
}

function byPlace(a: Place | null, b: Place | null): number {
  const steps = (place: Place | null): readonly number[] => [
    place?.page ?? 0,
    place?.table ?? 0,
    place?.row ?? place?.line ?? 0,
    place?.column ?? 0,
  ];
  const left = steps(a);
  const right = steps(b);
  return left.reduce((order, step, index) => order || step - (right[index] ?? 0), 0);
}
