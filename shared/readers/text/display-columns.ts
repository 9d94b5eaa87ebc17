/**
 * How many columns a sign takes where all signs are set in columns: a Chinese one takes two. Of the signs that a Western
 * font sets narrow and a Chinese one wide, each program decides for itself.
 */
export interface Widths {
  /** Of the signs that draw boxes. */
  readonly drawing: 1 | 2;
  /** Of others that fonts set either way: quotation marks, dashes, numbers in circles. */
  readonly doubtful: 1 | 2;
}

export const WIDTHS: readonly [Widths, ...Widths[]] = [
  { drawing: 1, doubtful: 1 },
  { drawing: 1, doubtful: 2 },
  { drawing: 2, doubtful: 2 },
  { drawing: 2, doubtful: 1 },
];

const NONE = /[\u200b-\u200d\u2060\ufeff\p{Mn}]/u;

function columnsOf(sign: string, widths: Widths): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0xa1) return 1;
  if (NONE.test(sign)) return 0;
  if (code >= 0x2500 && code <= 0x257f) return widths.drawing;
  if (code <= 0x2e7f) return widths.doubtful;
  return code >= 0xff61 && code <= 0xffdc ? 1 : 2;
}

/** A line spread over its columns; the second one of a wide sign is empty. */
export function spreadOut(line: string, widths: Widths): string[] {
  const columns: string[] = [];
  for (const sign of line) {
    const width = columnsOf(sign, widths);
    if (width === 0) continue;
    columns.push(sign);
    if (width === 2) columns.push('');
  }
  return columns;
}

const WESTERN = /[!-~]$/u;

/** Lines that a narrow column broke, as one: a space stands between two words of Latin letters or digits. */
export function joinBrokenLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const apart = WESTERN.test(joined) && /^[!-~]/u.test(line);
    joined += apart ? ` ${line}` : line;
  }
  return joined;
}
