import type { Publication } from '../shared/publication/publication.ts';

/** Under which published versions lie in the records bucket, and nothing else does. */
export const PUBLISHED_PREFIX = 'publications/';

/** Names the content as well, so that a version that was kept and never listed is in nobody's way. */
export function publishedKey({
  city,
  year,
  version,
  sha256,
}: Pick<Publication, 'city' | 'year' | 'version' | 'sha256'>): string {
  return `${PUBLISHED_PREFIX}${city}/${year}/${version}-${sha256}.json`;
}
