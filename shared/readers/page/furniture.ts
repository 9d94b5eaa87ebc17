import type { Line } from './lines.ts';

/** What stands on one side of a sheet and is no part of a table. */
export interface SheetLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Headers and footers stand in this part of the page at its top and bottom. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^(?:[-—–－―·•~\s]*\d{1,3}[-—–－―·•~\s]*|第\s*[\d一二三四五六七八九十]{1,4}\s*页[\s,，/]*(?:[（(]?共\s*[\d一二三四五六七八九十]{1,4}\s*页[）)]?)?|\d{1,3}\s*[/／]\s*\d{1,3}|(?:page\s*)?\d{1,3}(?:\s*of\s*\d{1,3})?)$/iu;

/** The lines without page numbers, and without headers and footers that come again on other sheets. */
export function withoutFurniture(sheets: readonly SheetLines[]): Line[][] {
  const seen = new Map<string, number>();
  const keysOf = sheets.map((sheet) => {
    const keys = new Map<Line, string>();
    for (const line of sheet.lines) {
      if (!inMargin(line, sheet.height)) continue;
      const edge = line.y < sheet.height / 2 ? line.y : line.y - sheet.height;
      keys.set(line, `${Math.round(edge / 4)}:${line.text.replace(/\d+/gu, '#')}`);
    }
    for (const key of keys.values()) seen.set(key, (seen.get(key) ?? 0) + 1);
    return keys;
  });
  const enough = Math.max(2, sheets.length / 3);
  return sheets.map((sheet, index) =>
    sheet.lines.filter((line, position) => {
      if (!inMargin(line, sheet.height)) return true;
      if (isPageNumber(line, position, sheet)) return false;
      return (seen.get(keysOf[index]?.get(line) ?? '') ?? 0) < enough;
    }),
  );
}

/** Nearer than this to the next line, in heights of a character, a number may be the half of a figure that is broken in two. */
const CLEAR = 1.45;

/** Outermost of all, and the page's own number or clear of what is printed next to it. */
function isPageNumber({ text, y, size }: Line, position: number, { page, lines }: SheetLines): boolean {
  const outermost = position === 0 || position === lines.length - 1;
  if (!outermost || !PAGE_NUMBER.test(text)) return false;
  if (!/^\d+$/u.test(text) || Number(text) === page) return true;
  return [lines[position - 1], lines[position + 1]].every(
    (next) => next === undefined || Math.abs(next.y - y) > CLEAR * size,
  );
}

function inMargin(line: Line, height: number): boolean {
  return line.y < MARGIN * height || line.y > (1 - MARGIN) * height;
}
