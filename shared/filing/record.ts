import type { Format } from '../document/document.ts';
import type { Finding, Verdict } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import type { Outcome, RuleCount } from './submission.ts';
import type { SubmissionId } from './submission-id.ts';

/** A finding with the name by which the unit gives its reason: `f1` is the first of its report. */
export type NamedFinding = Finding & { readonly key: string };

/** Everything that was read and found in one file, as it is kept beside the table. */
export interface ReportRecord {
  readonly submissionId: SubmissionId;
  readonly sha256: string;
  readonly format: Format | null;
  readonly verdict: Verdict;
  readonly rulesVersion: string;
  readonly findings: readonly NamedFinding[];
  /** `null` when the file could not be read. */
  readonly report: Report | null;
  /** What its narrative is told by when another unit's report is held against it. */
  readonly sketch?: readonly number[];
}

export function named(findings: readonly Finding[]): readonly NamedFinding[] {
  return findings.map((finding, index) => ({ ...finding, key: `f${index + 1}` }));
}

/** The record in brief, as it stands in the table. */
export function outcomeOf({ verdict, rulesVersion, findings }: ReportRecord): Outcome {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    verdict,
    rulesVersion,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    found: ruleCounts(findings),
    warnings: findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ key, rule }) => ({ finding: key, rule })),
  };
}

function ruleCounts(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, severity, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()];
}
