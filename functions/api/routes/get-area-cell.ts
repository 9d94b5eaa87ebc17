import * as z from 'zod';
import { cellsOf, formForYear, measureOf } from '../../../shared/form/index.ts';
import { rollUpAbove } from '../../../shared/rollup/roll-up-above.ts';
import { Refusal } from '../../refusal.ts';
import { areaCode, areaTotalSchema } from '../../schemas/area-summary.ts';
import { reportYearInPath } from '../../schemas/codes.ts';
import { route } from '../route.ts';

export const getAreaCell = route({
  method: 'GET',
  path: '/v1/areas/{code}/years/{year}/cells/{cell}',
  does: 'One cell of an area’s tables: what each city or area right under it gives to its total',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['not-summed-yet', 'no-such-cell'],
  params: z.object({ code: areaCode, year: reportYearInPath, cell: z.string().max(100) }),
  body: z.undefined(),
  response: z.object({
    cell: z.string(),
    label: z.string(),
    /** Of the total: 件, 项 or 万元. */
    unit: z.string(),
    total: areaTotalSchema,
    /** By code. */
    children: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        /** What it gives to the total, amounts in 万元; `null` when it gives nothing. */
        share: z.number().nullable(),
        /** Units behind its share, of all its units. */
        n: z.number().int(),
        units: z.number().int(),
      }),
    ),
  }),
  about: ({ params: { code, year } }) => ({ area: code, year }),

  async run({ params: { code: area, year, cell: id } }, { areaYears }) {
    const form = formForYear(year);
    const found = await areaYears.withShares({ area, year });
    if (!form || !found) throw new Refusal('not-summed-yet');
    const place = { area, year, generation: found.areaYear.generation };
    const cells = [...cellsOf(form).values()];
    const index = cells.findIndex((cell) => cell.id === id);
    const cell = cells[index];
    // Made on the spot from the very shares that are shown, as a city's cell is from its filings.
    const summary = rollUpAbove(place, form, found.shares);
    const total = summary.cells[id];
    if (!cell || !total) throw new Refusal('no-such-cell');
    const shareOf = new Map(found.shares.map((share) => [share.code, share]));
    return {
      cell: id,
      label: cell.label,
      unit: measureOf(cell),
      total: total as z.input<typeof areaTotalSchema>,
      children: summary.children.map(({ code, name, units }) => {
        const share = shareOf.get(code);
        const given = share?.form === form.id ? share.cells[index] : undefined;
        return { code, name, share: given?.sum ?? null, n: given?.n ?? 0, units };
      }),
    };
  },
});
