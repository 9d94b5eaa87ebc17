import { examine } from '../../shared/examine.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';
import type { Examine } from '../ports/examine.ts';

/** The sketch is made where the report is read: comparing needs libraries that the rest of the function does without. */
export const examineWithSketch: Examine = async (bytes, options) => {
  const examination = await examine(bytes, options);
  const { report } = examination;
  return report ? { ...examination, sketch: sketchOf(report) } : examination;
};
