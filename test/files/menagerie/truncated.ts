/** Uploads and downloads that broke off: every format at every tenth of its length. */
import type { BadFile } from '../bad-file.ts';
import { goodBytes, goodFigures } from '../good-report.ts';

/** Of a zip the table of contents stands at the end, and strict XML must be whole: no part of them can be read. */
const FORMATS = [
  { printer: 'docx by Word', extension: 'docx', packed: true },
  { printer: 'xlsx by exceljs', extension: 'xlsx', packed: true },
  { printer: 'odt', extension: 'odt', packed: true },
  { printer: 'odt as one XML file', extension: 'fodt', packed: true },
  { printer: 'xls by SheetJS', extension: 'xls', packed: false },
  { printer: 'html', extension: 'html', packed: false },
  { printer: 'mht', extension: 'mht', packed: false },
  { printer: 'rtf', extension: 'rtf', packed: false },
  { printer: 'txt, tabs, merged cells blank', extension: 'txt', packed: false },
  { printer: 'txt, one cell a line', extension: 'txt', packed: false },
  { printer: 'md', extension: 'md', packed: false },
] as const;

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const TRUNCATED: readonly BadFile[] = FORMATS.flatMap(({ printer, extension, packed }) =>
  TENTHS.map(
    (tenths): BadFile => ({
      name: `${printer} cut off at ${tenths}0 %`,
      fileName: `年报.${extension}`,
      bytes: async () => {
        const whole = await goodBytes(printer);
        return whole.slice(0, Math.floor((whole.length * tenths) / 10));
      },
      gives: packed
        ? { unreadable: ['damaged'] }
        : async () => ({ notAccepted: true, figures: await goodFigures(printer) }),
    }),
  ),
);
