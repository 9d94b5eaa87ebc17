/** What the text says of the year before, worked out again: with last year's tables where there are any, else by its own figures. */
import { type Form, formById } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { narrativeOf } from './claims.ts';
import { comparisonsIn, type WrongComparison, wrongIn } from './comparisons.ts';
import type { Figure } from './figures.ts';
import { passagesOf } from './passages.ts';
import { readingsOf } from './readings.ts';

export interface WrongBesideLastYear extends WrongComparison {
  /** Last year's tables say so; otherwise its own figures do not fit one another. */
  readonly byTables: boolean;
}

export function wrongBesideLastYear(
  report: Report,
  form: Form,
  year: number | null,
  lastYear: Report | undefined,
): readonly WrongBesideLastYear[] {
  const { sentences, figures, claims } = narrativeOf(report, year);
  const lastForm = lastYear?.form;
  const before = (now: Figure): readonly number[] =>
    !lastYear || !lastForm
      ? []
      : claims
          .filter(({ figure }) => figure === now)
          .flatMap(({ quantity }) => {
            // Where the two forms count otherwise there is nothing to compare.
            const readings = readingsOf(quantity, report, form);
            const right = readings.filter(({ value }) => value === now.value);
            // What the figure was by one reading is compared with what it was by the same.
            const cells = (right.length > 0 ? right : readings).map((reading) => reading.cells.join());
            return readingsOf(quantity, lastYear, formById(lastForm))
              .filter((reading) => cells.includes(reading.cells.join()))
              .map(({ value }) => value);
          });
  return passagesOf(sentences, figures).flatMap((passage) =>
    comparisonsIn(passage).flatMap((comparison) => {
      const { since, now } = comparison;
      const ofTheYearBefore = since === null || since + 1 === year;
      const tables = ofTheYearBefore ? before : () => [];
      const byTables = now.some((figure) => tables(figure).length > 0);
      return wrongIn(comparison, tables).map((wrong) => ({ ...wrong, byTables }));
    }),
  );
}
