import type { Instant } from '../calendar/dates.ts';
import type { Summary } from '../rollup/summary.ts';

/** What a city publishes of a year: its summary without what only counts how often it was made. */
export type PublishedSummary = Omit<Summary, 'generation'> & { readonly cityName: string | null };

/** One published version of a city's year. It never changes; a correction becomes the next version beside it. */
export interface Publication {
  readonly city: string;
  readonly year: number;
  /** 1 for the first. */
  readonly version: number;
  /** SHA-256 of the canonical JSON of what was published, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Why there is another version; `null` for the first. */
  readonly reason: string | null;
  readonly summed: number;
  readonly units: number;
}

export function publishedSummary(
  { generation: _, ...summary }: Summary,
  cityName: string | null,
): PublishedSummary {
  return { ...summary, cityName };
}
