import * as z from 'zod';

/** One file to examine and what it is held against; what is absent is taken from the report itself. */
export interface Task {
  /** As it was named, and so it is named in its answer. */
  readonly given: string;
  /** Where it is found. */
  readonly file: string;
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly city?: string | undefined;
  readonly lastYearFile?: string | undefined;
  readonly otherUnitFile?: string | undefined;
}

/** A report's year, as an option or a list names it. */
export const yearSchema = z.coerce.number().int().min(1990).max(2100);
