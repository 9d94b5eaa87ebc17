/** How long a warm process takes to read a file, beside the least that it could take and beside other libraries. */
import { fileURLToPath } from 'node:url';
import Excel from 'exceljs';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocument } from '../../shared/readers/index.ts';
import { readReport } from '../../shared/report/index.ts';
import { inTurns, rounded } from './measure.ts';
import type { Specimen } from './specimens.ts';

type Candidates = Readonly<Record<string, () => unknown>>;

const MAIN_PART: Readonly<Record<string, RegExp>> = {
  docx: /^word\/document\.xml$/u,
  xlsx: /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/u,
  odt: /^content\.xml$/u,
};

/** Unzips the part that holds the report and looks at each of its characters once. */
function unzipAndScan(bytes: Uint8Array, part: RegExp): number {
  let tags = 0;
  for (const content of Object.values(unzipSync(bytes, { filter: ({ name }) => part.test(name) }))) {
    const text = new TextDecoder().decode(content);
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 0x3c) tags += 1;
  }
  return tags;
}

function barePass(bytes: Uint8Array): number {
  let tags = 0;
  const parser = new Parser({
    onopentag: () => {
      tags += 1;
    },
  });
  parser.end(new TextDecoder().decode(bytes));
  return tags;
}

const CHARACTER_MAPS = fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url));

/** With its character maps at hand: without them it reads nothing of a font that is named and not embedded. */
async function textOfPdf(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, cMapUrl: CHARACTER_MAPS });
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
  }
  await task.destroy();
  if (items === 0) throw new Error('pdfjs read no text, which is nothing to be held against');
  return items;
}

function floorAndPeers(extension: string, bytes: Uint8Array): Candidates {
  const text = (): string => new TextDecoder().decode(bytes);
  const part = MAIN_PART[extension];
  const unzip: Candidates = part ? { 'unzip and scan': () => unzipAndScan(bytes, part) } : {};
  switch (extension) {
    case 'docx':
      return { ...unzip, mammoth: () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) };
    case 'xlsx':
      return { ...unzip, exceljs: () => new Excel.Workbook().xlsx.load(Buffer.from(bytes) as never) };
    case 'html':
      return { 'htmlparser2, bare': () => barePass(bytes), parse5: () => parse(text()) };
    case 'pdf':
      return { 'pdfjs getTextContent': () => textOfPdf(bytes) };
    case 'odt':
      return unzip;
    default:
      return {};
  }
}

export interface ReadingTime {
  readonly kilobytes: number;
  readonly ms: number;
  /** From the Document to the Report. */
  readonly reportMs: number | null;
  /** Our time divided by theirs. */
  readonly timesOf: Readonly<Record<string, number>>;
}

export async function readingTimes(files: readonly Specimen[]): Promise<Record<string, ReadingTime>> {
  const readings: Record<string, ReadingTime> = {};
  for (const { name, bytes } of files) {
    const extension = name.split('.').at(-1) ?? '';
    const others = floorAndPeers(extension, bytes);
    const reading = await readDocument(bytes, name);
    const report: Candidates = reading.ok ? { report: () => readReport(reading.document) } : {};
    const slow = extension === 'pdf';
    const times: Readonly<Record<string, number>> = await inTurns<string>(
      { ours: () => readDocument(bytes, name), ...report, ...others },
      { turns: slow ? 15 : 40, warmUp: slow ? 5 : 60 },
    );
    const { ours = Number.NaN, report: reportMs } = times;
    readings[name] = {
      kilobytes: Math.round(bytes.length / 1024),
      ms: rounded(ours),
      reportMs: reportMs === undefined ? null : rounded(reportMs),
      timesOf: Object.fromEntries(
        Object.keys(others).map((other) => [other, rounded(ours / (times[other] ?? Number.NaN))]),
      ),
    };
  }
  return readings;
}
