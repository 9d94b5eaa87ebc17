/** What programs that recognise text in pictures call themselves in the files that they write. */
const RECOGNISERS =
  /\bOCR|OCRmyPDF|Tesseract|ABBYY|FineReader|Paper Capture|OmniPage|Readiris|CamScanner|NAPS2|ClearScan|扫描全能王|汉王|文通/iu;
/** A scan has at least so many points along its shorter side. */
const COARSEST_SCAN = 600;
/** How a picture's width and height may differ from those of its page, as a part of them. */
const SAME_SHAPE = 0.05;
/** The dictionary of a picture is no longer than this. */
const LONGEST_DICTIONARY = 2000;

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly unknown[];
}

/**
 * Does the text of a PDF come from a program that looked at pictures of it, so that figures may be others than those
 * printed? By the name of the program, or because each page with text has a picture of its own shape and size.
 */
export function isRecognised(bytes: Uint8Array, pages: readonly Sheet[], programs: string): boolean {
  if (RECOGNISERS.test(programs)) return true;
  const withText = pages.filter(({ glyphs }) => glyphs.length > 0);
  const [first] = withText;
  if (!first) return false;
  const scans = picturesIn(bytes).filter(({ width, height }) => {
    const shape = (width / height) * (first.height / first.width);
    return Math.min(width, height) >= COARSEST_SCAN && Math.abs(shape - 1) <= SAME_SHAPE;
  });
  return scans.length >= withText.length;
}

/** The sizes of the pictures in a file, which pdfjs passes over; their dictionaries are never compressed. */
function picturesIn(bytes: Uint8Array): { width: number; height: number }[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const found: { width: number; height: number }[] = [];
  for (let at = text.indexOf('/Image'); at >= 0; at = text.indexOf('/Image', at + 1)) {
    if (!/\/Subtype\s*$/u.test(text.slice(Math.max(0, at - 12), at))) continue;
    const start = Math.max(text.lastIndexOf(' obj', at), at - LONGEST_DICTIONARY);
    const end = text.indexOf('stream', at);
    const dictionary = text.slice(start, Math.min(end < 0 ? at : end, at + LONGEST_DICTIONARY));
    const size = (name: string): number =>
      Number(new RegExp(`/${name}\\s+(\\d+)`, 'u').exec(dictionary)?.[1]);
    const [width, height] = [size('Width'), size('Height')];
    if (width > 0 && height > 0) found.push({ width, height });
  }
  return found;
}
