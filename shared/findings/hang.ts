import type { Finding } from './finding.ts';

/**
 * One mistake, one finding: where a finding names a figure and what it should be, another one that says nothing but
 * that this figure should be so (the text does, last year's report does) hangs under it.
 */
export function hangTogether(findings: readonly Finding[]): readonly Finding[] {
  const naming = findings.filter(
    ({ repair, explains }) => repair.cell !== undefined && explains !== undefined,
  );
  if (naming.length === 0) return findings;
  const carrier = (finding: Finding): Finding | undefined =>
    naming.find((other) => !naming.includes(finding) && saysTheSame(finding, other.repair));
  return findings
    .filter((finding) => !carrier(finding))
    .map((finding) => {
      const carried = findings.filter((other) => carrier(other) === finding);
      return carried.length === 0
        ? finding
        : { ...finding, explains: [...(finding.explains ?? []), ...carried] };
    });
}

/** It speaks of this cell alone, and takes it for this value: as what is expected, or as what the text has. */
function saysTheSame(
  { cells, expected, found, severity }: Finding,
  { cell, value }: Finding['repair'],
): boolean {
  return (
    severity !== 'note' && cells.length === 1 && cells[0] === cell && (expected === value || found === value)
  );
}
