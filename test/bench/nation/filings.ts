/** What the units of a city filed for a year, by chance; every report holds its form's identities. */

import { figuresOf } from '../../../shared/filing/figures.ts';
import type { Filing, JudgedState } from '../../../shared/filing/filing.ts';
import { submissionId } from '../../../shared/filing/submission-id.ts';
import { type Form, formForYear } from '../../../shared/form/index.ts';
import type { CellReading } from '../../../shared/report/report.ts';
import { RULES_VERSION } from '../../../shared/rules/version.ts';
import { randomFigures } from '../../generator/figures.ts';
import { type Random, random } from '../../generator/random.ts';
import type { City, Unit } from './country.ts';

/** Of a hundred units, on the evening of the deadline. */
const COME_TO: readonly (readonly [JudgedState | null, number])[] = [
  ['accepted', 92],
  ['returned', 3],
  ['waiting-for-confirmation', 2],
  [null, 3],
];

export function filingsOf(city: City, year: number): readonly Filing[] {
  const form = formForYear(year);
  if (!form) throw new Error(`no form for ${year}`);
  const chance = random(Number(city.code) * 7 + year);
  return city.units.map((unit) => filingOf(unit, city, year, form, chance));
}

function filingOf(unit: Unit, city: City, year: number, form: Form, chance: Random): Filing {
  const state = outcome(chance);
  const day = String(chance.whole(2, 31)).padStart(2, '0');
  const receivedAt = `${year + 1}-01-${day}T02:00:00.000Z`;
  const attempt = {
    submissionId: submissionId({ unit: unit.code, year, attempt: 1 }, '0'.repeat(32)),
    attempt: 1,
    receivedAt,
  };
  return {
    ...unit,
    year,
    cityName: city.name,
    attempts: state === null ? 0 : 1,
    ...(state === null ? {} : { received: [1] }),
    latest: state && { ...attempt, state, found: [] },
    firstReceivedAt: state === 'accepted' ? receivedAt : null,
    inForce:
      state === 'accepted'
        ? { ...attempt, acceptedAt: receivedAt, rulesVersion: RULES_VERSION, figures: reported(form, chance) }
        : null,
  };
}

export function reported(form: Form, chance: Random) {
  const cells = new Map(
    [...randomFigures(form, chance.pick('nothing', 'a-little', 'a-little', 'busy'), chance)].map(
      ([id, value]): [string, CellReading] => [
        id,
        { value, text: String(value), place: {}, moneyUnit: chance.chance(0.98) ? '万元' : null },
      ],
    ),
  );
  const figures = figuresOf({ form: form.id, cells });
  if (!figures) throw new Error(`no figures on form ${form.id}`);
  return figures;
}

function outcome(chance: Random): JudgedState | null {
  let left = chance.whole(0, 99);
  for (const [state, of] of COME_TO) {
    if (left < of) return state;
    left -= of;
  }
  return null;
}
