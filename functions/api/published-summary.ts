import type { Publication, PublishedSummary } from '../../shared/publication/publication.ts';
import type { CityYearPlace } from '../ports/place.ts';
import type { Publications, PublishedTexts } from '../ports/publications.ts';
import { Refusal } from '../refusal.ts';
import { publishedSummarySchema } from '../schemas/publication.ts';

/** @throws Refusal when the city never published that version */
export async function publicationOf(
  place: CityYearPlace,
  version: number,
  publications: Pick<Publications, 'of'>,
): Promise<Publication> {
  const found = (await publications.of(place)).find((each) => each.version === version);
  if (!found) throw new Refusal('no-such-publication');
  return found;
}

export async function publishedSummaryOf(
  publication: Publication,
  publishedTexts: Pick<PublishedTexts, 'read'>,
): Promise<PublishedSummary> {
  return publishedSummarySchema.parse(JSON.parse(await publishedTexts.read(publication)));
}
