import { calendarFor } from '../../shared/calendar/calendar.ts';
import type { Filing } from '../../shared/filing/filing.ts';
import { type CellId, cellsOf, type Form, type FormId, formById } from '../../shared/form/index.ts';
import { type Ledger, ledgerOf } from '../../shared/ledger/ledger.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import type { Summary } from '../../shared/rollup/summary.ts';
import { randomFigures } from '../generator/figures.ts';
import { type Random, random } from '../generator/random.ts';

export const CITY = '370681';
export const CITY_NAME = '龙口市';
const NAMES = ['东莱街道', '七甲镇', '下丁家镇', '石良镇', '兰高镇', '诸由观镇', '北马镇', '芦头镇'];

export interface RandomCity {
  readonly form: Form;
  readonly year: number;
  readonly filings: readonly Filing[];
  readonly summary: Summary;
}

/**
 * Units with random reports. Unless it is complete, some have not filed, some were returned, some figures that are nothing
 * are left blank, and some amounts do not say their unit.
 */
export function randomCity(
  seed: number,
  formId: FormId,
  { complete = false, filed }: { complete?: boolean; filed?: number } = {},
): RandomCity {
  const chance = random(seed);
  const form = formById(formId);
  const year = formId === '2019' ? 2020 : chance.whole(2021, 2025);
  const some = chance.pick(1, NAMES.length - 2);
  const count = filed ?? (complete ? NAMES.length : some);
  const filings = NAMES.map((name, index) =>
    filingOf(name, index, year, index < count ? figures(form, chance, complete) : null),
  );
  return { form, year, filings, summary: rollUp({ city: CITY, year, generation: 7 }, form, filings) };
}

type Figures = NonNullable<Filing['inForce']>['figures'];

function figures(form: Form, chance: Random, complete: boolean): Figures {
  const written = randomFigures(form, chance.pick('nothing', 'a-little', 'busy'), chance);
  const unknown = !complete && chance.chance(0.3);
  const cells = [...cellsOf(form).values()];
  // A blank is left where there is nothing, so that every sum holds.
  const value = (id: CellId): number | null => {
    const figure = written.get(id) ?? 0;
    return figure === 0 && !complete && chance.chance(0.1) ? null : figure;
  };
  return {
    form: form.id,
    values: cells.map(({ id }) => value(id)),
    moneyUnits: Object.fromEntries(
      cells.filter(({ kind }) => kind === 'money').map(({ id }) => [id, unknown ? null : '万元']),
    ),
  };
}

function filingOf(name: string, index: number, year: number, values: Figures | null): Filing {
  const code = `${CITY}${String(index + 1).padStart(3, '0')}`;
  const submissionId = `${year}-${code}-1`;
  const at = `${year + 1}-01-2${index}T02:00:00.000Z`;
  const returned = values === null && index % 2 === 1;
  const latest = {
    submissionId,
    attempt: 1,
    filer: index % 3 === 0 ? ('city' as const) : ('unit' as const),
    receivedAt: at,
    found: [
      { rule: 'blank-cells', severity: 'warning' as const, times: 2 },
      { rule: 'extra-row', severity: 'note' as const, times: 1 },
    ],
  };
  return {
    code,
    name,
    kind: name.endsWith('街道') ? '街道' : '镇',
    year,
    cityName: CITY_NAME,
    attempts: values || returned ? 1 : 0,
    ...(values || returned ? { received: [1] } : {}),
    inForce: values && { ...latest, acceptedAt: at, rulesVersion: '1', figures: values },
    latest: values ? { ...latest, state: 'accepted' } : returned ? { ...latest, state: 'returned' } : null,
    firstReceivedAt: values ? at : null,
  };
}

export function ledgerOfCity({ summary, filings, year }: RandomCity): Ledger {
  return ledgerOf({
    cityName: CITY_NAME,
    summary,
    filings,
    calendar: calendarFor(year),
    today: `${year + 1}-02-05`,
  });
}
