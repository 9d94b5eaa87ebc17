/** Cells left blank in a text that has one cell a line: all that is left of them is an empty line. */
import type { Form } from '../../form/index.ts';
import { blankAt, type Line } from '../lines/lines.ts';
import type { Scan } from './scan.ts';

/** So many figures as close below each other show how close they stand where nothing is blank. */
const FEWEST_STEPS = 3;

/** A label, or the header of table 四, with the lines of figures below it. */
interface Stack {
  /** Index of the line above the first figure. */
  readonly above: number;
  readonly figures: number;
  /** Cells that it has. */
  readonly width: number;
  /** The line above is of another row. */
  readonly parted: boolean;
}

/** How many empty lines stand in front of each figure of a stack, and behind the last. */
interface Measured extends Stack {
  readonly before: readonly number[];
  readonly behind: number;
  /** Figures that it lacks. */
  readonly short: number;
}

/**
 * The lines with a blank cell for each empty line that stands for one; `null` where none does. They do where every row
 * that lacks figures has as many empty lines, and no row that lacks none has one among its figures. Empty lines may
 * also part rows: those behind every full row are no cells, and where some stand behind only some of these, others must
 * be seen among the figures of a row.
 */
export function withBlankCells(lines: readonly Line[], scan: Scan, form: Form): Line[] | null {
  const stacks = stacksIn(lines, scan, form);
  const step = stepOf(lines, stacks);
  if (step === null) return null;
  const all = stacks.map((stack) => measure(stack, lines, step));
  const measured = withoutParting(all);
  const full = measured.filter(({ short }) => short <= 0);
  const short = measured.filter((stack) => stack.short > 0 && (stack.figures > 0 || isBlank(stack)));
  if (short.length === 0 || !short.every(isExplained)) return null;
  if (full.some(({ before }) => sum(before.slice(1)) > 0)) return null;
  const seen = short.some(({ before }) => sum(before) > 0);
  if (!seen && full.some(({ behind }) => behind > 0)) return null;

  const filled = [...lines];
  for (const { above, before, behind, short: lacking } of short) {
    const last = above + before.length;
    for (const [index, count] of before.entries()) put(filled, above + 1 + index, count, 'before');
    put(filled, last, Math.min(behind, lacking - sum(before)), 'behind');
  }
  return filled;
}

function stacksIn(lines: readonly Line[], scan: Scan, form: Form): Stack[] {
  const stacks: Stack[] = [];
  for (const { match, line, at, figures, lines: count } of scan.rows) {
    const table = form.tables.find(({ id, layout }) => id === match.label.table && layout === 'rows');
    const block = table?.blocks.find(({ rows }) => rows.some(({ id }) => id === match.label.id));
    if (line.table !== null || !block || (count === undefined && figures.length > 0)) continue;
    stacks.push({ above: at, figures: count ?? 0, width: block.columns.length, parted: false });
  }
  const [block] = form.tables.find(({ layout }) => layout !== 'rows')?.blocks ?? [];
  for (const run of scan.reviewRuns) {
    if (run.line.table !== null || !block) continue;
    const width = block.rows.length * block.columns.length;
    stacks.push({ above: lines.indexOf(run.line) - 1, figures: run.lines, width, parted: true });
  }
  return stacks;
}

/** From one figure to the next where nothing is blank; `null` where the file has no lines. */
function stepOf(lines: readonly Line[], stacks: readonly Stack[]): number | null {
  const steps = new Map<number, number>();
  for (const { above, figures } of stacks) {
    for (let at = above + 1; at < above + figures; at += 1) {
      const step = distance(lines, at);
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  const common = [...steps].flatMap(([step, times]) => (times >= FEWEST_STEPS && step > 0 ? [step] : []));
  return common.length > 0 ? Math.min(...common) : null;
}

function measure(stack: Stack, lines: readonly Line[], step: number): Measured {
  const { above, figures, width } = stack;
  const emptyAfter = (at: number): number => Math.max(0, Math.round(distance(lines, at) / step) - 1);
  return {
    ...stack,
    before: Array.from({ length: figures }, (_, index) => emptyAfter(above + index)),
    behind: emptyAfter(above + figures),
    short: width - figures,
  };
}

/** Without the empty lines that stand between all rows. */
function withoutParting(stacks: readonly Measured[]): readonly Measured[] {
  const parting = Math.min(...stacks.flatMap(({ short, behind }) => (short <= 0 ? [behind] : [])));
  if (!Number.isFinite(parting)) return stacks;
  return stacks.map((stack) => ({
    ...stack,
    before: stack.before.map((count, at) =>
      at === 0 && stack.parted ? Math.max(0, count - parting) : count,
    ),
    behind: Math.max(0, stack.behind - parting),
  }));
}

/** The empty lines are as many as it lacks, or more behind it. */
function isExplained({ before, behind, short }: Measured): boolean {
  const lacking = short - sum(before);
  return lacking >= 0 && behind >= lacking;
}

/** Only a row with an empty line for each of its cells is known to be blank. */
function isBlank({ figures, behind, width }: Measured): boolean {
  return figures === 0 && behind >= width;
}

/** To the line below. */
function distance(lines: readonly Line[], at: number): number {
  return (lines[at + 1]?.place.line ?? 0) - (lines[at]?.place.line ?? 0);
}

function put(lines: Line[], at: number, count: number, where: 'before' | 'behind'): void {
  const line = lines[at];
  if (!line || count <= 0) return;
  const blanks = Array.from({ length: count }, () => blankAt(line.place));
  lines[at] = {
    ...line,
    pieces: where === 'before' ? [...blanks, ...line.pieces] : [...line.pieces, ...blanks],
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, count) => whole + count, 0);
}
