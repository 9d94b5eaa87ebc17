/**
 * What offices and programs do to a report on its way into a file, each seen in published reports. With none of
 * them a report is printed as the official form prints it.
 */

/** The report stays without a fault: nothing here is for a rule to speak of. */
export const HARMLESS = [
  // labels
  'half-width-brackets',
  'spaced-ordinals',
  'comma-ordinals',
  'circled-ordinals',
  'spaces-in-labels',
  'breaks-in-labels',
  'non-breaking-spaces',
  'ideographic-spaces',
  'corner-without-colon',
  'traditional-labels',
  'total-beside-applicants',
  'block-tables',
  'unit-line',
  // figures
  'thousands-separators',
  'full-width-digits',
  'plus-signs',
  'spaced-minus',
  'double-minus',
  'measure-words',
  'chinese-numerals',
  'padded-cells',
  'amount-unit-in-header',
  // text
  'other-section-titles',
  'arabic-headings',
  'title-in-two-lines',
  'chinese-date',
  'padded-date',
  'cut-table',
] as const;

/** A rule may or must speak of it, and every cell is read all the same. */
export const FAULTY = [
  'blank-cells',
  'placeholder-cells',
  'bare-amount',
  'amount-in-yuan',
  'wrong-character-in-label',
  'rows-in-another-order',
  'extra-row',
  'filled-subtotals',
  'mixed-forms',
  'lost-heading',
  'no-signature',
] as const;

export type Habit = (typeof HARMLESS)[number] | (typeof FAULTY)[number];
export type Habits = ReadonlySet<Habit>;

/** Of habits that exclude each other, the first stays. */
const EXCLUSIVE: readonly (readonly Habit[])[] = [
  ['spaced-ordinals', 'comma-ordinals', 'circled-ordinals'],
  ['spaced-minus', 'double-minus'],
  ['full-width-digits', 'chinese-numerals'],
  ['bare-amount', 'amount-in-yuan', 'amount-unit-in-header'],
  ['chinese-date', 'padded-date', 'no-signature'],
  ['mixed-forms', 'filled-subtotals', 'rows-in-another-order'],
  ['arabic-headings', 'lost-heading'],
];

export function compatible(habits: Iterable<Habit>): Habits {
  const kept = new Set(habits);
  for (const group of EXCLUSIVE) {
    const [, ...others] = group.filter((habit) => kept.has(habit));
    for (const other of others) kept.delete(other);
  }
  return kept;
}
