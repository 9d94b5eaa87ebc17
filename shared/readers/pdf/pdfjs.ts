type Pdfjs = typeof import('pdfjs-dist');

let loaded: Promise<Pdfjs> | null = null;

/**
 * pdfjs, set up to run inside this process: the part that it would run in a worker is put where it looks for it, so
 * that nothing is fetched and a bundler sees both.
 */
export function pdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  // @ts-expect-error the package types its main file only; the minified ones say the same
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  // @ts-expect-error as above
  const library: Pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  return library;
}
