/** OpenDocument text, as LibreOffice writes it: packed, or flat. */
import { strToU8, zipSync } from 'fflate';
import { type Copy, type CopyTable, fullText } from '../copy.ts';
import { gridOf } from '../grid.ts';
import type { Random } from '../random.ts';
import { escaped, type Printer } from './printer.ts';

const FEATURES = ['spans', 'tracked-changes', 'header-rows', 'frame-title', 'page-breaks'] as const;
type Feature = (typeof FEATURES)[number];

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3"';
const MIMETYPE = 'application/vnd.oasis.opendocument.text';

export const ODT_PRINTER: Printer<Feature> = {
  name: 'odt',
  format: 'odt',
  extension: 'odt',
  features: FEATURES,
  print: (copy, features, chance) => {
    const content = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES}>${bodyXml(copy, features, chance)}</office:document-content>`;
    return zipSync({
      mimetype: [strToU8(MIMETYPE), { level: 0 }],
      'content.xml': strToU8(content),
      'styles.xml': strToU8(
        '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      ),
      'META-INF/manifest.xml': strToU8(
        `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/></manifest:manifest>`,
      ),
    });
  },
};

/** The same in one XML file. */
export const FLAT_ODT_PRINTER: Printer<Feature> = {
  ...ODT_PRINTER,
  name: 'odt as one XML file',
  extension: 'fodt',
  print: (copy, features, chance) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document ${NAMESPACES} office:mimetype="${MIMETYPE}">\n <office:styles/>\n <office:master-styles><text:p>页眉</text:p></office:master-styles>\n ${bodyXml(copy, features, chance)}\n</office:document>`,
    ),
};

function bodyXml(copy: Copy, features: ReadonlySet<Feature>, chance: Random): string {
  const body = copy.blocks.map((block) => {
    if (block.kind === 'table') return tableXml(block, features, chance);
    const text = paragraph(fullText(block), features, chance);
    if (block.role === 'title' && features.has('frame-title')) {
      return `<text:p><draw:frame><draw:text-box>${text}</draw:text-box></draw:frame></text:p>`;
    }
    return block.role === 'heading'
      ? `<text:h text:outline-level="1">${inline(fullText(block), features, chance)}</text:h>`
      : text;
  });
  const changes = features.has('tracked-changes')
    ? '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info/><text:p>一、本年新收政府信息公开申请数量 777</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    : '';
  return `<office:body><office:text>${changes}${body.join('')}</office:text></office:body>`;
}

function paragraph(text: string, features: ReadonlySet<Feature>, chance: Random): string {
  return `<text:p text:style-name="P1">${inline(text, features, chance)}</text:p>`;
}

function inline(text: string, features: ReadonlySet<Feature>, chance: Random): string {
  return text
    .split('\n')
    .map((line) => {
      const pieces = features.has('spans') ? (line.match(/.{1,5}/gu) ?? []) : [line];
      return pieces
        .map((piece) => {
          const xml = escaped(piece).replace(/^ | $|(?<= ) /gu, '<text:s/>');
          const spanned = features.has('spans') && chance.chance(0.5) ? `<text:span>${xml}</text:span>` : xml;
          return features.has('page-breaks') && chance.chance(0.02)
            ? `${spanned}<text:soft-page-break/>`
            : spanned;
        })
        .join('');
    })
    .join('<text:line-break/>');
}

function tableXml(table: CopyTable, features: ReadonlySet<Feature>, chance: Random): string {
  const rows = gridOf(table).map((row) => {
    const cells = row.map((slot) => {
      if (!slot || slot.down > 0 || slot.right > 0) return '<table:covered-table-cell/>';
      const { colSpan, rowSpan, text } = slot.cell;
      const spans =
        (colSpan > 1 ? ` table:number-columns-spanned="${colSpan}"` : '') +
        (rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : '');
      return `<table:table-cell${spans} office:value-type="string">${paragraph(text, features, chance)}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const [first = '', ...rest] = rows;
  const head = features.has('header-rows')
    ? `<table:table-header-rows>${first}</table:table-header-rows>`
    : first;
  return `<table:table table:name="Table"><table:table-column table:number-columns-repeated="${table.width}"/>${head}${rest.join('')}</table:table>`;
}
