import type { AlertOrderBook } from '../../ports/alert-orders.ts';
import type { AreaYears } from '../../ports/area-years.ts';
import type { CityYears } from '../../ports/city-years.ts';
import type { ComplianceBook } from '../../ports/compliance-book.ts';
import type { Contacts } from '../../ports/contacts.ts';
import type { FiledFiles } from '../../ports/filed-files.ts';
import type { Filings } from '../../ports/filings.ts';
import type { KeptAnswers } from '../../ports/kept-answers.ts';
import type { Outbox } from '../../ports/outbox.ts';
import type { Publications } from '../../ports/publications.ts';
import type { Sketches } from '../../ports/sketches.ts';
import type { Submissions } from '../../ports/submissions.ts';
import type { UploadLinks } from '../../ports/upload-links.ts';
import { alertOrdersIn } from './alert-orders.ts';
import { areaYearsIn } from './area-years.ts';
import { cityYearsIn } from './city-years.ts';
import { complianceBookIn } from './compliance-book.ts';
import { contactsIn } from './contacts.ts';
import { filedFilesIn } from './filed-files.ts';
import { filingsIn } from './filings.ts';
import { keptAnswersIn } from './kept-answers.ts';
import { outboxIn } from './outbox.ts';
import { publicationsIn } from './publications.ts';
import { sketchesIn } from './sketches.ts';
import { submissionsIn } from './submissions.ts';
import { documentClient, tableOf } from './table.ts';
import { uploadLinksIn } from './upload-links.ts';

/** Everything that is kept in the one table. */
export interface DynamoPorts {
  readonly submissions: Submissions;
  readonly filings: Filings;
  readonly cityYears: CityYears;
  readonly areaYears: AreaYears;
  readonly compliance: ComplianceBook;
  readonly contacts: Contacts;
  readonly outbox: Outbox;
  readonly orders: AlertOrderBook;
  readonly publications: Publications;
  readonly sketches: Sketches;
  readonly files: FiledFiles;
  readonly kept: KeptAnswers;
  readonly links: UploadLinks;
}

export function dynamoPorts(tableName: string, client = documentClient()): DynamoPorts {
  const table = tableOf(client, tableName);
  return {
    submissions: submissionsIn(table),
    filings: filingsIn(table),
    cityYears: cityYearsIn(table),
    areaYears: areaYearsIn(table),
    compliance: complianceBookIn(table),
    contacts: contactsIn(table),
    outbox: outboxIn(table),
    orders: alertOrdersIn(table),
    publications: publicationsIn(table),
    sketches: sketchesIn(table),
    files: filedFilesIn(table),
    kept: keptAnswersIn(table),
    links: uploadLinksIn(table),
  };
}
