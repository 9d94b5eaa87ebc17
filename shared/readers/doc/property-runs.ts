import { type Extent, viewOn } from './file-information.ts';

/** Properties ([MS-DOC] sprms) of the characters or paragraphs in a stretch of the WordDocument stream. */
export interface PropertyRun {
  /** Offsets in the stream, in bytes; `to` is behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly properties: Uint8Array;
}

const PAGE = 512;
const NONE = new Uint8Array(0);

/** Finds the run of an offset; pages are read when first asked for. */
export class PropertyRuns {
  private readonly stream: Uint8Array;
  private readonly kind: 'characters' | 'paragraphs';
  private readonly starts: number[] = [];
  private readonly pages: number[] = [];
  private readonly read = new Map<number, readonly PropertyRun[]>();
  private last: PropertyRun | null = null;

  constructor(stream: Uint8Array, table: Uint8Array, extent: Extent, kind: 'characters' | 'paragraphs') {
    this.stream = stream;
    this.kind = kind;
    const view = viewOn(table, extent);
    const count = Math.max(0, Math.floor((view.byteLength - 4) / 8));
    for (let index = 0; index < count; index++) {
      this.starts.push(view.getUint32(index * 4, true));
      this.pages.push(view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff);
    }
  }

  at(offset: number): PropertyRun | null {
    if (this.last && offset >= this.last.from && offset < this.last.to) return this.last;
    const index = lastAtMost(this.starts, offset, (start) => start);
    const page = this.pages[index];
    if (page === undefined) return null;
    let runs = this.read.get(page);
    if (!runs) {
      runs = this.readPage(page);
      this.read.set(page, runs);
    }
    const run = runs[lastAtMost(runs, offset, ({ from }) => from)];
    if (!run || offset >= run.to) return null;
    this.last = run;
    return run;
  }

  private readPage(number: number): PropertyRun[] {
    const page = this.stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) return [];
    const view = new DataView(page.buffer, page.byteOffset, PAGE);
    const count = page[PAGE - 1] ?? 0;
    const size = this.kind === 'characters' ? 1 : 13;
    const runs: PropertyRun[] = [];
    for (let index = 0; index < count; index++) {
      const entry = (count + 1) * 4 + index * size;
      if (entry >= PAGE - 1) break;
      const at = (page[entry] ?? 0) * 2;
      const properties =
        at === 0 ? NONE : this.kind === 'characters' ? ofCharacters(page, at) : ofParagraph(page, at);
      runs.push({
        from: view.getUint32(index * 4, true),
        to: view.getUint32(index * 4 + 4, true),
        properties,
      });
    }
    return runs;
  }
}

function ofCharacters(page: Uint8Array, at: number): Uint8Array {
  return page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

/** A paragraph's properties begin with the number of its style, which is passed over. */
function ofParagraph(page: Uint8Array, at: number): Uint8Array {
  const words = page[at] ?? 0;
  const from = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1;
  return page.subarray(from + 2, Math.max(from + 2, from + length));
}

/** Index of the last item whose key is at most `key`; −1 when there is none. Items are in order of their keys. */
function lastAtMost<T>(items: readonly T[], key: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
