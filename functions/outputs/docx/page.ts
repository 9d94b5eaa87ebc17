import { AlignmentType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { set } from './typeface.ts';

/** Twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

const WIDTH_MM = 210;
const MARGINS_MM = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** The width of the text: 156 mm. */
export const TEXT_WIDTH_MM = WIDTH_MM - MARGINS_MM.left - MARGINS_MM.right;

/** 28.95 pt: 22 lines on a page. */
export const LINE = { line: 579, lineRule: 'exact' } as const;
/** One character of 4号. */
const ONE_CHARACTER = 280;

/** GB/T 9704-2012: A4, 22 lines of 28 characters; the page number 7 mm below the text, one character in from the outer edge. */
export const PAGE: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: mm(WIDTH_MM), height: mm(297) },
    margin: {
      top: mm(MARGINS_MM.top),
      bottom: mm(MARGINS_MM.bottom),
      left: mm(MARGINS_MM.left),
      right: mm(MARGINS_MM.right),
      header: mm(15),
      footer: mm(22),
    },
  },
};

/** — 1 —, on the right of odd pages and on the left of even ones. */
export const FOOTERS: NonNullable<ISectionOptions['footers']> = {
  default: pageNumber(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
  even: pageNumber(AlignmentType.LEFT, { left: ONE_CHARACTER }),
};

function pageNumber(
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  indent: { readonly left?: number; readonly right?: number },
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [new TextRun({ ...set('pageNumber', '四号'), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
