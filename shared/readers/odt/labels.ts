import { ListCounter } from '../list-labels.ts';
import type { Attributes } from '../markup.ts';
import { numberOf } from './numbers.ts';
import { OUTLINE, type Styles } from './styles.ts';

/** Tells what is printed in front of the paragraphs of a text: the numbers of its lists and headings. */
export class Labels {
  private readonly styles: Styles;
  private readonly lists: { style: string; counter: ListCounter | null }[] = [];
  /** What remains to be printed of the item that is open: its first paragraph carries the label. */
  private readonly items: { startAt: number | undefined; used: boolean }[] = [];
  private readonly counters = new Map<string, ListCounter>();
  private outline: ListCounter | null = null;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  openList(attributes: Attributes): void {
    const outer = this.lists.at(-1);
    const style = attributes.get('text:style-name') ?? outer?.style ?? '';
    if (outer && style === outer.style) {
      this.lists.push(outer);
      return;
    }
    const goesOn =
      attributes.get('text:continue-numbering') === 'true' ||
      attributes.get('text:continue-list') !== undefined;
    let counter = goesOn ? (this.counters.get(style) ?? null) : null;
    const levels = this.styles.lists.get(style);
    if (!counter && levels) counter = new ListCounter(levels);
    if (counter) this.counters.set(style, counter);
    this.lists.push({ style, counter });
  }

  closeList(): void {
    this.lists.pop();
  }

  openItem(attributes: Attributes): void {
    this.items.push({ startAt: numberOf(attributes.get('text:start-value')), used: false });
  }

  /** The header of a list is an item without a label. */
  openHeader(): void {
    this.items.push({ startAt: undefined, used: true });
  }

  closeItem(): void {
    this.items.pop();
  }

  /** The label of the paragraph (`p`) or heading (`h`) that begins; empty where it has none. */
  labelOf(name: string, attributes: Attributes): string {
    const item = this.items.at(-1);
    if (item && !item.used) {
      item.used = true;
      return this.counterOf(attributes)?.next(this.lists.length - 1, item.startAt) ?? '';
    }
    if (name !== 'h' || this.lists.length > 0 || attributes.get('text:is-list-header') === 'true') return '';
    const levels = this.styles.lists.get(OUTLINE);
    if (!levels) return '';
    this.outline ??= new ListCounter(levels);
    return this.outline.next(Number(attributes.get('text:outline-level') ?? 1) - 1);
  }

  /** A list without a style of its own takes the one of its paragraphs. */
  private counterOf(attributes: Attributes): ListCounter | null {
    const list = this.lists.at(-1);
    if (!list || list.counter) return list?.counter ?? null;
    const style = this.styles.listOf.get(attributes.get('text:style-name') ?? '') ?? '';
    const levels = this.styles.lists.get(style);
    if (levels) {
      list.counter = this.counters.get(style) ?? new ListCounter(levels);
      this.counters.set(style, list.counter);
    }
    return list.counter;
  }
}
