import * as z from 'zod';
import { excuseOf } from '../../../shared/filing/excuse.ts';
import { cellsOf, formById, measureOf } from '../../../shared/form/index.ts';
import { shareOf } from '../../../shared/ledger/share.ts';
import { Refusal } from '../../refusal.ts';
import { cityCode, reportYearInPath } from '../../schemas/codes.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { cellTotalSchema, leftOutSchema } from '../../schemas/summary.ts';
import { cityTotals } from '../city-totals.ts';
import { route } from '../route.ts';

export const getCityCell = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/cells/{cell}',
  does: 'One cell of a city’s tables: what each unit gives to its total',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered', 'no-such-cell'],
  params: z.object({
    code: cityCode,
    year: reportYearInPath,
    /** `applications.granted.person` */
    cell: z.string().max(100),
  }),
  body: z.undefined(),
  response: z.object({
    cell: z.string(),
    label: z.string(),
    /** Of the total: 件, 项 or 万元. */
    unit: z.string(),
    total: cellTotalSchema,
    /** Every unit of the register that owes a report for the year, by code. */
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** Why nothing of it is summed; `null` when it is. */
        leftOut: leftOutSchema.nullable(),
        /** What it gives to the total, amounts in 万元; `null` when it gives nothing. */
        share: z.number().nullable(),
        /** An amount as written, when nobody said in what unit of money; in no total. */
        unitUnknown: z.number().nullable(),
        /** The report it stands in. */
        submissionId: z.string().nullable(),
      }),
    ),
    /** The others of the register, which are in no total: each with why it owes no report. */
    excused: z.array(z.object({ code: z.string(), name: z.string(), excuse: wordsSchema })),
  }),
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run({ params: { code: city, year, cell: id } }, { cityYears }) {
    const { summary, filings } = await cityTotals({ city, year }, cityYears);
    const cell = cellsOf(formById(summary.form)).get(id);
    const total = summary.cells[id];
    if (!cell || !total) throw new Refusal('no-such-cell');
    const filingOf = new Map(filings.map((filing) => [filing.code, filing]));
    return {
      cell: id,
      label: cell.label,
      unit: measureOf(cell),
      total: total as z.input<typeof cellTotalSchema>,
      units: summary.units.map(({ code, name, leftOut }) => {
        const filing = filingOf.get(code);
        const share = filing && shareOf(summary, filing)[id];
        return {
          code,
          name,
          leftOut,
          share: share?.sum ?? null,
          unitUnknown: share?.unitUnknown?.[0]?.value ?? null,
          submissionId: filing?.inForce?.submissionId ?? null,
        };
      }),
      excused: filings.flatMap((filing) => {
        const excuse = excuseOf(filing);
        return excuse ? [{ code: filing.code, name: filing.name, excuse }] : [];
      }),
    };
  },
});
