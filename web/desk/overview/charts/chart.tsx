import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { CopyShown } from '../../../app/copy-rows.tsx';
import { DESK } from '../../../words/desk.ts';
import { useWords } from '../../../words/words.tsx';
import './chart.css';

export interface ChartProps {
  /** What the chart says, in a sentence. */
  readonly says: string;
  readonly option: EChartsCoreOption;
  /** Pixels. */
  readonly height: number;
  /** The same as a table. */
  readonly children: ReactNode;
}

/** Pixels. */
const FONT_SIZE = 13;

/** A chart with its sentence above it and its numbers below it; where it cannot be drawn these two stand alone. */
export function Chart({ says, option, height, children }: ChartProps) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    let end = () => {};
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return;
      const chart = init(element, null, { renderer: 'canvas' });
      chart.setOption({ animation: false, textStyle: fontOf(element), ...option });
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(element);
      end = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      end();
    };
  }, [option]);
  return (
    <figure className="chart">
      <figcaption>{says}</figcaption>
      <div ref={place} role="img" aria-label={says} style={{ height }} />
      <details>
        <summary>{say(DESK.numbers)}</summary>
        {children}
        <CopyShown />
      </details>
    </figure>
  );
}

/** A canvas inherits no font, and draws with one of ten pixels where the name is none that it knows. */
function fontOf(element: Element): { readonly fontFamily: string; readonly fontSize: number } {
  return { fontFamily: getComputedStyle(element).fontFamily, fontSize: FONT_SIZE };
}
