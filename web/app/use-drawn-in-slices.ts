import { useDeferredValue } from 'react';

/**
 * Whether to draw an answer: false for the moment in which it came. It is then drawn in slices, so that the page takes
 * clicks and keys meanwhile; what is asked for after it never stands beside an older answer.
 */
export function useDrawnInSlices(isThere: boolean): boolean {
  return useDeferredValue(isThere);
}
