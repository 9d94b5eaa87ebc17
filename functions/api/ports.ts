import type { AlertOrderBook } from '../ports/alert-orders.ts';
import type { AreaYears } from '../ports/area-years.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Filings } from '../ports/filings.ts';
import type { KeptAnswers } from '../ports/kept-answers.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { Publications, PublishedTexts } from '../ports/publications.ts';
import type { Records } from '../ports/records.ts';
import type { Submissions } from '../ports/submissions.ts';
import type { UploadLinks } from '../ports/upload-links.ts';
import type { UploadSigner } from '../ports/uploads.ts';

/** What the routes need. */
export interface ApiPorts {
  readonly submissions: Submissions;
  readonly filings: Filings;
  readonly cityYears: CityYears;
  readonly areaYears: Pick<AreaYears, 'find' | 'withShares'>;
  readonly compliance: Pick<ComplianceBook, 'lapses'>;
  readonly contacts: Contacts;
  readonly outbox: Pick<Outbox, 'known' | 'of' | 'ofUnit' | 'put' | 'sendAgain'>;
  readonly orders: AlertOrderBook;
  readonly signer: UploadSigner;
  readonly records: Records;
  readonly publications: Publications;
  readonly publishedTexts: PublishedTexts;
  readonly kept: KeptAnswers;
  readonly links: UploadLinks;
  /** Changes with the code: what other code has answered says nothing of what this code answers. */
  readonly build: string;
  /** 32 hexadecimal digits that nobody can guess. */
  readonly secret: () => string;
  /** 256 random bits, in 43 characters that an address takes as they are. */
  readonly key: () => string;
}
