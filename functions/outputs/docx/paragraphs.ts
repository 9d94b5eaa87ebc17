import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { LINE } from './page.ts';
import { set } from './typeface.ts';

/** Hundredths of a character. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 640 } as const;
const FOUR_CHARACTERS = 1280;

export function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.TITLE,
    // A blank line above and below, as between a document's head and its text.
    spacing: { before: LINE.line, after: LINE.line, line: 700, lineRule: 'exact' },
    children: [new TextRun({ ...set('title', '二号'), text })],
  });
}

/** 「一、总体情况」 */
export function heading(text: string, { newPage = false } = {}): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    indent: TWO_CHARACTERS,
    spacing: LINE,
    keepNext: true,
    pageBreakBefore: newPage,
    children: [new TextRun({ ...set('heading', '三号'), text })],
  });
}

/** 「（一）主动公开」 */
export function subheading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    indent: TWO_CHARACTERS,
    spacing: LINE,
    keepNext: true,
    children: [new TextRun({ ...set('subheading', '三号'), text })],
  });
}

export function body(text: string, { keepNext = false } = {}): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: TWO_CHARACTERS,
    spacing: LINE,
    children: [new TextRun({ ...set('body', '三号'), text })],
  });
}

/** A line of an annex in small type. */
export function entry(label: string, text: string): Paragraph {
  return new Paragraph({
    indent: { left: 210, hanging: 210 },
    spacing: { line: 300, lineRule: 'exact' },
    children: [
      new TextRun({ ...set('heading', '五号'), text: `${label}：` }),
      new TextRun({ ...set('body', '五号'), text }),
    ],
  });
}

/** The author and the date, to the right, four characters in from the edge. */
export function signature(lines: readonly string[]): Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: FOUR_CHARACTERS },
        spacing: { ...LINE, ...(index === 0 ? { before: LINE.line * 2 } : {}) },
        keepNext: index < lines.length - 1,
        children: [new TextRun({ ...set('body', '三号'), text })],
      }),
  );
}
