import type { PDFWorker } from 'pdfjs-dist';
import { InProcessPort } from './in-process-port.ts';

type Library = typeof import('pdfjs-dist');

interface WorkerHalf {
  readonly WorkerMessageHandler: { initializeFromPort(port: InProcessPort): void };
}

interface Pdfjs {
  readonly library: Library;
  /** The half that reads, to be handed to `getDocument` and destroyed after it. */
  startWorker(): PDFWorker;
}

let loaded: Promise<Pdfjs> | null = null;

/** pdfjs, both halves of it in this process, so that nothing is fetched and a bundler sees both. */
export function pdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  // @ts-expect-error the package types its main file only; the minified ones say the same
  const { WorkerMessageHandler }: WorkerHalf = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const library = await withoutCanvas(async () => {
    // @ts-expect-error as above
    const main: Library = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
    return main;
  });
  return {
    library,
    startWorker() {
      const port = new InProcessPort();
      WorkerMessageHandler.initializeFromPort(port);
      // The type asks for a real worker and uses no more of it than this.
      return library.PDFWorker.create({
        port: port as unknown as Worker,
        verbosity: library.VerbosityLevel.ERRORS,
      });
    },
  };
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
