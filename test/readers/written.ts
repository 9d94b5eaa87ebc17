import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/readers/index.ts';

/** The parts of a small Word document around the body given. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const files: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  };
  return zip(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 6 });
}

export const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') || cell.startsWith('<w:trPr>') ? cell : tc(cell))).join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

export const page = (body: string): Uint8Array =>
  strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`,
  );

/** Reads a file that must be readable. */
export async function documentOf(bytes: Uint8Array, fileName = ''): Promise<Document> {
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) throw new Error(`refused: ${reading.unreadable.en}`);
  return reading.document;
}

/** Why a file is refused, or `read`. */
export async function reasonOf(bytes: Uint8Array, fileName = ''): Promise<string> {
  const reading = await readDocument(bytes, fileName);
  return reading.ok ? 'read' : reading.unreadable.reason;
}

/**
 * The blocks as short lines: a paragraph is its text, a table a list of rows, a cell `text` with `→n` for the columns
 * and `↓n` for the rows it spans, in front of it its column where that does not follow from the cell before.
 */
export async function shapeOf(bytes: Uint8Array): Promise<(string | string[])[]> {
  const { blocks } = await documentOf(bytes);
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    const rows: string[] = [];
    let next = 0;
    for (const cell of block.cells) {
      const first = rows[cell.row] === undefined;
      if (first) next = 0;
      const text = cell.text.replaceAll('\n', '/');
      const spans = `${cell.colSpan > 1 ? `→${cell.colSpan}` : ''}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}`;
      const at = cell.column === next ? '' : `@${cell.column}:`;
      rows[cell.row] = `${first ? '' : `${rows[cell.row]} | `}${at}${text}${spans}`;
      next = cell.column + cell.colSpan;
    }
    return rows;
  });
}
