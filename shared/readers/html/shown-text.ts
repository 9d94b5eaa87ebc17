/** Stands for a `<br>` in a text until it is shown: a line break of the source is no more than a space. */
export const BREAK = '\u2028';
/** A line break in the source between two Chinese characters is no space. */
const BROKEN_LINE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

const SPACES = /[ \t\r\n\f]+/gu;
/** What reflowing would change. */
const UNEVEN_SPACE = /[\t\r\n\f]| {2}/u;

function reflowed(text: string): string {
  if (!UNEVEN_SPACE.test(text)) return text.trim();
  return text.replace(BROKEN_LINE, '').replace(SPACES, ' ').trim();
}

/** A text as the page shows it; `preformatted` keeps its spaces and lines. */
export function shownText(text: string, preformatted: boolean): string {
  const shown = preformatted ? text : reflowed(text);
  return shown.includes(BREAK) ? shown.replaceAll(BREAK, '\n') : shown;
}
