type Field = 'code' | 'code of contents' | 'result' | 'contents';

/**
 * The fields that are open. Their code is no text; their result is, unless it is a table of contents, which only
 * repeats the headings.
 */
export class Fields {
  private readonly open: Field[] = [];

  /** Whether text that stands here is left out. */
  get hideText(): boolean {
    return this.open.some((field) => field !== 'result');
  }

  /** A `w:fldChar` of this type: `begin`, `separate` or `end`. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push('code');
    else if (type === 'end') this.open.pop();
    else if (this.open.length > 0) {
      this.open[this.open.length - 1] = this.open.at(-1) === 'code of contents' ? 'contents' : 'result';
    }
  }

  code(text: string): void {
    if (this.open.at(-1) === 'code' && /^\s*TOC\b/u.test(text))
      this.open[this.open.length - 1] = 'code of contents';
  }

  /** No code runs over paragraphs: a field that was never closed must not swallow the rest. */
  endParagraph(): void {
    while (this.open.at(-1)?.startsWith('code')) this.open.pop();
  }
}
