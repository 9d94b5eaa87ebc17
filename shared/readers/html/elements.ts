function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** They have no content and no closing tag. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Nothing in them is text of the page. */
export const LEFT_OUT = set(
  'script style noscript noframes template nav select option datalist button textarea iframe object applet svg math video audio canvas map rt rp del s strike',
);

/** Head and foot of the page itself, left out unless they are those of an article. */
export const CHROME = set('header footer');

/** A paragraph ends where they begin and where they end. */
export const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

export const CELL = set('td th');
export const ROW_GROUP = set('thead tbody tfoot');

/** What has to be remembered as open; all else only passes its text on. */
export const STRUCTURE: ReadonlySet<string> = new Set([...BLOCK, 'title']);

interface Implied {
  readonly names: ReadonlySet<string>;
  /** They are not looked for beyond these. */
  readonly wall: ReadonlySet<string>;
}

const TABLE = set('table');
const CELLS = set('table td th caption');

/** What is closed when an element begins. */
export const CLOSES: ReadonlyMap<string, Implied> = new Map([
  ['tr', { names: set('tr td th caption'), wall: TABLE }],
  ['td', { names: set('td th caption'), wall: TABLE }],
  ['th', { names: set('td th caption'), wall: TABLE }],
  ['thead', { names: set('thead tbody tfoot tr td th caption'), wall: TABLE }],
  ['tbody', { names: set('thead tbody tfoot tr td th caption'), wall: TABLE }],
  ['tfoot', { names: set('thead tbody tfoot tr td th caption'), wall: TABLE }],
  ['caption', { names: set('tr td th caption'), wall: TABLE }],
  ['p', { names: set('p h1 h2 h3 h4 h5 h6'), wall: CELLS }],
  ['li', { names: set('li p'), wall: set('table td th caption ul ol menu dir') }],
  ['dt', { names: set('dt dd p'), wall: set('table td th caption dl') }],
  ['dd', { names: set('dt dd p'), wall: set('table td th caption dl') }],
]);

/** Beyond which open elements a closing tag has no effect; under the empty name, that of all other elements. */
export const WALLS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', set('')],
  ['td', TABLE],
  ['th', TABLE],
  ['tr', TABLE],
  ['thead', TABLE],
  ['tbody', TABLE],
  ['tfoot', TABLE],
  ['', CELLS],
]);
