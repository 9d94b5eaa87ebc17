import { matches, rulesOf, type Selector, sheetsIn, simple } from './style-sheets.ts';
import type { Attributes } from './tags.ts';

/** What an element is laid out as, where its styles or its role make a part of a table of it: `table`, `tr` or `td`. */
export type RolesByStyle = (name: string, attributes: Attributes) => string | undefined;

const DISPLAY = /(?:^|;)\s*display\s*:\s*(?:inline-)?(table(?:-row|-cell)?)\s*(?:;|!|$)/iu;
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  grid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'td',
  rowheader: 'td',
};
/** They are what they are, whatever their styles. */
const OF_A_TABLE = /^(?:table|thead|tbody|tfoot|tr|td|th|caption|html|body)$/u;
const TOLD = /table-cell|role\s*=\s*["']?(?:grid)?cell/iu;
const MOST_RULES = 1_000;

/** Tables that a page makes of other elements (`display: table-cell`, `role="cell"`); `null` where it has none. */
export function rolesByStyle(source: string): RolesByStyle | null {
  if (!TOLD.test(source)) return null;
  const rules: { selector: Selector; role: string }[] = [];
  for (const { selectors, body } of sheetsIn(source).flatMap(rulesOf)) {
    const role = displayed(body);
    if (role === undefined) continue;
    // What stands in front only says where the element stands: `.list .cell`.
    const last = selectors.split(',').map((text) => simple(text.trim().replace(/^.*[\s>+~]/u, '')));
    rules.push(...last.flatMap((selector) => (selector === null ? [] : [{ selector, role }])));
  }
  const used = rules.length > MOST_RULES ? [] : rules;
  return (name, attributes) => {
    if (OF_A_TABLE.test(name)) return undefined;
    const own = displayed(attributes.style ?? '') ?? ROLES[attributes.role ?? ''];
    return own ?? used.findLast(({ selector }) => matches(selector, name, attributes))?.role;
  };
}

function displayed(style: string): string | undefined {
  return ROLES[DISPLAY.exec(style)?.[1]?.toLowerCase() ?? ''];
}
