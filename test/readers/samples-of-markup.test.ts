import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureRows, SAMPLES, samplesArePresent, trueRows } from './figures.ts';
import { documentOf } from './written.ts';

const FILES = [
  ['demo-a', 'demo-a.docx'],
  ['demo-a', 'demo-a.word.docx'],
  ['demo-a', 'demo-a.html'],
  ['qijia-2020', 'qijia-2020.docx'],
  ['qijia-2020', 'qijia-2020.word.docx'],
  ['qijia-2020', 'qijia-2020.html'],
] as const;

describe.skipIf(!samplesArePresent)('the samples with markup', () => {
  it.each(FILES)('every figure of %s stands in its row in %s', async (sample, file) => {
    const document = await documentOf(new Uint8Array(readFileSync(new URL(file, SAMPLES))), file);
    const rows = (found: readonly { figures: readonly string[] }[]): unknown[] =>
      found.map((row) => row.figures);
    expect(rows(figureRows(document))).toEqual(rows(trueRows(sample)));
  });

  it.each(['qijia-2020.txt', 'qijia-2020.gb18030.txt'])(
    '%s has its four tables in their lines',
    async (file) => {
      const { blocks } = await documentOf(new Uint8Array(readFileSync(new URL(file, SAMPLES))), file);
      const tables = blocks.filter((block) => block.kind === 'table');
      expect(
        tables.map((table) => [table.place.line, new Set(table.cells.map((cell) => cell.row)).size]),
      ).toEqual([
        [49, 18],
        [70, 10],
        [81, 20],
        [104, 4],
      ]);
    },
  );
});
