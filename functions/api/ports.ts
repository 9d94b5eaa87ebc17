import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Filings } from '../ports/filings.ts';
import type { Records } from '../ports/records.ts';
import type { Submissions } from '../ports/submissions.ts';
import type { UploadSigner } from '../ports/uploads.ts';

/** What the routes need. */
export interface ApiPorts {
  readonly submissions: Submissions;
  readonly filings: Filings;
  readonly cityYears: CityYears;
  readonly compliance: Pick<ComplianceBook, 'lapses'>;
  readonly signer: UploadSigner;
  readonly records: Records;
  /** 32 hexadecimal digits that nobody can guess. */
  readonly secret: () => string;
}
