import { readFileSync } from 'node:fs';
import type { Document } from '../../shared/document/document.ts';

/** Paragraphs as their text, tables as rows of texts with `→columns` and `↓rows` where a cell spans several. */
export function outline(document: Document): (string | string[][])[] {
  return document.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    const rows = Map.groupBy(block.cells, (cell) => cell.row);
    return [...rows.values()].map((cells) =>
      cells.map(({ text, colSpan, rowSpan }) => {
        const spans = `${colSpan > 1 ? `→${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
        return text + spans;
      }),
    );
  });
}

export function officeFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url)));
}
