/** Labels of the tables that are not printed as the form prints them. */
import type { Form, FormBlock, FormTable, TableId } from '../../form/index.ts';
import { bare, simplified, tidy } from '../../words/normalise.ts';
import type { LabelMatch } from '../labels/label.ts';
import { coreOf } from '../labels/label-words.ts';
import { matchRow } from '../labels/labels.ts';
import { isInGrid, type Piece } from '../lines/lines.ts';
import type { CellReading, Observation } from '../report.ts';
import type { Header, HeaderCell, Scan, TableRow } from '../scan/scan.ts';
import { isWholeRow } from './page-edges.ts';

/** Words this many lines away may be the rest of a label. */
const NEAR = 3;

/** @param torn tables whose labels stand in pieces, which is no misprint */
export function observeLabels(
  rows: readonly TableRow[],
  scan: Scan,
  form: Form,
  torn: ReadonlySet<TableId>,
  observations: Observation[],
): void {
  const said = new Set<string>();
  const unruled = new Set(
    [...scan.rows, ...scan.reviewRuns].flatMap(({ line }) => (line.table?.unruled ? [line.place.table] : [])),
  );
  const isApart = ({ place: { page, table } }: Piece): boolean =>
    page === undefined || (table !== undefined && !unruled.has(table));
  const mayBeMixed = ({ match, piece }: HeaderCell): boolean =>
    !isApart(piece) && isPartOrMore(match, piece.text);
  const note = (table: TableId, expected: string, found: string, place: CellReading['place']): void => {
    if (said.has(expected)) return;
    said.add(expected);
    observations.push({ kind: 'label-altered', table, expected, found: found.trim(), place, cells: [] });
  };
  for (const row of rows) {
    const { label } = row.match;
    if (label.kind === 'column' || torn.has(label.table)) continue;
    for (const { match, piece } of mergedIn(row).filter((cell) => !mayBeMixed(cell)))
      note(match.label.table, match.label.printed, piece.text, piece.place);
    if (label.kind === 'group') continue;
    if (isAltered(row, scan)) note(label.table, label.printed, row.text, row.line.place);
    const own = printedBy(form, row.match, scan);
    if (own !== null) note(label.table, own, row.text, row.line.place);
  }
  for (const header of scan.headers) {
    if (torn.has(header.table)) continue;
    for (const cell of header.cells) {
      const { match, piece } = cell;
      const own = printedBy(form, match, scan);
      if (match.how === 'altered' && (isTorn(cell, header) || isAgain(cell, header) || mayBeMixed(cell)))
        continue;
      if (match.how === 'altered') note(match.label.table, match.label.printed, piece.text, piece.place);
      else if (own !== null) note(match.label.table, own, piece.text, piece.place);
    }
    for (const { match, piece } of header.merged)
      if (match.how === 'altered' && !isPieceOf(match, piece.text) && !mayBeMixed({ match, piece }))
        note(header.table, match.label.printed, piece.text, piece.place);
    const [stranger] = header.strangers;
    const missing = missingIn(header, rows, form);
    const [expected] = missing;
    // Table 四 prints a label three times.
    const isOne = (words: readonly string[]): boolean => new Set(words.map(bare)).size === 1;
    if (
      stranger &&
      expected &&
      missing.length === header.strangers.length &&
      isOne(missing) &&
      isOne(header.strangers.map(({ text }) => text)) &&
      isWholeHeader(header, scan) &&
      isApart(stranger)
    )
      note(header.table, expected, stranger.text, stranger.place);
  }
}

/** On a page a header may be what is left of one: figures stand below it there, in a grid. */
function isWholeHeader(header: Header, { rows, reviewRuns }: Scan): boolean {
  const pages = new Set(
    [...header.cells.map(({ piece }) => piece), ...header.strangers].map(({ place }) => place.page),
  );
  return (
    pages.has(undefined) ||
    (pages.size === 1 &&
      [...rows, ...reviewRuns].some(
        (under) => under.header === header && isInGrid(under.line) && pages.has(under.line.place.page),
      ))
  );
}

/** Reworded, or shortened: what stands of it is a part, and the rest of it nowhere near, as it would be where it was cut. */
function isAltered(row: TableRow, scan: Scan): boolean {
  const { match, text, line, at } = row;
  const [wanted, found] = [coreOf(match.label.printed), coreOf(text)];
  if (match.how === 'exact') return false;
  const mayTear = line.place.page !== undefined || !isInGrid(line);
  const isPart = match.how === 'cut' || (mayTear && wanted.includes(found));
  if (!isPart) return true;
  // A page ends inside a row: what stands on it of a label is a part of it.
  if (!isWholeRow(row, match.label.table, scan)) return false;
  const rest = wanted.replace(found, '');
  const near = (scan.leftovers.get(match.label.table) ?? [])
    .filter((words) => Math.abs(words.at - at) <= NEAR && !text.includes(words.text))
    .map((words) => words.text);
  const beside = line.pieces.map((piece) => piece.text).filter((words) => !text.includes(words));
  return !holdsRest(rest, [...near, ...beside]);
}

