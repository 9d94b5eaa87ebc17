/** What a Document says in its tables, and what the truth says it should, row by row. */
import { existsSync, readFileSync } from 'node:fs';
import type { Document } from '../../shared/document/document.ts';
import { cellsOf } from '../../shared/form/cells.ts';
import { FORMS } from '../../shared/form/index.ts';
import type { Read } from '../../shared/readers/reader.ts';
import { bare } from '../../shared/words/normalise.ts';

export const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
export const SAMPLE_NAMES = ['demo-a', 'qijia-2020'] as const;
export const samplesArePresent = existsSync(SAMPLES);

export interface FigureRow {
  readonly label: string;
  readonly figures: readonly string[];
}

/** A figure as samples write it. */
const FIGURE = /^[-+]?\d[\d.,]*(?:万元|元)?$/u;

/** The rows of the document's tables that hold figures, with the label nearest to them. */
export function figureRows(document: Document): FigureRow[] {
  const rows: FigureRow[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const byRow = Map.groupBy(block.cells, (cell) => cell.row);
    for (const cells of byRow.values()) {
      const figures = cells
        .filter((cell) => FIGURE.test(cell.text))
        .map((cell) => cell.text.replace(/[万元]+$/u, ''));
      const label = cells.filter((cell) => !FIGURE.test(cell.text)).at(-1)?.text ?? '';
      if (figures.length > 0) rows.push({ label, figures });
    }
  }
  return rows;
}

/** The same rows, of the truth beside a sample. Rows printed side by side (table 四) are one. */
export function trueRows(sample: string): FigureRow[] {
  const truth = JSON.parse(readFileSync(new URL(`${sample}.cells.json`, SAMPLES), 'utf8')) as {
    form: string;
    cells: Record<string, number | string>;
  };
  const form = FORMS.find(({ id }) => id === truth.form);
  if (!form) throw new Error(`no form ${truth.form}`);
  const cells = [...cellsOf(form).values()];
  const line = (cell: (typeof cells)[number]): string =>
    cell.table.layout === 'rows' ? `${cell.table.id}.${cell.row.id}` : cell.table.id;
  return [...Map.groupBy(cells, line).values()].map((row) => ({
    label: row[0]?.table.layout === 'rows' ? (row[0]?.row.label ?? '') : '',
    figures: row.map((cell) => String(truth.cells[cell.id])),
  }));
}

/** Whether the found label is the expected one, perhaps with characters of it missing. */
export function isLabel(found: string, expected: string): boolean {
  const letters = new Set(bare(expected));
  return expected === '' || (found !== '' && [...bare(found)].every((letter) => letters.has(letter)));
}

export async function readSample(read: Read, file: string): Promise<Document> {
  const result = await read(new Uint8Array(readFileSync(new URL(file, SAMPLES))));
  if (!('blocks' in result)) throw new Error(result.en);
  return result;
}
