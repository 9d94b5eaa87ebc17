/** What one file may cost. Beyond it the answer is `too-large` or `too-complex`, never a crash. */
export const LIMITS = {
  /** bytes as uploaded */
  fileBytes: 20 * 1024 * 1024,
  /** bytes after inflating, all entries together */
  inflatedBytes: 200 * 1024 * 1024,
  /** bytes of one part of XML, inflated */
  markupBytes: 48 * 1024 * 1024,
  /** entries of a zip */
  zipEntries: 2_000,
  /** open elements at once, in any markup */
  nesting: 256,
  /** cells of all tables together */
  cells: 200_000,
  /** characters of text in the whole document */
  characters: 4_000_000,
  /** pages of a paged format */
  pages: 300,
  /** milliseconds for reading, checking and all */
  milliseconds: 20_000,
} as const;
