/** Pages set by hand, for tests that need a paged file of a few words. */
import type { SetPage, Setting } from '../generator/printers/pages/typeset.ts';
import { widthOf } from '../generator/printers/pages/typeset.ts';

export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A page of A4 with lines of text. */
export function setPage(lines: readonly SetLine[], strokes: SetPage['strokes'] = []): SetPage {
  const letters = lines.flatMap(({ text, x, y, size = 12 }) => {
    let at = x;
    return [...text].map((character) => {
      const letter = { text: character, x: at, y, size };
      at += widthOf(character) * size;
      return letter;
    });
  });
  return { width: 595, height: 842, letters: letters.filter(({ text }) => text !== ' '), strokes };
}

export function setting(...pages: SetPage[]): Setting {
  return { pages, dashed: false, filled: false, sideways: false };
}

/** Some sentences about the report, in lines as wide as the page. */
export const PROSE: readonly SetLine[] = [
  { text: '　　本镇今年继续把政府信息公开放在便民服务的前面，各站所按', x: 72, y: 100, size: 15 },
  { text: '月更新公开目录，群众来电来访都有登记和答复，全年没有发生投', x: 72, y: 124, size: 15 },
  { text: '诉。', x: 72, y: 148, size: 15 },
];
