import { LIMITS } from '../limits.ts';
import { IDENTITY, matrixFrom } from '../page/matrix.ts';
import { PAGES_UNREADABLE } from '../page/refusals.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { characterMaps } from './character-maps.ts';
import type { PlacedFont } from './graphics-state.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { pdfjs } from './pdfjs.ts';
import { withoutStrayRejections } from './stray-rejections.ts';

/** What is asked of a font that pdfjs has prepared. */
interface PreparedFont {
  readonly fontMatrix?: ArrayLike<number>;
  readonly vertical?: boolean;
}

interface Pages {
  readonly pages: PageContent[];
  readonly title: string;
  /** Names of the programs that made it. */
  readonly programs: string;
}

/**
 * What stands on the pages of a PDF: one pass over the instructions of each page gives characters and lines. Pictures
 * are not decoded, nothing is fetched. `bytes` is used up.
 *
 * @throws Refusal when the file is encrypted, damaged or larger than the limits
 */
export function pagesOf(bytes: Uint8Array): Promise<Pages> {
  return withoutStrayRejections(() => readPages(bytes));
}

async function readPages(bytes: Uint8Array): Promise<Pages> {
  const { library, startWorker } = await pdfjs();
  const worker = startWorker();
  const task = library.getDocument({
    // pdfjs refuses a Buffer, which is one of Node's arrays of bytes.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    worker,
    verbosity: library.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    ...characterMaps,
  });
  /** What pdfjs throws is said of the file. */
  const told = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((fault: unknown) => {
      throw new Refusal(
        fault instanceof library.PasswordException ? UNREADABLE.encrypted : UNREADABLE.damaged,
      );
    });
  try {
    const document = await told(task.promise);
    if (document.numPages > LIMITS.pages) throw new Refusal(PAGES_UNREADABLE.tooManyPages);
    const pages: PageContent[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await told(document.getPage(number));
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const instructions = await told(
        page.getOperatorList({ annotationMode: library.AnnotationMode.ENABLE }),
      );
      const fontOf = (name: string): PlacedFont => {
        const font = page.commonObjs.get(name) as PreparedFont | null;
        return { scale: font?.fontMatrix?.[0] ?? 0.001, vertical: font?.vertical === true };
      };
      const frame = { number, width, height, toPage: matrixFrom(transform) ?? IDENTITY };
      const content = pageContent(frame, instructions, library.OPS, fontOf);
      characters += content.glyphs.length;
      if (characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
      pages.push(content);
      page.cleanup();
    }
    const { info } = await told(document.getMetadata());
    return {
      pages,
      title: saidIn(info, 'Title'),
      programs: `${saidIn(info, 'Creator')} ${saidIn(info, 'Producer')}`,
    };
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

function saidIn(info: object, name: string): string {
  const said = (info as Record<string, unknown>)[name];
  return typeof said === 'string' ? said : '';
}
