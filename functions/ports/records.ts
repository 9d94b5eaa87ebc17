import type { ReportRecord } from '../../shared/filing/record.ts';
import type { SubmissionId } from '../../shared/filing/submission-id.ts';

export interface Records {
  /** @throws when it is not there: each verdict in the table has its record */
  read(id: SubmissionId): Promise<ReportRecord>;
  /** The record of the file as it was taken again under those rules. @throws when it is not there */
  readAgain(id: SubmissionId, rulesVersion: string): Promise<ReportRecord>;
}

export interface WritableRecords extends Records {
  /** @returns the record that is kept: the first one of its submission stays */
  keep(record: ReportRecord): Promise<ReportRecord>;
  /** The same for a file that was taken again: one record for each version of the rules, beside the first. */
  keepAgain(record: ReportRecord): Promise<ReportRecord>;
}
