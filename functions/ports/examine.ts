import type { Examination } from '../../shared/examine.ts';
import type { Context } from '../../shared/rules/rule.ts';

/** Reads a file and checks it. Never throws for a fault of the file. */
export type Examine = (
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly context: Context },
) => Promise<Examination>;
