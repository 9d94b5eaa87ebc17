import { STATES } from '../filing/states.ts';
import type { LeftOut } from '../rollup/summary.ts';

/** Why a unit's figures are in no total, as the city's papers say it. */
export function leftOutInWords(leftOut: LeftOut): string {
  switch (leftOut) {
    case 'not-filed':
      return '未报送';
    case 'other-form':
      return '报告所用格式与报告年度不符';
    default:
      return STATES[leftOut].zh;
  }
}
