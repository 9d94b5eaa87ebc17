type Details = Readonly<Record<string, string | number | boolean | null>>;

/** One line an event, under a code that does not change. No names, no addresses, no words of a report. */
export interface Log {
  info(code: string, details?: Details): void;
  /** Someone should look at it when there is time. */
  warn(code: string, details?: Details): void;
  /** Our failure. */
  error(code: string, error: unknown, details?: Details): void;
}
