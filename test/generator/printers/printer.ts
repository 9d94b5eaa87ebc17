import type { Format } from '../../../shared/document/document.ts';
import type { Copy } from '../copy.ts';
import type { Habit } from '../habits.ts';
import type { Random } from '../random.ts';

/** Writes a copy as a file of one producer. */
export interface Printer<Feature extends string = string> {
  /** Format and producer: `docx by Word`. */
  readonly name: string;
  readonly format: Format;
  readonly extension: string;
  /** What this producer does only now and then; with none of them the file is its plainest. */
  readonly features: readonly Feature[];
  /** Habits of which nothing is left, or more than the file can show, when this producer writes. */
  readonly without?: readonly Habit[];
  print(copy: Copy, features: ReadonlySet<Feature>, chance: Random): Uint8Array | Promise<Uint8Array>;
}

/** A text escaped for XML and HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
