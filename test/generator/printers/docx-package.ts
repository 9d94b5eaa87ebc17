/** Word documents by the npm package `docx`, a producer of its own. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { type CopyTable, fullText } from '../copy.ts';
import type { Printer } from './printer.ts';

export const DOCX_PACKAGE_PRINTER: Printer<'headings'> = {
  name: 'docx by the docx package',
  format: 'docx',
  extension: 'docx',
  features: ['headings'],
  print: async (copy, features) => {
    const children = copy.blocks.flatMap((block) => {
      if (block.kind === 'table') return [tableOf(block), new Paragraph('')];
      return [
        new Paragraph({
          children: runs(fullText(block)),
          ...(features.has('headings') && block.role === 'heading'
            ? { heading: HeadingLevel.HEADING_1 }
            : {}),
        }),
      ];
    });
    return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  },
};

function tableOf(table: CopyTable): Table {
  return new Table({
    rows: table.rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                rowSpan: cell.rowSpan,
                columnSpan: cell.colSpan,
                children: [new Paragraph({ children: runs(cell.text) })],
              }),
          ),
        }),
    ),
  });
}

function runs(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
