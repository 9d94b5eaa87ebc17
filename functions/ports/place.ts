/** A city and a report year: the unit of storage, of summing and of checking. */
export interface CityYearPlace {
  /** Six digits. */
  readonly city: string;
  readonly year: number;
}
