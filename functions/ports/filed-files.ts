import type { SubmissionId } from '../../shared/filing/submission-id.ts';

/** Every file that was ever filed, by its SHA-256: each belongs to one submission, the first that filed it. */
export interface FiledFiles {
  /** The submission it belongs to, `null` when nobody filed it. */
  ownerOf(sha256: string): Promise<SubmissionId | null>;
  /**
   * Takes the file for a submission, unless it belongs to another.
   * @param from takes it also from this submission, of which nothing came
   * @returns the submission it belongs to now
   */
  claim(sha256: string, by: SubmissionId, from: SubmissionId | null): Promise<SubmissionId>;
}
