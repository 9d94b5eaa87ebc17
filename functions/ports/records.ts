import type { ReportRecord } from '../../shared/filing/record.ts';
import type { SubmissionId } from '../../shared/filing/submission-id.ts';

export interface Records {
  /** @throws when it is not there: each verdict in the table has its record */
  read(id: SubmissionId): Promise<ReportRecord>;
}

export interface WritableRecords extends Records {
  /** @returns the record that is kept: the first one of its submission stays */
  keep(record: ReportRecord): Promise<ReportRecord>;
}
