import type { Examination } from '../../shared/examination.ts';
import type { Context } from '../../shared/rules/rule.ts';

/** With the sketch of its narrative, when it is a report. */
export type Examined = Examination & { readonly sketch?: readonly number[] };

/** Reads a file and checks it. Never throws for a fault of the file. */
export type Examine = (
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly context: Context },
) => Promise<Examined>;
