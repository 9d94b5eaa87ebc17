/** Word documents by hand, as Word, WPS and LibreOffice write them. */
import { strToU8, zipSync } from 'fflate';
import { type Copy, type CopyBlock, type CopyCell, type CopyTable, fullText } from '../copy.ts';
import { slotRows } from '../grid.ts';
import type { Random } from '../random.ts';
import { escaped, type Printer } from './printer.ts';

const FEATURES = [
  'split-runs',
  'proof-errors',
  'tracked-changes',
  'deleted-row',
  'content-controls',
  'text-box-title',
  'layout-table',
  'automatic-numbering',
  'header-and-footer',
  'footnote',
  'hyperlinks',
  'soft-breaks',
  'stored',
] as const;
type Feature = (typeof FEATURES)[number];

interface Dialect {
  readonly name: 'Word' | 'WPS' | 'LibreOffice';
  /** Attributes of paragraphs. */
  readonly paragraph: (chance: Random) => string;
  readonly runProperties: string;
  readonly cellParagraph: string;
  /** How a merged cell goes on in the next line. */
  readonly continued: string;
  readonly rowProperties: string;
}

const WORD: Dialect = {
  name: 'Word',
  paragraph: (chance) => ` w:rsidR="00${hex(chance)}" w:rsidRDefault="00${hex(chance)}"`,
  runProperties:
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/><w:kern w:val="0"/><w:sz w:val="21"/>',
  cellParagraph: '<w:widowControl/><w:jc w:val="center"/>',
  continued: '<w:vMerge/>',
  rowProperties: '<w:trPr><w:trHeight w:val="340"/><w:jc w:val="center"/></w:trPr>',
};

const WPS: Dialect = {
  name: 'WPS',
  paragraph: () => '',
  runProperties:
    '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/><w:color w:val="auto"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  cellParagraph:
    '<w:keepNext w:val="0"/><w:suppressLineNumbers w:val="0"/><w:spacing w:before="0" w:beforeAutospacing="0"/>',
  continued: '<w:vMerge w:val="continue"/>',
  rowProperties: '<w:tblPrEx><w:tblCellMar><w:top w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:trPr/>',
};

const LIBREOFFICE: Dialect = {
  name: 'LibreOffice',
  paragraph: () => '',
  runProperties: '',
  cellParagraph: '<w:pStyle w:val="TableContents"/><w:bidi w:val="0"/>',
  continued: '<w:vMerge w:val="continue"/>',
  rowProperties: '<w:trPr></w:trPr>',
};

export const DOCX_PRINTERS: readonly Printer<Feature>[] = [WORD, WPS, LIBREOFFICE].map((dialect) => ({
  name: `docx by ${dialect.name}`,
  format: 'docx',
  extension: 'docx',
  features: FEATURES,
  print: (copy, features, chance) => documentFile(copy, dialect, features, chance),
}));

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function documentFile(
  copy: Copy,
  dialect: Dialect,
  features: ReadonlySet<Feature>,
  chance: Random,
): Uint8Array {
  const pen = new Pen(dialect, features, chance);
  let body = copy.blocks.map((block) => pen.block(block)).join('');
  if (features.has('layout-table')) {
    body = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${body}<w:p/></w:tc></w:tr></w:tbl><w:p/>`;
  }
  const edges = features.has('header-and-footer')
    ? '<w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>'
    : '';
  const part = (inside: string, tag: string): string => `${XML}<w:${tag} ${NAMESPACES}>${inside}</w:${tag}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part(
      `<w:body>${body}<w:sectPr>${edges}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
      'document',
    ),
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId10" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://gov.example/" TargetMode="External"/></Relationships>`,
  };
  if (features.has('header-and-footer')) {
    files['word/header1.xml'] = part('<w:p><w:r><w:t>政务公开办公室 第77号</w:t></w:r></w:p>', 'hdr');
    files['word/footer1.xml'] = part('<w:p><w:r><w:t>— 1 —</w:t></w:r></w:p>', 'ftr');
  }
  if (features.has('footnote')) {
    files['word/footnotes.xml'] = part(
      '<w:footnote w:id="2"><w:p><w:r><w:t>统计口径见通知第99号。</w:t></w:r></w:p></w:footnote>',
      'footnotes',
    );
  }
  if (features.has('automatic-numbering')) {
    files['word/numbering.xml'] = part(
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      'numbering',
    );
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: features.has('stored') ? 0 : 6,
    mtime: new Date(2021, 0, 29),
  });
}

class Pen {
  readonly #dialect: Dialect;
  readonly #features: ReadonlySet<Feature>;
  readonly #chance: Random;
  #footnoted = false;

  constructor(dialect: Dialect, features: ReadonlySet<Feature>, chance: Random) {
    this.#dialect = dialect;
    this.#features = features;
    this.#chance = chance;
  }

