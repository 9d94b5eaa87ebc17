import type { Finding } from '../../findings/finding.ts';
import type { Fault, FilingRule } from '../rule.ts';

/** The finding of a rule that has no report to look at. */
export function filingFinding(rule: FilingRule, fault: Fault): Finding {
  return {
    severity: rule.severity,
    cells: [],
    section: null,
    place: null,
    expected: null,
    found: null,
    ...fault,
    rule: rule.id,
  };
}
