/** Table 四 printed downwards, which the form prints as one line of fifteen figures. */
import { FORMS } from '../../form/index.ts';
import { isFigureLike } from '../figure.ts';
import type { LabelMatch } from '../labels/label.ts';
import { matchColumn, matchRow } from '../labels/labels.ts';
import type { Line, Piece } from '../lines/lines.ts';
import type { Header } from './scan.ts';

const ORDER = FORMS.flatMap(({ tables }) =>
  tables.flatMap(({ id, blocks }) =>
    id === 'review' ? blocks.flatMap(({ columns }) => columns.map((column) => column.id)) : [],
  ),
);

/** Whose results the lines of a list give, and up to which column. */
export interface OpenList {
  readonly match: LabelMatch;
  readonly column: string;
}

interface StackedLine {
  readonly match: LabelMatch;
  readonly text: string;
  /** Of a list, that goes on below. */
  readonly list: OpenList | null;
  /** In a list, the name of the column and its figure. */
  readonly figures: Piece[];
}

/**
 * @param words what is no figure in the line
 * @param header the labels above it
 * @param list what the line above is of: whose results a list gives is named only once
 * @returns one figure with the name of its column, or the figures of a row or a column; `null` where the line is of no table that is printed downwards
 */
export function stackedLine(
  line: Line,
  words: readonly Piece[],
  header: Header | null,
  list: OpenList | null,
): StackedLine | null {
  const source = words.at(-1);
  const names = line.table ? words : words.flatMap(apart);
  const last = names.at(-1);
  if (!source || !last) return null;
  const figures = line.pieces.slice(line.pieces.indexOf(source) + 1);
  const filled = figures.filter((piece) => piece.figure.kind !== 'blank');
  const named = names.slice(0, -1).map(({ text }) => matchRow(text, 'review'));
  const above = header?.cells.map(({ match }) => match.label.kind) ?? [];
  const column = matchColumn(last.text, 'review');
  if (column?.how === 'exact') {
    const { id } = column.label;
    // Its name may stand in the middle of its lines: what comes before the one above in the form is of another row.
    const goesOn = names.length === 1 && list !== null && ORDER.indexOf(id) > ORDER.indexOf(list.column);
    const whose = named.at(-1) ?? (goesOn ? list.match : null);
    if (whose?.label.kind === 'row' && named.every((match) => match?.how === 'exact') && filled.length <= 1)
      return {
        list: { match: whose, column: id },
        match: whose,
        text: last.text,
        figures: [last, ...figures],
      };
    const underRows = above.length > 1 && above.every((kind) => kind === 'row');
    if (!underRows || names.length > 1 || filled.length < 2) return null;
    return { list: null, match: column, text: last.text, figures };
  }
  const row = matchRow(last.text, 'review');
  // Left blank, a row looks like a header; but then its columns are named above it.
  const blank = filled.length === 0 && figures.length > 1;
  const underColumns = above.length > 1 && above.every((kind) => kind === 'column');
  if (row?.how !== 'exact' || row.label.kind !== 'row' || !blank || !underColumns) return null;
  return figures.every(({ figure }) => isFigureLike(figure))
    ? { list: null, match: row, text: last.text, figures }
    : null;
}

/** 「行政复议 结果维持」 in a line of text. */
function apart(piece: Piece): Piece[] {
  const texts = piece.text.split(/\s+/u);
  const known = texts.every((text) => matchRow(text, 'review') ?? matchColumn(text, 'review'));
  return known ? texts.map((text) => ({ ...piece, text })) : [piece];
}
