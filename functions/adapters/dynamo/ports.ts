import type { AreaYears } from '../../ports/area-years.ts';
import type { CityYears } from '../../ports/city-years.ts';
import type { ComplianceBook } from '../../ports/compliance-book.ts';
import type { FiledFiles } from '../../ports/filed-files.ts';
import type { Filings } from '../../ports/filings.ts';
import type { Sketches } from '../../ports/sketches.ts';
import type { Submissions } from '../../ports/submissions.ts';
import { areaYearsIn } from './area-years.ts';
import { cityYearsIn } from './city-years.ts';
import { complianceBookIn } from './compliance-book.ts';
import { filedFilesIn } from './filed-files.ts';
import { filingsIn } from './filings.ts';
import { sketchesIn } from './sketches.ts';
import { submissionsIn } from './submissions.ts';
import { documentClient, tableOf } from './table.ts';

/** Everything that is kept in the one table. */
export interface DynamoPorts {
  readonly submissions: Submissions;
  readonly filings: Filings;
  readonly cityYears: CityYears;
  readonly areaYears: AreaYears;
  readonly compliance: ComplianceBook;
  readonly sketches: Sketches;
  readonly files: FiledFiles;
}

export function dynamoPorts(tableName: string, client = documentClient()): DynamoPorts {
  const table = tableOf(client, tableName);
  return {
    submissions: submissionsIn(table),
    filings: filingsIn(table),
    cityYears: cityYearsIn(table),
    areaYears: areaYearsIn(table),
    compliance: complianceBookIn(table),
    sketches: sketchesIn(table),
    files: filedFilesIn(table),
  };
}
