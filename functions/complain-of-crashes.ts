import type { ReportRecord } from '../shared/filing/record.ts';
import type { Submission } from '../shared/filing/submission.ts';
import { RULE_CRASHED } from '../shared/findings/finding.ts';
import type { Log } from './ports/log.ts';

/** A rule that crashed does not count against the report, so nobody but the operator would ever look for it. */
export function complainOfCrashes(
  { unit, year, attempt }: Submission,
  { findings }: Pick<ReportRecord, 'findings'>,
  log: Log,
): void {
  for (const { rule, found } of findings)
    if (rule === RULE_CRASHED) log.warn('rule-crashed', { unit, year, attempt, found });
}
