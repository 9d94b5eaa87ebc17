/** A city and a report year: the unit of storage, of summing and of checking. */
export interface CityYearPlace {
  /** Six digits. */
  readonly city: string;
  readonly year: number;
}

/** The place alone, for the log: what is handed around as a place may carry more. */
export function nameOf({ city, year }: CityYearPlace): { city: string; year: number } {
  return { city, year };
}
