import { Document, type FileChild, Packer, Paragraph } from 'docx';
import type { Annex, CityReport, Part } from '../../../shared/city-report/city-report.ts';
import { finished } from './package.ts';
import { FOOTERS, LINE, PAGE } from './page.ts';
import { body, entry, heading, signature, subheading, title } from './paragraphs.ts';
import { listTable, officialTable } from './tables.ts';
import { set } from './typeface.ts';

/** Sections whose table fills a page of its own. */
const OWN_PAGE: readonly string[] = ['三'];

/** The city's report as a Word document, typeset by GB/T 9704-2012 (党政机关公文格式). */
export async function cityReportBytes(report: CityReport): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...set('body', '三号'), language: { eastAsia: 'zh-CN' } } },
        title: { run: set('title', '二号') },
        heading1: { run: set('heading', '三号') },
        heading2: { run: set('subheading', '三号') },
      },
    },
    sections: [
      {
        properties: PAGE,
        footers: FOOTERS,
        children: [
          title(report.title),
          ...report.opening.map((text) => body(text)),
          ...report.sections.flatMap((section, index) => [
            heading(`${section.number}、${section.title}`, { newPage: OWN_PAGE.includes(section.number) }),
            // The signature never stands on a page without text.
            ...section.parts.flatMap((part, at) =>
              partOf(part, report, {
                keepNext: index === report.sections.length - 1 && at === section.parts.length - 1,
              }),
            ),
          ]),
          ...signature(report.signature),
          ...report.annexes.flatMap(annexOf),
        ],
      },
    ],
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), report.title);
}

function partOf(
  part: Part,
  { form, figures }: CityReport,
  { keepNext }: { readonly keepNext: boolean },
): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [subheading(part.text)];
    case 'text':
      return [body(part.text, { keepNext })];
    case 'official-table':
      return [space(), officialTable(form, part.table, figures), space()];
  }
}

function annexOf({ title: text, parts }: Annex): readonly FileChild[] {
  return [
    heading(text, { newPage: true }),
    ...parts.flatMap((part) => {
      if (part.kind === 'text') return [body(part.text)];
      return part.kind === 'entry' ? [entry(part.label, part.text)] : [listTable(part), space()];
    }),
  ];
}

/** Between a table and what stands above or below it. */
function space(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: LINE.line / 3, lineRule: 'exact' } });
}
