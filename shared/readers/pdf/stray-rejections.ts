type Listener = (reason: unknown) => void;

interface Host {
  on?: (event: 'unhandledRejection', listener: Listener) => unknown;
  off?: (event: 'unhandledRejection', listener: Listener) => unknown;
}

/** What pdfjs throws at a broken file; none of them is an error of the program. */
const OF_THE_FILE =
  /^(?:XRef(?:Entry|Parse)|MissingData|ParserEOF|UnknownError|InvalidPDF|Format|Abort|Jpeg|Jbig2|Jpx|DNLMarker|EOIMarker)/u;

/**
 * Of a broken file pdfjs rejects promises that nobody waits for, which ends a Node process however well the file was
 * refused. While it reads, such a rejection is let go; any other one goes its usual way.
 */
export async function withoutStrayRejections<T>(read: () => Promise<T>): Promise<T> {
  const host = Reflect.get(globalThis, 'process') as Host | undefined;
  if (!host?.on || !host.off) return read();
  const letGo: Listener = (reason) => {
    const name = reason instanceof Error ? reason.name : '';
    if (!OF_THE_FILE.test(name)) throw reason;
  };
  host.on('unhandledRejection', letGo);
  try {
    return await read();
  } finally {
    // Node tells of a rejection once the promises at hand are done.
    await new Promise((resolve) => setImmediate(resolve));
    host.off('unhandledRejection', letGo);
  }
}