/** Two characters of it one after the other, or the only one alone. */
function holdsRest(rest: string, texts: readonly string[]): boolean {
  const words = texts.map((text) => bare(simplified(tidy(text))));
  if (rest.length === 1) return words.includes(rest);
  const whole = words.join('');
  return [...rest].some((_, from) => from + 2 <= rest.length && whole.includes(rest.slice(from, from + 2)));
}

/** A column of the office's own, 合计, beside the one that the form has. */
function isAgain({ match: { label } }: HeaderCell, { table, cells }: Header): boolean {
  return (
    table !== 'review' && cells.some(({ match }) => match.how === 'exact' && match.label.id === label.id)
  );
}

/** In a text, the rest of a label of a narrow column stands below it, among the words of the header. */
function isTorn({ match, piece }: HeaderCell, { strangers }: Header): boolean {
  const [wanted, found] = [coreOf(match.label.printed), coreOf(piece.text)];
  const texts = strangers.flatMap(({ text }) => text.split(/\s+/u));
  return piece.columns === null && wanted.includes(found) && holdsRest(wanted.replace(found, ''), texts);
}

/** Merged labels of a row or in front of its own, reworded. */
function mergedIn({ match: { label }, text, line }: TableRow): readonly HeaderCell[] {
  if (line.table === null) return [];
  return line.pieces.flatMap((piece): HeaderCell[] => {
    const isOwn = label.kind === 'row' && text.includes(piece.text);
    const match = isOwn ? null : matchRow(piece.text, label.table);
    if (match?.how !== 'altered' || !match.label.merged) return [];
    return isPieceOf(match, piece.text) ? [] : [{ match, piece }];
  });
}

/** What a page or a conversion left of a merged label is no other wording. */
function isPieceOf({ label }: LabelMatch, text: string): boolean {
  const [wanted, found] = [coreOf(label.printed), coreOf(text)];
  return wanted.startsWith(found) || wanted.endsWith(found) || found.length < wanted.length - 1;
}

/** Where no lines part the labels, words of it may be missing from one, or words of its neighbours be in it. */
function isPartOrMore({ label }: LabelMatch, text: string): boolean {
  const [wanted, found] = [coreOf(label.printed), coreOf(text)];
  let at = 0;
  for (const character of wanted) if (character === found[at]) at += 1;
  return at === found.length || found.includes(wanted);
}

/** The label of the report's own form where the file has that of another form, which otherwise has nothing in its table. */
function printedBy(form: Form, { label, how }: LabelMatch, scan: Scan): string | null {
  if (how !== 'exact' || label.forms.includes(form.id)) return null;
  const own = tableOf(form, label.table)
    ?.blocks.flatMap(({ rows, columns }) => (label.kind === 'column' ? columns : rows))
    .find(({ id }) => id === label.id);
  const alone = scan.evidence.every(
    (seen) => seen.table !== label.table || seen.form === form.id || seen.label.id === label.id,
  );
  return own && alone ? own.label : null;
}

/** Labels of columns, and of the rows that table 四 prints above them, which the header of a block does not show. */
function missingIn(header: Header, rows: readonly TableRow[], form: Form): readonly string[] {
  const table = tableOf(form, header.table);
  const block = table && blockUnder(header, rows, table);
  if (!table || !block) return [];
  const seen = header.cells.map(({ match }) => match.label);
  if (table.layout === 'rows')
    return block.columns.filter(({ id }) => !seen.some((label) => label.id === id)).map(({ label }) => label);
  const lacking = block.rows.filter(
    ({ id }) => !seen.some((label) => label.kind === 'row' && label.id === id),
  );
  return [
    ...lacking.map(({ label }) => label),
    ...block.columns.flatMap(({ id, label }) => {
      const shown = seen.filter((one) => one.kind === 'column' && one.id === id).length;
      return block.rows.slice(shown).map(() => label);
    }),
  ];
}

/** The block whose rows stand under the header, or the only one of its table. */
function blockUnder(header: Header, rows: readonly TableRow[], { blocks }: FormTable): FormBlock | undefined {
  const [only, ...others] = blocks;
  if (others.length === 0) return only;
  const under = rows.find((row) => row.header === header)?.match.label.id;
  return blocks.find((block) => block.rows.some(({ id }) => id === under));
}

function tableOf(form: Form, id: TableId): FormTable | undefined {
  return form.tables.find((table) => table.id === id);
}
