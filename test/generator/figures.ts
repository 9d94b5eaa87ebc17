import { type CellId, cellsOf, type Form, type FormTable } from '../../shared/form/index.ts';
import type { Random } from './random.ts';

/** How busy the township was: most real reports are nearly all zeros. */
export type Busyness = 'nothing' | 'a-little' | 'busy' | 'very-busy';

const HIGHEST: Readonly<Record<Busyness, number>> = {
  nothing: 0,
  'a-little': 3,
  busy: 40,
  'very-busy': 4_000,
};

/** Figures of every cell of the form for which every identity holds, as in a report without a fault. */
export function randomFigures(form: Form, busyness: Busyness, chance: Random): Map<CellId, number> {
  const figures = new Map<CellId, number>([...cellsOf(form).keys()].map((id) => [id, 0]));
  const set = (table: FormTable['id'], row: string, column: string, value: number): void => {
    const id = `${table}.${row}.${column}`;
    if (!figures.has(id)) throw new Error(`form ${form.id} has no cell ${id}`);
    figures.set(id, value);
  };
  fillApplications(form, HIGHEST[busyness], chance, set);
  fillReview(busyness === 'nothing' ? 0 : chance.pick(0, 2, 9), chance, set);
  fillDisclosure(form, busyness === 'nothing' ? 0 : 300, chance, set);
  return figures;
}

type SetFigure = (table: FormTable['id'], row: string, column: string, value: number) => void;

function fillApplications(form: Form, highest: number, chance: Random, set: SetFigure): void {
  const table = form.tables.find(({ id }) => id === 'applications');
  const block = table?.blocks[0];
  const results = table?.identities.find(({ rule }) => rule === 'results-sum')?.left ?? [];
  const applicants = (block?.columns ?? []).map(({ id }) => id).filter((id) => id !== 'total');
  const totals = new Map<string, number>();
  const put = (row: string, column: string, value: number): void => {
    set('applications', row, column, value);
    totals.set(row, (totals.get(row) ?? 0) + value);
  };
  for (const column of applicants) {
    const share = column === 'person' ? 1 : chance.pick(0, 0, 0.2, 0.6);
    const received = chance.whole(0, Math.round(highest * share));
    const carriedIn = chance.whole(0, Math.round(received / 5));
    const carriedOut = chance.pick(0, 0, chance.whole(0, Math.round((received + carriedIn) / 6)));
    const handled = received + carriedIn - carriedOut;
    put('new', column, received);
    put('carriedIn', column, carriedIn);
    put('carriedOut', column, carriedOut);
    put('total', column, handled);
    const parts = distribute(handled, results.length, chance);
    results.forEach((row, index) => {
      put(row, column, parts[index] ?? 0);
    });
  }
  for (const [row, value] of totals) set('applications', row, 'total', value);
}

/** Splits a whole number over places: most of it in a few of them. */
function distribute(whole: number, places: number, chance: Random): number[] {
  const parts = Array.from({ length: places }, () => 0);
  let left = whole;
  while (left > 0) {
    const at = chance.chance(0.4) ? 0 : chance.whole(0, places - 1);
    const part = chance.whole(1, Math.max(1, Math.ceil(left / 2)));
    parts[at] = (parts[at] ?? 0) + part;
    left -= part;
  }
  return parts;
}

function fillReview(highest: number, chance: Random, set: SetFigure): void {
  for (const row of ['reconsideration', 'directSuit', 'suitAfterReconsideration']) {
    const parts = ['upheld', 'corrected', 'otherResult', 'pending'].map((column): [string, number] => [
      column,
      chance.chance(0.6) ? 0 : chance.whole(0, highest),
    ]);
    for (const [column, value] of parts) set('review', row, column, value);
    set(
      'review',
      row,
      'total',
      parts.reduce((sum, [, value]) => sum + value, 0),
    );
  }
}

function fillDisclosure(form: Form, highest: number, chance: Random, set: SetFigure): void {
  const count = (most = highest): number => (chance.chance(0.3) ? 0 : chance.whole(0, most));
  const made = count(Math.min(20, highest));
  if (form.id === '2019') {
    const disclosed = Math.min(made, count(Math.min(20, highest)));
    set('disclosure', 'normative', 'made', made);
    set('disclosure', 'normative', 'disclosed', disclosed);
    set('disclosure', 'normative', 'total', disclosed + count());
    for (const row of ['licensing', 'otherService', 'penalty', 'coercion']) {
      const lastYear = count();
      const change = chance.whole(-Math.min(lastYear, 30), highest === 0 ? 0 : 30);
      set('disclosure', row, 'lastYear', lastYear);
      set('disclosure', row, 'change', change);
      // Decisions equal to last year's items plus the change would look like a misread column.
      const decisions = count(highest * 20);
      set(
        'disclosure',
        row,
        'decisions',
        decisions === lastYear + change && change !== 0 ? decisions + 1 : decisions,
      );
    }
    const fees = count(9);
    set('disclosure', 'fees', 'lastYear', highest === 0 ? 0 : fees);
    set('disclosure', 'fees', 'change', highest === 0 ? 0 : chance.whole(-Math.min(fees, 3), 3));
    const projects = highest === 0 ? 0 : count(30);
    set('disclosure', 'procurement', 'projects', projects);
    set('disclosure', 'procurement', 'amount', projects === 0 ? 0 : chance.whole(1, 500_000) / 100);
  } else {
    const repealed = Math.min(made, chance.whole(0, 3));
    set('disclosure', 'normative', 'made', made);
    set('disclosure', 'normative', 'repealed', repealed);
    set('disclosure', 'normative', 'inForce', made - repealed + count());
    for (const row of ['licensing', 'penalty', 'coercion'])
      set('disclosure', row, 'decisions', count(highest * 20));
    set('disclosure', 'fees', 'amount', chance.chance(0.5) ? 0 : (count() * 13) / 100);
  }
}
