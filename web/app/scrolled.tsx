import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import './scrolled.css';

export interface ScrolledProps {
  /** Names it for those who do not see it. */
  readonly label: string;
  /** A class for it, beside the one that all have. */
  readonly kind?: string;
  /** Of what is inside, where that is not the page's. */
  readonly lang?: string;
  readonly children: ReactNode;
}

/** What scrolls sideways by itself where the page is too narrow for it; a shadow tells that there is more. */
export function Scrolled({ label, kind = '', lang, children }: ScrolledProps) {
  const part = useRef<HTMLElement>(null);
  const more = useMore(part);
  return (
    <div className={`scrolled ${more}`.trim()}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={part} className={`scroll ${kind}`.trim()} tabIndex={0} aria-label={label} lang={lang}>
        {children}
      </section>
    </div>
  );
}

/** Behind which edges something is hidden: `before`, `after`, both or none. */
function useMore(part: RefObject<HTMLElement | null>): string {
  const [more, setMore] = useState('');
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      const before = scrollLeft > 0;
      // Widths are rounded, and a page may be zoomed.
      const after = scrollLeft + clientWidth < scrollWidth - 1;
      setMore([before ? 'before' : '', after ? 'after' : ''].join(' ').trim());
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [part]);
  return more;
}
