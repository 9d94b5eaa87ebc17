import type { CellShape } from '../content-tree.ts';
import type { Attributes } from './tags.ts';

/** To the last row of the group, which is what a rowspan of 0 says; any other beyond it is cut there. */
const TO_THE_END = 65_534;

function spanOf(value: string | undefined, zero: number): number {
  if (value === undefined) return 1;
  const parsed = Number.parseInt(value, 10);
  if (parsed === 0) return zero;
  return parsed > 0 ? Math.min(parsed, TO_THE_END) : 1;
}

/** How many columns and rows a cell says that it spans. */
export function shapeOf(attributes: Attributes): CellShape {
  return {
    colSpan: spanOf(attributes.colspan ?? attributes['aria-colspan'], 1),
    rowSpan: spanOf(attributes.rowspan ?? attributes['aria-rowspan'], TO_THE_END),
    continues: false,
  };
}
