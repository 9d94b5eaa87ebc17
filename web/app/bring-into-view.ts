/** For the part of a page that somebody was sent to, once it is there. */
export function bringIntoView(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'center' });
}
