/** Reports on pages set by hand, as they are read. */
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/readers/index.ts';
import { type Report, readReport } from '../../shared/report/index.ts';
import { pdfOf } from '../generator/printers/pages/pdf.ts';
import type { SetPage, Stroke } from '../generator/printers/pages/typeset.ts';
import { PROSE, type SetLine, setPage, setting } from './set-page.ts';

/** The report on one page, behind some sentences. */
export function reportOn(lines: readonly SetLine[], strokes: Stroke[] = []): Promise<Report> {
  return reportOnPages(setPage([...PROSE, ...lines], strokes));
}

export async function reportOnPages(...pages: SetPage[]): Promise<Report> {
  return readReport(await documentOn(...pages));
}

/** The tables on some pages, each row by row with the texts of its cells. */
export async function tablesOn(...pages: SetPage[]): Promise<string[][][]> {
  const { blocks } = await documentOn(...pages);
  return blocks
    .filter((block) => block.kind === 'table')
    .map(({ cells }) =>
      [...Map.groupBy(cells, (cell) => cell.row).values()].map((own) =>
        own.map(({ text }) => text.replaceAll('\n', '')),
      ),
    );
}

async function documentOn(...pages: SetPage[]): Promise<Document> {
  const reading = await readDocument(pdfOf(setting(...pages), new Set()));
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return reading.document;
}

/** The values of some cells in a report on one page. */
export async function cellsOn(
  lines: readonly SetLine[],
  strokes: Stroke[] = [],
): Promise<(id: string) => number | null> {
  const { cells } = await reportOn(lines, strokes);
  return (id) => cells.get(id)?.value ?? null;
}

export const level = (y: number, x1: number, x2: number): Stroke => ({ x1, y1: y, x2, y2: y });
export const upright = (x: number, y1: number, y2: number): Stroke => ({ x1: x, y1, x2: x, y2 });

/** Texts beside each other. */
export const row = (y: number, ...texts: (readonly [x: number, text: string])[]): SetLine[] =>
  texts.map(([x, text]) => ({ text, x, y, size: 10 }));
