import { describe, expect, test } from 'vitest';
import { read } from '../../shared/readers/pdf.ts';
import { figureRows, isLabel, readSample, samplesArePresent, trueRows } from './figures.ts';

const FILES: readonly (readonly [file: string, truth: string])[] = [
  ['demo-a.pdf', 'demo-a'],
  ['demo-a.word.pdf', 'demo-a'],
  ['demo-a.chrome.pdf', 'demo-a'],
  ['demo-a.wk.pdf', 'demo-a'],
  ['demo-a.weasy.pdf', 'demo-a'],
  ['demo-a.tagged.pdf', 'demo-a'],
  ['demo-a.hard.pdf', 'demo-a'],
  ['qijia-2020.pdf', 'qijia-2020'],
  ['qijia-2020.word.pdf', 'qijia-2020'],
];

describe.skipIf(!samplesArePresent)('the pdf reader', () => {
  test.each(FILES)('finds every figure of %s beside its label, in rows and columns', async (file, name) => {
    const document = await readSample(read, file);
    const found = figureRows(document);
    const expected = trueRows(name);
    expect(found.map((row) => row.figures)).toEqual(expected.map((row) => row.figures));
    found.forEach((row, index) => {
      expect(
        isLabel(row.label, expected[index]?.label ?? ''),
        `${row.label} = ${expected[index]?.label}`,
      ).toBe(true);
    });
    for (const block of document.blocks) if (block.kind === 'table') expect(block.columns).toBe('grid');
  });

  test.each(FILES)('leaves page numbers out of %s and keeps its sentences whole', async (file) => {
    const { blocks } = await readSample(read, file);
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts.filter((text) => /^[-—\s\d/第共页]+$/u.test(text))).toEqual([]);
    expect(texts.find((text) => text.startsWith('一、'))).toBe('一、总体情况');
    expect(texts.filter((text) => text.length > 30 && !/[。：]$/u.test(text))).toEqual([]);
  });
});
