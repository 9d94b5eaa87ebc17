import { type Body, readBody } from './body.ts';
import { readNumbering } from './numbering.ts';

/**
 * Reads a Word document that is one XML file: a package written flat (Word 2007 and later), or WordprocessingML of
 * 2003, whose elements are for the most part those of a docx. `null` when its main part is missing.
 */
export function readWordXml(xml: string): Body | null {
  const parts = partsOf(xml);
  const main = parts.get('/word/document.xml');
  if (main !== undefined) {
    const numbering = parts.get('/word/numbering.xml') ?? null;
    return readBody(main, readNumbering(numbering, numbering && (parts.get('/word/styles.xml') ?? null)));
  }
  return /<w:body[\s>]/u.test(xml) ? readBody(asDocx(xml), readNumbering(null, null)) : null;
}

/** The parts of a flat package by name. */
function partsOf(xml: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = xml.indexOf('<pkg:part'); at >= 0; at = xml.indexOf('<pkg:part', at)) {
    const start = xml.indexOf('>', at) + 1;
    const end = xml.indexOf('</pkg:part>', start);
    if (start === 0 || end < 0) break;
    const name = /pkg:name="([^"]+)"/u.exec(xml.slice(at, start))?.[1];
    if (name !== undefined) parts.set(name, xml.slice(start, end));
    at = end;
  }
  return parts;
}

/** The document as a docx has it: merged cells are written otherwise, and what a list prints before a paragraph is said. */
function asDocx(xml: string): string {
  return xml
    .replaceAll('<w:vmerge', '<w:vMerge')
    .replaceAll('<w:hmerge', '<w:hMerge')
    .split('</w:pPr>')
    .map((piece, index, pieces) => {
      if (index === pieces.length - 1) return piece;
      const label = /<wx:t wx:val="([^"<]*)"/u.exec(piece.slice(piece.lastIndexOf('<w:pPr')))?.[1] ?? '';
      return `${piece}</w:pPr>${label === '' ? '' : `<w:r><w:t>${label}</w:t></w:r>`}`;
    })
    .join('');
}
