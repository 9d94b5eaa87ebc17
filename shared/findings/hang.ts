import type { Finding } from './finding.ts';

/**
 * One mistake, one finding: where a finding names a figure and what it should be, another one about this figure that
 * is off by just as much (the text says so, last year's report says so) hangs under it.
 */
export function hangTogether(findings: readonly Finding[]): readonly Finding[] {
  const naming = findings.filter(
    ({ repair, explains }) => repair.cell !== undefined && explains !== undefined,
  );
  if (naming.length === 0) return findings;
  const carrier = (finding: Finding): Finding | undefined =>
    naming.includes(finding) ? undefined : naming.find((other) => isExplainedBy(finding, other));
  return findings
    .filter((finding) => !carrier(finding))
    .map((finding) => {
      const carried = findings.filter((other) => carrier(other) === finding);
      return carried.length === 0
        ? finding
        : { ...finding, explains: [...(finding.explains ?? []), ...carried] };
    });
}

function isExplainedBy(finding: Finding, { repair, ...other }: Finding): boolean {
  const off = difference(finding);
  return (
    repair.cell !== undefined &&
    finding.cells.includes(repair.cell) &&
    off !== null &&
    off === difference(other)
  );
}

function difference({ expected, found }: Pick<Finding, 'expected' | 'found'>): number | null {
  return typeof expected === 'number' && typeof found === 'number' ? Math.abs(expected - found) : null;
}
