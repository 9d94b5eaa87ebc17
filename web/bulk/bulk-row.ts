import type { State } from '../../shared/filing/states.ts';
import type { Verdict } from '../../shared/findings/finding.ts';
import type { Problem } from '../api/problem.ts';
import type { LocalCheck } from '../checker/check-file.ts';
import type { Match } from './match.ts';

/** How far the filing of one file is. */
export type Outcome =
  | { readonly step: 'sending'; readonly share: number }
  | { readonly step: 'judging' }
  | { readonly step: 'judged'; readonly state: State }
  /** The verdict takes its time; it will stand on the unit's page. */
  | { readonly step: 'late' }
  | { readonly step: 'refused'; readonly problem: Problem };

/** One file that may be filed. */
export interface BulkRow {
  readonly path: string;
  /** `null` when it is too large to be taken. */
  readonly file: File | null;
  /** `null` while it waits to be checked, and for what is not taken. */
  readonly check: LocalCheck | null;
  /** It could not be opened here, and is not taken. */
  readonly isUnopened: boolean;
  readonly unit: string | null;
  readonly by: Match['by'] | 'hand';
  readonly include: boolean;
  readonly outcome: Outcome | null;
}

/** `null` when this browser did not finish checking it. */
export function verdictOf({ check }: Pick<BulkRow, 'check'>): Verdict | null {
  return check?.examination?.verdict ?? null;
}

export function countOf({ check }: Pick<BulkRow, 'check'>, severity: 'error' | 'warning'): number {
  return check?.examination?.findings.filter((finding) => finding.severity === severity).length ?? 0;
}

/** What was dropped to be filed: read and matched, and good enough that the server will not send it straight back. */
export function isReady(row: BulkRow): boolean {
  const verdict = verdictOf(row);
  return row.unit !== null && (verdict === 'accepted' || verdict === 'confirm');
}

/** Whether it may still be filed: it was not, or was refused. */
export function isOpen({ outcome }: Pick<BulkRow, 'outcome'>): boolean {
  return outcome === null || outcome.step === 'refused';
}

/** What the next approval files. */
export function isToFile(row: Pick<BulkRow, 'include' | 'outcome'>): boolean {
  return row.include && isOpen(row);
}

/** Units for which several of the files to be filed are meant. */
export function chosenTwice(rows: readonly BulkRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of rows) {
    const { unit } = row;
    if (!isToFile(row) || unit === null) continue;
    if (seen.has(unit)) twice.add(unit);
    seen.add(unit);
  }
  return twice;
}
