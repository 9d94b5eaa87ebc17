import type { Format } from './document/document.ts';
import type { Finding, Verdict } from './findings/finding.ts';
import type { Report } from './report/report.ts';
import { RULES_VERSION } from './rules/version.ts';

/** What became of one file: read, recognised, checked. */
export interface Examination {
  readonly fileName: string;
  /** `null` when it is of no format that is known. */
  readonly format: Format | null;
  /** `null` when it could not be read or is no report. */
  readonly report: Report | null;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly rulesVersion: string;
}

/** Of a file in which no report was found, and the finding that says why. */
export function unreadable(fileName: string, format: Format | null, finding: Finding): Examination {
  return {
    fileName,
    format,
    report: null,
    verdict: 'unreadable',
    findings: [finding],
    rulesVersion: RULES_VERSION,
  };
}
