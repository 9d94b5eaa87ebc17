import type { TableId } from '../../form/index.ts';
import { bare } from '../../words/normalise.ts';
import { isFigureLike } from '../figure.ts';
import type { LabelMatch } from '../labels/label.ts';
import { isLabel, matchRow } from '../labels/labels.ts';
import { isInGrid, type Line } from '../lines/lines.ts';

/** The label of a row: which of the form's it is, as printed, and which piece of the line it stands in. */
export interface RowLabel {
  readonly match: LabelMatch;
  readonly text: string;
  readonly at: number;
}

/**
 * The rightmost words of a line that are a row label; figures stand behind it. A label broken over lines or cells is
 * put together.
 * @param table where the line stands, as far as is known
 * @param pending words of the lines above that belong to no row yet
 */
export function rowLabelOf(line: Line, table: TableId | null, pending: readonly string[]): RowLabel | null {
  let near: RowLabel | null = null;
  let group: RowLabel | null = null;
  for (let at = line.pieces.length - 1; at >= 0; at -= 1) {
    const piece = line.pieces[at];
    // A sign alone, like 「√」, is no part of a label.
    if (!piece || isFigureLike(piece.figure) || bare(piece.text) === '') continue;
    // 「（六）其他」 in front of 「处理」 is the half of a label, and none itself.
    if (group && group.text !== piece.text && group.text.startsWith(piece.text)) continue;
    for (const { text, strictly } of readings(line, at, pending)) {
      const match = rowMatch(text, table);
      if (!match || (strictly && (match.how !== 'exact' || match.label.merged))) continue;
      // Halves of two labels, with the figure of the first between them, may be like one of them.
      if (match.how !== 'exact' && text !== piece.text && isOnPage(line)) continue;
      // A merged label is only the row's own where no row label, not even a misprinted one, stands behind it.
      if (match.label.merged) group ??= { match, text, at };
      else if (match.how === 'exact') return { match, text, at };
      else near ??= { match, text, at };
    }
  }
  // Words of the office's own behind a merged label are the row's.
  const last = line.pieces.findLastIndex((piece) => !isFigureLike(piece.figure));
  const replaced =
    group !== null &&
    last > group.at &&
    line.table !== null &&
    (line.place.page === undefined || isInGrid(line));
  return near ?? (replaced ? null : group);
}

/** Do the labels of two rows stand in one cell? Which of them its figures are of, nothing tells. */
export function isOfTwoRows(text: string, table: TableId | null): boolean {
  const rows = text.split('\n').flatMap((line) => {
    const match = matchRow(line, table);
    return match?.how === 'exact' && match.label.kind === 'row' && !match.label.merged
      ? [match.label.id]
      : [];
  });
  return new Set(rows).size > 1;
}

/** Its place on the page is all that is known of what it belongs to. */
const isOnPage = (line: Line): boolean => line.place.page !== undefined && !isInGrid(line);

/** The words at a place, alone and joined with those before them. `strictly`: only as a label that the form prints so. */
function readings(
  line: Line,
  at: number,
  pending: readonly string[],
): { readonly text: string; readonly strictly: boolean }[] {
  const inLine = line.pieces
    .slice(0, at)
    .filter((piece) => !isFigureLike(piece.figure))
    .map((piece) => piece.text);
  const before = inLine.length === 0 && !isInGrid(line) ? pending : inLine;
  const own = line.pieces[at]?.text ?? '';
  const joined = [{ text: own, strictly: false }];
  for (let from = before.length - 1; from >= 0; from -= 1) {
    // Further than two misprints count only in single characters, as a label spread over its cell leaves them.
    const far = before.length - from > 2 && own.length > 1;
    if (far && inLine.length > 0) break;
    // A whole label is the beginning of another one only where this is as the form prints it.
    const ofAnother = inLine.length === 0 && isLabel(before[from] ?? '');
    joined.push({ text: before.slice(from).join('') + own, strictly: far || ofAnother });
  }
  return joined;
}

function rowMatch(text: string, table: TableId | null): LabelMatch | null {
  const here = table ? matchRow(text, table) : null;
  if (here?.how === 'exact') return here;
  const anywhere = matchRow(text, null);
  // 「总计」 and 「其他」 are labels of several tables and move nothing to another one.
  if (table && anywhere && anywhere.label.table !== table && nameLength(anywhere.label.printed) <= 2)
    return here;
  return anywhere?.how === 'exact' ? anywhere : (here ?? (table ? null : anywhere));
}

function nameLength(printed: string): number {
  return printed.replace(/^(?:（.）|\d\.)/u, '').length;
}
