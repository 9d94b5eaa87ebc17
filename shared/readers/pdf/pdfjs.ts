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
  return withoutCanvas(async () => {
    // @ts-expect-error as above
    const library: Pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
    return library;
  });
}

interface Host {
  getBuiltinModule?: (name: string) => unknown;
}

/**
 * In Node pdfjs loads a native canvas as it starts, which takes 20 MB, and complains in the log where there is none.
 * Reading draws nothing: while it starts, what it asks for the canvas gives it two empty classes in its place.
 */
async function withoutCanvas<T>(start: () => Promise<T>): Promise<T> {
  const host = Reflect.get(globalThis, 'process') as Host | undefined;
  const builtin = host?.getBuiltinModule;
  if (!host || !builtin) return start();
  const missing = ['DOMMatrix', 'Path2D'].filter((name) => !(name in globalThis));
  const canvas = { DOMMatrix: class {}, Path2D: class {} };
  host.getBuiltinModule = (name) =>
    name === 'module' ? { createRequire: () => () => canvas } : builtin(name);
  try {
    return await start();
  } finally {
    host.getBuiltinModule = builtin;
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}