  block(block: CopyBlock): string {
    if (block.kind === 'table') return this.#table(block);
    const { role } = block;
    if (role === 'heading' && this.#features.has('automatic-numbering')) {
      const numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
      return this.#paragraph(block.text, `<w:outlineLvl w:val="0"/>${numbering}`);
    }
    const text = fullText(block);
    if (role === 'title' && this.#features.has('text-box-title')) return this.#textBox(text);
    const paragraph = this.#paragraph(text, role === 'title' ? '<w:jc w:val="center"/>' : '');
    return this.#features.has('content-controls') && this.#chance.chance(0.2)
      ? control(paragraph)
      : paragraph;
  }

  #paragraph(text: string, properties: string): string {
    const lines = text.split('\n');
    const runs = lines.map((line) => this.#runs(line)).join('<w:r><w:br/></w:r>');
    return `<w:p${this.#dialect.paragraph(this.#chance)}><w:pPr>${properties}</w:pPr>${runs}${this.#footnote(text)}</w:p>`;
  }

  #footnote(text: string): string {
    if (!this.#features.has('footnote') || this.#footnoted || text.length < 40) return '';
    this.#footnoted = true;
    return '<w:r><w:footnoteReference w:id="2"/></w:r>';
  }

  #runs(text: string): string {
    if (text === '') return '';
    const pieces = this.#features.has('split-runs') ? split(text, this.#chance) : [text];
    return pieces
      .map((piece) => {
        const noise =
          this.#features.has('proof-errors') && this.#chance.chance(0.3)
            ? '<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
            : '';
        const run = this.#run(piece);
        const linked = this.#features.has('hyperlinks') && this.#chance.chance(0.1);
        return noise + (linked ? `<w:hyperlink r:id="rId10">${run}</w:hyperlink>` : run);
      })
      .join('');
  }

  #run(text: string): string {
    const properties = this.#dialect.runProperties;
    return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  }

  /** A drawing for new programs and the same words again for old ones. */
  #textBox(text: string): string {
    const content = `<w:txbxContent>${this.#paragraph(text, '')}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  }

  #table(table: CopyTable): string {
    const rows = slotRows(table).map((slots) => {
      const cells = slots.map(({ cell, down }) => this.#cell(cell, down > 0)).join('');
      return `<w:tr>${this.#dialect.rowProperties}${cells}</w:tr>`;
    });
    if (this.#features.has('deleted-row')) {
      const gone = Array.from(
        { length: table.width },
        () => `<w:tc><w:tcPr/><w:p>${deletion('88')}</w:p></w:tc>`,
      ).join('');
      rows.splice(
        rows.length - 1,
        0,
        `<w:tr><w:trPr><w:del w:id="9" w:author="审核" w:date="2021-01-01T00:00:00Z"/></w:trPr>${gone}</w:tr>`,
      );
    }
    const grid = '<w:gridCol w:w="900"/>'.repeat(table.width);
    const whole = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
      .map((row) => (this.#features.has('content-controls') && this.#chance.chance(0.1) ? control(row) : row))
      .join('')}</w:tbl>`;
    return `${whole}<w:p/>`;
  }

  #cell(cell: CopyCell, continued: boolean): string {
    const spans =
      (cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '') +
      (cell.rowSpan > 1 ? (continued ? this.#dialect.continued : '<w:vMerge w:val="restart"/>') : '');
    const properties = `<w:tcPr><w:tcW w:w="${900 * cell.colSpan}" w:type="dxa"/>${spans}<w:vAlign w:val="center"/></w:tcPr>`;
    const inside = continued ? '<w:p/>' : this.#cellContent(cell);
    const whole = `<w:tc>${properties}${inside}</w:tc>`;
    return this.#features.has('content-controls') && this.#chance.chance(0.05) ? control(whole) : whole;
  }

  #cellContent(cell: CopyCell): string {
    const properties = `<w:pPr>${this.#dialect.cellParagraph}</w:pPr>`;
    const parts = this.#features.has('soft-breaks') ? [cell.text] : cell.text.split('\n');
    return parts
      .map((part) => {
        const runs = part
          .split('\n')
          .map((line) => this.#runs(line))
          .join('<w:r><w:br/></w:r>');
        return `<w:p${this.#dialect.paragraph(this.#chance)}>${properties}${cell.kind === 'figure' ? this.#corrected(runs) : runs}</w:p>`;
      })
      .join('');
  }

  /** The figure put in by a correction that also struck another one out. */
  #corrected(runs: string): string {
    if (!this.#features.has('tracked-changes') || this.#chance.chance(0.6)) return runs;
    const inserted = `<w:ins w:id="5" w:author="审核" w:date="2021-01-01T00:00:00Z">${runs}</w:ins>`;
    const old = deletion(String(this.#chance.whole(1, 999)));
    return this.#chance.chance(0.5) ? old + inserted : inserted + old;
  }
}

function deletion(text: string): string {
  return `<w:del w:id="4" w:author="审核" w:date="2021-01-01T00:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
}

function control(inside: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="填报"/><w:placeholder/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
}

function split(text: string, chance: Random): string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (rest.length > 0) {
    const length = chance.whole(1, 6);
    pieces.push(rest.slice(0, length).join(''));
    rest = rest.slice(length);
  }
  return pieces;
}

function hex(chance: Random): string {
  return chance.whole(0x100000, 0xffffff).toString(16).toUpperCase();
}
