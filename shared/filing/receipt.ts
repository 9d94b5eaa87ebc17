import type { Instant } from '../calendar/dates.ts';
import type { Submission } from './submission.ts';

/** 回执: the unit's proof that this very file was accepted. */
export interface Receipt {
  /** `370681102-2020-3-1F0A9C3B`: unit, year, attempt, and the beginning of the file's SHA-256. */
  readonly number: string;
  readonly unit: string;
  /** The office that filed it: the unit itself by its code, or its city. */
  readonly filedBy: string;
  readonly year: number;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant;
  readonly rulesVersion: string;
}

/** `null` unless the submission was accepted. Nothing in it can change afterwards. */
export function receiptOf(submission: Submission): Receipt | null {
  const { unit, year, attempt, fileName, size, sha256, requestedBy, receivedAt, acceptedAt, outcome } =
    submission;
  if (submission.state !== 'accepted' || !receivedAt || !acceptedAt || !outcome) return null;
  return {
    number: `${unit}-${year}-${attempt}-${sha256.slice(0, 8).toUpperCase()}`,
    unit,
    filedBy: requestedBy.office,
    year,
    fileName,
    size,
    sha256,
    receivedAt,
    acceptedAt,
    rulesVersion: outcome.rulesVersion,
  };
}
