import { describe, expect, test } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { pdfOf } from '../generator/printers/pages/pdf.ts';
import type { Stroke } from '../generator/printers/pages/typeset.ts';
import { PROSE, type SetLine, setPage, setting } from './set-page.ts';

/** The values of some cells in a report on one page. */
async function cellsOn(
  lines: readonly SetLine[],
  strokes: Stroke[] = [],
): Promise<(id: string) => number | null> {
  const reading = await readDocument(pdfOf(setting(setPage([...PROSE, ...lines], strokes)), new Set()));
  if (!reading.ok) throw new Error(reading.unreadable.en);
  const { cells } = readReport(reading.document);
  return (id) => cells.get(id)?.value ?? null;
}

const level = (y: number, x1: number, x2: number): Stroke => ({ x1, y1: y, x2, y2: y });
const upright = (x: number, y1: number, y2: number): Stroke => ({ x1: x, y1, x2: x, y2 });
/** Texts beside each other. */
const row = (y: number, ...texts: (readonly [x: number, text: string])[]): SetLine[] =>
  texts.map(([x, text]) => ({ text, x, y, size: 10 }));

describe('a table with lines', () => {
  test('keeps a row whole of which one cell begins a little lower than the others', async () => {
    const lines = [
      ...row(195, [60, '信息内容'], [205, '本年制发件数'], [325, '本年废止件数'], [445, '现行有效件数']),
      ...row(229, [60, '规章'], [230, '0'], [350, '0'], [470, '0']),
      ...row(255, [60, '行政规范性文件'], [230, '12'], [350, '3'], [470, '25']),
    ];
    const strokes = [
      level(180, 50, 560),
      level(205, 50, 560),
      level(216, 50, 200),
      level(239, 50, 560),
      level(265, 50, 560),
      ...[50, 200, 320, 440, 560].map((x) => upright(x, 180, 265)),
    ];
    const value = await cellsOn(lines, strokes);
    expect(value('disclosure.rules.inForce')).toBe(0);
    expect(value('disclosure.normative.made')).toBe(12);
  });
});
