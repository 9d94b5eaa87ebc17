function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** They have no content and no closing tag. */
const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Nothing in them is text of the page. */
const LEFT_OUT = set(
  'script style noscript noframes template nav select option datalist button textarea iframe object applet svg math video audio canvas map rt rp del s strike',
);

/** Head and foot of the page itself, left out unless they are those of an article. */
const CHROME = set('header footer');

/** A paragraph ends where they begin and where they end. */
const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

const CELL = set('td th');
const ROW_GROUP = set('thead tbody tfoot');

interface Implied {
  readonly names: ReadonlySet<string>;
  /** They are not looked for beyond these. */
  readonly wall: ReadonlySet<string>;
}

const TABLE = set('table');
const CELLS = set('table td th caption');
const OF_A_ROW: Implied = { names: set('td th caption'), wall: TABLE };
const OF_A_GROUP: Implied = { names: set('thead tbody tfoot tr td th caption'), wall: TABLE };
const PARAGRAPH: Implied = { names: set('p h1 h2 h3 h4 h5 h6'), wall: CELLS };
const TERM: Implied = { names: set('dt dd p'), wall: set('table td th caption dl') };

/** What is closed when an element begins; any other block closes a paragraph. */
const CLOSES: Readonly<Record<string, Implied>> = {
  tr: { names: set('tr td th caption'), wall: TABLE },
  td: OF_A_ROW,
  th: OF_A_ROW,
  thead: OF_A_GROUP,
  tbody: OF_A_GROUP,
  tfoot: OF_A_GROUP,
  caption: { names: set('tr td th caption'), wall: TABLE },
  li: { names: set('li p'), wall: set('table td th caption ul ol menu dir') },
  dt: TERM,
  dd: TERM,
};

/** Beyond which open elements a closing tag has no effect, where it is not `CELLS`. */
const WALLS: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(),
  td: TABLE,
  th: TABLE,
  tr: TABLE,
  thead: TABLE,
  tbody: TABLE,
  tfoot: TABLE,
};

/** What an element is by its name. */
export interface ElementKind {
  readonly name: string;
  readonly isVoid: boolean;
  readonly leftOut: boolean;
  readonly chrome: boolean;
  readonly block: boolean;
  readonly cell: boolean;
  readonly rowGroup: boolean;
  /** It has to be remembered as open; all else only passes its text on. */
  readonly structure: boolean;
  readonly closes: Implied | undefined;
  readonly wall: ReadonlySet<string>;
}

function described(name: string): ElementKind {
  const block = BLOCK.has(name);
  return {
    name,
    isVoid: VOID.has(name),
    leftOut: LEFT_OUT.has(name),
    chrome: CHROME.has(name),
    block,
    cell: CELL.has(name),
    rowGroup: ROW_GROUP.has(name),
    structure: block || name === 'title',
    closes: CLOSES[name] ?? (block ? PARAGRAPH : undefined),
    wall: WALLS[name] ?? CELLS,
  };
}

const INLINE = described('');
const COMMON = set('a b big em font i o:p small span strong sub sup title u');
const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  [...VOID, ...LEFT_OUT, ...CHROME, ...BLOCK, ...COMMON].map((name) => [name, described(name)]),
);

/** All that a page's tags ask, by the name as written. Nearly all are found at once, in lower case. */
export function kindOf(written: string): ElementKind {
  return KINDS.get(written) ?? unusual(written.trim().toLowerCase());
}

function unusual(name: string): ElementKind {
  return KINDS.get(name) ?? { ...INLINE, name };
}
