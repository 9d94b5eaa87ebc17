/** Why a request cannot be done as asked. What a person reads and the HTTP number stand in `functions/lambda/problems.ts`. */
export type RefusalCode =
  | 'no-such-route'
  | 'invalid-request'
  | 'not-signed-in'
  | 'not-permitted'
  | 'unit-not-named'
  | 'unit-not-registered'
  | 'unit-has-filed'
  | 'register-has-moved'
  | 'succeeded-twice'
  | 'not-released'
  | 'dates-out-of-order'
  | 'filing-locked'
  | 'too-many-open'
  | 'moves-nothing'
  | 'no-such-exception'
  | 'exceptions-exhausted'
  | 'city-not-registered'
  | 'not-summed-yet'
  | 'no-such-submission'
  | 'file-not-received'
  | 'no-such-cell'
  | 'no-such-publication'
  | 'reason-missing'
  | 'totals-have-moved'
  | 'file-type-not-accepted'
  | 'file-too-large'
  | 'nothing-to-confirm'
  | 'nothing-to-send-back'
  | 'reasons-missing'
  | 'key-used-otherwise'
  | 'still-running'
  | 'no-such-link'
  | 'link-revoked'
  | 'link-expired';

/** Thrown where a request must end; the caller's mistake, never ours. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Extra members of the problem: which fields, which warnings. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
