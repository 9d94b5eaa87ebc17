import { FORMS, type TableId } from '../../form/index.ts';
import type { Label, LabelMatch } from '../labels/label.ts';
import { matchColumn, matchRow } from '../labels/labels.ts';
import type { Line, Piece } from '../lines/lines.ts';
import type { Header, HeaderCell } from './scan.ts';

/** Tables of one block; in others the columns of one block alone stand in a line, too few to tell by. */
const TABLES = new Map(
  FORMS.flatMap(({ tables }) =>
    tables.flatMap(({ id, blocks: [block, ...others] }) =>
      block && others.length === 0 ? [[id, block.columns] as const] : [],
    ),
  ),
);
/** Merged labels above columns: 申请人情况, 法人或其他组织. */
const OVER_COLUMNS = new Set(
  FORMS.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ columns }) => columns.flatMap(({ under = [] }) => under)),
    ),
  ),
);
const CORNER = /信息内容|勾稽关系/u;
const CAPTION = /第二十条\s*第?\s*[（(]?\s*[一五六八九]\s*[)）]?\s*项/u;
const PROCUREMENT = /[（(]?\s*九\s*[)）]?\s*项/u;
/** It tells the form of 2019, though no label stands beside it. */
export const PROCUREMENT_CAPTION: Label = {
  kind: 'group',
  table: 'disclosure',
  id: 'caption',
  printed: '第二十条第（九）项',
  forms: ['2019'],
  merged: false,
};

/** 「第二十条第（五）项」: a line of table 二 that only names an item of the Regulation. */
export function isCaption(words: readonly Piece[]): boolean {
  return words.some((piece) => CAPTION.test(piece.text));
}

/** Only the form of 2019 has item 九. */
export function isProcurementCaption(words: readonly Piece[]): boolean {
  return words.some((piece) => CAPTION.test(piece.text) && PROCUREMENT.test(piece.text));
}

/** The corner above the row labels, where nothing else of a header stands on its line. */
export function isCorner(words: readonly Piece[]): boolean {
  return words.some((piece) => CORNER.test(piece.text));
}

/**
 * The column labels in a line of words, with the table they are of; `null` when the line is no header.
 * @param table where the line stands, as far as is known
 */
export function headerCellsIn(
  words: readonly Piece[],
  table: TableId | null,
): { readonly table: TableId; readonly cells: readonly HeaderCell[] } | null {
  const own = words.map((piece) => columnMatch(piece.text, table));
  const matches = words.flatMap((piece, at): HeaderCell[] => {
    const match = own[at] ?? between(own[at - 1], own[at + 1]) ?? besideReview(piece, own);
    return match ? [{ piece, match }] : [];
  });
  const over = words.some((piece) => OVER_COLUMNS.has(matchRow(piece.text, 'applications')?.label.id ?? ''));
  const [first] = matches;
  if (!first) return over && table === 'applications' ? { table, cells: [] } : null;
  // One word alone may as well be a row: 「其他」, 「总计」.
  const alone = matches.length < 2 && !over && !isCorner(words) && first.match.label.table !== 'review';
  if (alone && isRowLabel(words, table, first.match.how)) return null;
  const home = mostCommon(
    matches.map(({ match }) => match.label.table),
    table,
  );
  return { table: home, cells: matches.filter(({ match }) => match.label.table === home) };
}

/** Whether a label of the header stands there again, so that another header begins; table 四 prints them three times. */
export function repeats({ cells: known }: Header, cells: readonly HeaderCell[]): boolean {
  return cells.some(
    ({ match: { label } }) =>
      label.table !== 'review' && known.some(({ match }) => match.label.id === label.id),
  );
}

/** Merged labels above the columns, 法人或其他组织, in a header line. */
export function mergedIn(words: readonly Piece[], table: TableId): readonly HeaderCell[] {
  return words.flatMap((piece): HeaderCell[] => {
    const match = matchRow(piece.text, table);
    return match && OVER_COLUMNS.has(match.label.id) ? [{ match, piece }] : [];
  });
}

/** Words of a header line that are neither one of its labels nor a merged one nor the corner. */
export function strangersIn(
  words: readonly Piece[],
  cells: readonly HeaderCell[],
  table: TableId,
): readonly Piece[] {
  return words.filter(
    (piece) =>
      !CORNER.test(piece.text) &&
      !cells.some((cell) => cell.piece === piece) &&
      matchRow(piece.text, table) === null,
  );
}

/**
 * Words that are no labels of the forms, above the columns of a table of the office's own. A page may begin with what is
 * left of a label.
 */
export function beginsOwnTable(line: Line, filled: readonly Piece[], above: Line | undefined): boolean {
  const begins = line.table !== null && line.table !== above?.table && line.place.page === undefined;
  return begins && filled.length > 1 && filled.every(({ figure }) => figure.kind === 'words');
}

/** @param how a row's label that is altered counts as well where this says so */
export function isRowLabel(
  words: readonly Piece[],
  table: TableId | null,
  how: LabelMatch['how'] = 'exact',
): boolean {
  return words.some((piece) => {
    const match = matchRow(piece.text, table);
    return (
      match !== null && !OVER_COLUMNS.has(match.label.id) && (match.how === 'exact' || match.how === how)
    );
  });
}

function columnMatch(text: string, table: TableId | null): LabelMatch | null {
  const here = table ? matchColumn(text, table) : null;
  if (here?.how === 'exact') return here;
  // Table 四 prints its rows as labels above the columns.
  const review = matchRow(text, 'review');
  if (review?.how === 'exact') return review;
  const anywhere = matchColumn(text, null);
  return anywhere?.how === 'exact' ? anywhere : (here ?? (table ? null : anywhere));
}

/** Between two columns that have one between them other words stand for this one. */
function between(
  left: LabelMatch | null | undefined,
  right: LabelMatch | null | undefined,
): LabelMatch | null {
  if (left?.how !== 'exact' || right?.how !== 'exact') return null;
  const columns = TABLES.get(left.label.table) ?? [];
  const at = columns.findIndex(({ id }) => id === left.label.id);
  const column = columns[at + 1];
  if (!column || columns[at + 2]?.id !== right.label.id) return null;
  const match = matchColumn(column.label, left.label.table);
  return match && { ...match, how: 'altered' };
}

/** Beside a label of table 四 as printed, a misprint of one of those that stand above its columns. */
function besideReview({ text }: Piece, own: readonly (LabelMatch | null)[]): LabelMatch | null {
  const isReview = own.some((match) => match?.how === 'exact' && match.label.table === 'review');
  return isReview ? matchRow(text, 'review') : null;
}

/**
 * 「其他」 and 「总计」 are labels of several tables; most of the line's labels say which table it is, and as many as of
 * another say that it is the one where the line stands.
 */
function mostCommon(tables: readonly TableId[], here: TableId | null): TableId {
  const count = (table: TableId): number =>
    tables.filter((one) => one === table).length + (table === here ? 0.5 : 0);
  return tables.reduce((best, table) => (count(table) > count(best) ? table : best));
}
