import type { Publication } from '../../shared/publication/publication.ts';
import type { CityYearPlace } from './place.ts';

/** The list of what cities have published. */
export interface Publications {
  /** Oldest first. */
  of(place: CityYearPlace): Promise<readonly Publication[]>;
  /** @returns `false` when there is such a version already: it is never replaced */
  add(publication: Publication): Promise<boolean>;
}

type Version = Pick<Publication, 'city' | 'year' | 'version' | 'sha256'>;

/** What was published, word for word: canonical JSON, whose SHA-256 the publication names. */
export interface PublishedTexts {
  /** @throws when it is not there: each publication in the table has its text */
  read(version: Version): Promise<string>;
  /** Keeping the same again does no harm. */
  keep(version: Version, text: string): Promise<void>;
}
