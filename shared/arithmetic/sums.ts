/** The form's identities (勾稽关系) with the figures of one report put in. */
import {
  cellsOf,
  type Equation,
  equationsOf,
  FORMS,
  type Form,
  type FormCell,
  type TableId,
} from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { fillingOf } from './filling.ts';

/** One summand with the figure that counts for it. */
export interface Term {
  readonly cell: FormCell;
  /** 0 where nothing or a sign like `/` stands. */
  readonly value: number;
  /** Nothing stands there, so the figure is not known for certain. */
  readonly blank: boolean;
}

/** An identity of which every figure is known, or known well enough to tell whether it holds. */
export interface Sum {
  readonly equation: Equation;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** left − right: 0 when it holds. */
  readonly difference: number;
}

/** A unit that leaves this share of a table blank writes 0 as a blank: a habit, not an omission. */
const HABIT = 1 / 3;

const sumsByReport = new WeakMap<Report, readonly Sum[]>();

/** Every identity that can be told, holding or broken. Those with a figure that could not be read are left out. */
export function sumsOf(report: Report, form: Form): readonly Sum[] {
  let sums = sumsByReport.get(report);
  if (!sums) {
    const zeroes = new Set(
      form.tables.filter((table) => blanksMeanZero(report, form, table.id)).map(({ id }) => id),
    );
    sums = equationsIn(report, form).filter(
      (sum) => sum.difference === 0 || zeroes.has(sum.equation.table.id) || !blanksMayHeal(sum),
    );
    sumsByReport.set(report, sums);
  }
  return sums;
}

/** Every identity with a blank taken as 0, also those that another figure in the blank would make hold. */
export function equationsIn(report: Report, form: Form): readonly Sum[] {
  const strangers = otherFormsEquations(report, form);
  return [
    ...equationsOf(form).map((equation) => sumOf(report, equation, strangers)),
    // A row that only the other form has adds up by itself.
    ...strangers
      .filter(({ right, left }) => [...right, ...left].every((cell) => !cellsOf(form).has(cell.id)))
      .map((equation) => sumOf(report, equation, [])),
  ].filter((sum) => sum !== null);
}

/** The sum of some terms, free of what binary fractions add. */
export function total(terms: readonly Term[]): number {
  return exact(terms.reduce((sum, term) => sum + term.value, 0));
}

export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function sumOf(report: Report, equation: Equation, strangers: readonly Equation[]): Sum | null {
  const own = new Set(equation.left.map((cell) => cell.id));
  const standIns = strangers
    .filter(
      ({ rule, table, line }) =>
        rule === equation.rule && table.id === equation.table.id && line.id === equation.line.id,
    )
    .flatMap(({ left }) => left)
    .filter((cell) => !own.has(cell.id) && fillingOf(report, cell.id) !== 'unread');
  const left = termsOf(report, equation.left, standIns);
  const right = termsOf(report, equation.right, []);
  return left && right && { equation, left, right, difference: exact(total(left) - total(right)) };
}

/** `null` when a figure is unknown. A row the file lacks is passed over where rows of another form stand for it. */
function termsOf(
  report: Report,
  cells: readonly FormCell[],
  standIns: readonly FormCell[],
): readonly Term[] | null {
  const terms: Term[] = [];
  for (const cell of [...cells, ...standIns]) {
    const filling = fillingOf(report, cell.id);
    if (filling === 'unread' && standIns.length > 0 && !isUnclear(report, cell)) continue;
    if (filling === 'unread' || filling === 'words') return null;
    terms.push({ cell, value: report.cells.get(cell.id)?.value ?? 0, blank: filling === 'blank' });
  }
  return terms;
}

/** It is there, but what it says could not be told. */
function isUnclear({ unread }: Report, { id }: FormCell): boolean {
  return unread.some(({ cell, why }) => cell === id && why === 'unclear');
}

/** For a report with rows of both forms: the identities as the other forms print them. */
function otherFormsEquations(report: Report, form: Form): readonly Equation[] {
  const own = cellsOf(form);
  if ([...report.cells.keys()].every((id) => own.has(id))) return [];
  return FORMS.filter((other) => other.id !== form.id).flatMap(equationsOf);
}

/** Whether some figures of 0 or more in the blanks would make it hold. */
function blanksMayHeal({ left, right, difference }: Sum): boolean {
  return (difference > 0 ? right : left).some((term) => term.blank);
}

function blanksMeanZero(report: Report, form: Form, table: TableId): boolean {
  const cells = [...cellsOf(form).values()].filter((cell) => cell.table.id === table);
  return cells.filter((cell) => fillingOf(report, cell.id) === 'blank').length >= cells.length * HABIT;
}
