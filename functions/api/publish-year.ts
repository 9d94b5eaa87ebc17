import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/calendar/dates.ts';
import { canonicalJson } from '../../shared/publication/canonical-json.ts';
import { type Publication, publishedSummary } from '../../shared/publication/publication.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { CityYearPlace } from '../ports/place.ts';
import type { Publications, PublishedTexts } from '../ports/publications.ts';
import { Refusal } from '../refusal.ts';
import { cityTotals } from './city-totals.ts';

export interface PublishYearPorts {
  readonly cityYears: Pick<CityYears, 'withFilings'>;
  readonly publications: Publications;
  readonly publishedTexts: Pick<PublishedTexts, 'keep'>;
}

export interface PublishedBy {
  readonly at: Instant;
  readonly subject: string;
  readonly reason: string | null;
  /** Of the totals that were looked at; `null` where nobody says. */
  readonly generation: number | null;
}

/** More who publish one city's year at one moment than this is a fault. */
const TRIES = 5;

/**
 * Makes what the year adds up to now its next published version. The same once more is not another version: the newest
 * one is given back. What was filed since the caller looked is not published unseen. The text is kept before it is listed, so that no listed version lacks it.
 */
export async function publishYear(
  place: CityYearPlace,
  by: PublishedBy,
  { cityYears, publications, publishedTexts }: PublishYearPorts,
): Promise<Publication> {
  const { cityYear, summary } = await cityTotals(place, cityYears);
  if (by.generation !== null && by.generation !== cityYear.generation) throw new Refusal('totals-have-moved');
  const text = canonicalJson(publishedSummary(summary, cityYear.cityName));
  const sha256 = createHash('sha256').update(text).digest('hex');
  for (let tried = 0; tried < TRIES; tried += 1) {
    const newest = (await publications.of(place)).at(-1);
    if (newest?.sha256 === sha256) return newest;
    if (newest && by.reason === null) throw new Refusal('reason-missing');
    const publication: Publication = {
      city: place.city,
      year: place.year,
      version: (newest?.version ?? 0) + 1,
      sha256,
      publishedAt: by.at,
      publishedBy: by.subject,
      reason: newest ? by.reason : null,
      summed: summary.units.filter(({ leftOut }) => leftOut === null).length,
      units: summary.units.length,
    };
    await publishedTexts.keep(publication, text);
    if (await publications.add(publication)) return publication;
  }
  throw new Error('publications-contended');
}
