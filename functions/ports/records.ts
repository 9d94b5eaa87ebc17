import type { ReportRecord } from '../../shared/filing/record.ts';
import type { SubmissionId } from '../../shared/filing/submission-id.ts';

export interface Records {
  /** @throws when it is not there: each verdict in the table has its record */
  read(id: SubmissionId): Promise<ReportRecord>;
}

export interface WritableRecords extends Records {
  /** The same submission's record again takes the place of the first. */
  keep(record: ReportRecord): Promise<void>;
}
