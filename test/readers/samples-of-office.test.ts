import { describe, expect, test } from 'vitest';
import type { Read } from '../../shared/readers/reader.ts';
import { figureRows, isLabel, readSample, SAMPLE_NAMES, samplesArePresent, trueRows } from './figures.ts';

const READERS: Readonly<Record<string, () => Promise<{ read: Read }>>> = {
  xlsx: () => import('../../shared/readers/xlsx.ts'),
  odt: () => import('../../shared/readers/odt.ts'),
  rtf: () => import('../../shared/readers/rtf.ts'),
  doc: () => import('../../shared/readers/doc.ts'),
};

describe.skipIf(!samplesArePresent).each(Object.keys(READERS))('the %s reader', (extension) => {
  test.each(SAMPLE_NAMES)('finds every figure of %s beside its label, in rows and columns', async (name) => {
    const { read } = (await READERS[extension]?.()) ?? {};
    if (!read) throw new Error(`no reader for ${extension}`);
    const document = await readSample(read, `${name}.${extension}`);
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
});
