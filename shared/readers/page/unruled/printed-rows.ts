import { joinedText } from '../paragraphs.ts';
import type { BlockColumns } from './block-columns.ts';
import type { Chunk } from './chunks.ts';
import { middleX, middleY } from './pieces.ts';

/** Columns of figures further right than any that has a label over it, and columns of labels further right than those. */
export const UNDER_NO_LABEL = 100;
const OVER_NO_FIGURE = 200;

/** A row of the table as it comes out. */
export interface PrintedRow {
  readonly y: number;
  readonly labels: readonly Chunk[];
  /** Texts by column of figures; a text in doubt reaches over all of them. */
  readonly texts: ReadonlyMap<number, string>;
  readonly doubtful: boolean;
}

/**
 * Labels over the columns. One that is over no column gets a row of its own; where it is not known which label is over
 * which column, labels keep their order only, so that no figure is taken to stand under one.
 */
export function headerRows({ headers, columns, over }: BlockColumns): PrintedRow[] {
  const first = columns[0]?.left ?? 0;
  const ranked = headers.toSorted((one, other) => middleX(one) - middleX(other));
  const rows: (PrintedRow & { texts: Map<number, string>; labels: Chunk[] })[] = [];
  for (const chunk of headers) {
    const y = middleY(chunk);
    const beside = chunk.right <= first - 2;
    const column = over.size > 0 || beside ? over.get(chunk) : OVER_NO_FIGURE + ranked.indexOf(chunk);
    let row = rows.find(
      (other) => Math.abs(other.y - y) < 0.6 * chunk.size && (beside || column !== undefined),
    );
    if (!row) {
      row = { y, labels: [], texts: new Map(), doubtful: false };
      rows.push(row);
    }
    if (column === undefined) row.labels.push(chunk);
    else row.texts.set(column, joinedText(row.texts.get(column) ?? '', chunk.text));
  }
  return rows;
}
