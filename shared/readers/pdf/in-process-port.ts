interface Message {
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

type Listener = (event: { readonly data: Message }) => void;

/**
 * What the two halves of pdfjs talk through when both run in this process. The port of pdfjs copies every message to
 * its last character; here one half is handed what the other made. Only the lists of instructions are copied, since
 * their maker empties them once they are sent.
 */
export class InProcessPort {
  private readonly listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const data = kept(message);
    // A promise, so that what a listener throws at a broken file is a rejection like any other of pdfjs.
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(
    _name: string,
    listener: Listener,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.removeEventListener(_name, listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}

function kept(message: Message): Message {
  const { chunk } = message;
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}
