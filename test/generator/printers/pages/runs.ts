import { type Letter, widthOf } from './typeset.ts';

/**
 * Characters that follow each other at their own widths go into one piece.
 * @param each every character is a piece of its own
 */
export function runsOf(letters: readonly Letter[], each: boolean): Letter[][] {
  const runs: Letter[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const next = last ? last.x + widthOf(last.text) * last.size : 0;
    if (
      !each &&
      run &&
      last &&
      last.y === letter.y &&
      last.size === letter.size &&
      Math.abs(next - letter.x) < 0.01
    ) {
      run.push(letter);
    } else {
      runs.push([letter]);
    }
  }
  return runs;
}
