/**
 * `370681102-2020-3-<32 hex digits>`: the id says whose it is, which year and which attempt, so that it is found
 * without an index and judged by the access policy before anything is read; its random part cannot be guessed.
 */
export type SubmissionId = string;

export interface SubmissionPlace {
  readonly unit: string;
  readonly year: number;
  /** 1 for the unit's first upload of that year. */
  readonly attempt: number;
}

export const SUBMISSION_ID = /^(\d{9})-(\d{4})-([1-9]\d{0,5})-([0-9a-f]{32})$/;

/** @param secret 32 hexadecimal digits that nobody can guess */
export function submissionId({ unit, year, attempt }: SubmissionPlace, secret: string): SubmissionId {
  return `${unit}-${year}-${attempt}-${secret}`;
}

/** `null` when the text is no submission's id. */
export function placeOf(id: string): SubmissionPlace | null {
  const [, unit, year, attempt] = SUBMISSION_ID.exec(id) ?? [];
  return unit && year && attempt ? { unit, year: Number(year), attempt: Number(attempt) } : null;
}

/** A unit's code begins with its city's. */
export function cityOf(unit: string): string {
  return unit.slice(0, 6);
}
