/** A country of few cities whose units filed at random, for whoever adds it up. */
import * as fc from 'fast-check';
import type { Filing, JudgedState } from '../../shared/filing/filing.ts';
import { cellsOf, type Form, type FormId } from '../../shared/form/index.ts';
import type { MoneyUnit } from '../../shared/report/report.ts';

const RECEIVED = '2021-01-20T00:00:00.000Z';

export interface Filed {
  readonly state: JudgedState | null;
  /** Of the report in force. */
  readonly form: FormId;
  readonly money: MoneyUnit | null;
  /** Goes into every cell of the form but the amounts. */
  readonly figure: number | null;
  readonly amount: number | null;
}

export function filingOf(unit: string, year: number, form: Form, filed: Filed): Filing {
  const { state, money } = filed;
  const attempt = { submissionId: 'i', attempt: 1, receivedAt: RECEIVED };
  return {
    code: unit,
    name: `${unit}镇`,
    kind: '镇',
    year,
    cityName: null,
    attempts: state === null ? 0 : 1,
    ...(state === null ? {} : { received: [1] }),
    latest: state && { ...attempt, state },
    firstReceivedAt: null,
    inForce:
      state === 'accepted'
        ? {
            ...attempt,
            acceptedAt: RECEIVED,
            rulesVersion: '1',
            figures: {
              form: filed.form,
              values: [...cellsOf(form).values()].map(({ kind }, index) =>
                kind === 'money' ? filed.amount : index % 7 === 3 ? null : filed.figure,
              ),
              moneyUnits: Object.fromEntries(
                [...cellsOf(form).values()]
                  .filter(({ kind }) => kind === 'money')
                  .map(({ id }) => [id, money]),
              ),
            },
          }
        : null,
  };
}

/** Cities of every kind: of a prefecture, of a municipality, governed by a province, without counties. */
export const SOME_CITIES = ['370681', '370682', '371402', '110101', '500229', '419001', '410102', '441900'];

export const filed: fc.Arbitrary<Filed> = fc.record({
  state: fc.constantFrom<JudgedState | null>('accepted', 'accepted', 'accepted', 'returned', 'failed', null),
  form: fc.constantFrom<FormId>('2019', '2019', '2019', '2021'),
  money: fc.constantFrom<MoneyUnit | null>('元', '万元', '亿元', null),
  figure: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  amount: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100)),
});

/** The filings of each city; a city may have none, or have no register at all and be absent. */
export const country = (form: Form, year: number): fc.Arbitrary<ReadonlyMap<string, readonly Filing[]>> =>
  fc
    .uniqueArray(fc.constantFrom(...SOME_CITIES))
    .chain((cities) =>
      fc
        .tuple(...cities.map((city) => fc.array(filed, { maxLength: 4 }).map((all) => ({ city, all }))))
        .map(
          (filedBy) =>
            new Map(
              filedBy.map(({ city, all }) => [
                city,
                all.map((one, index) => filingOf(`${city}${100 + index}`, year, form, one)),
              ]),
            ),
        ),
    );
