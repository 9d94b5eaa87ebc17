import type { SubmissionId } from '../../shared/filing/submission-id.ts';

/** What a signed URL is bound to, to the byte. */
export interface ExpectedUpload {
  readonly submissionId: SubmissionId;
  readonly contentType: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface SignedUpload {
  readonly url: string;
  /** To be sent with the file exactly so. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface UploadSigner {
  /** A URL by which exactly that file can be put, once, within UPLOAD_SECONDS. */
  sign(upload: ExpectedUpload): Promise<SignedUpload>;
  /**
   * A URL by which a file that was sent can be saved, within LINK_SECONDS.
   * @param saveAs letters, digits, hyphens and dots only
   */
  link(submissionId: SubmissionId, saveAs: string): Promise<string>;
}

export interface Uploads {
  /** @returns `null` when it is larger than `atMost` bytes. @throws when it is not there */
  fetch(submissionId: SubmissionId, atMost: number): Promise<Uint8Array | null>;
}

/** How long a signed URL can be used. */
export const UPLOAD_SECONDS = 15 * 60;

/** How long a link to a file works: time enough to follow it, not to hand it on. */
export const LINK_SECONDS = 2 * 60;
