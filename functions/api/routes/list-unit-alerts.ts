import * as z from 'zod';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { outboxAlertSchema } from '../../schemas/alert.ts';
import { unitYearPath } from '../../schemas/codes.ts';
import { route } from '../route.ts';

export const listUnitAlerts = route({
  method: 'GET',
  path: '/v1/units/{code}/years/{year}/alerts',
  does: 'What a unit was told about its report of a year, when, by which channel and with what answer, oldest first',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['unit-not-registered'],
  params: unitYearPath,
  body: z.undefined(),
  response: z.object({ unit: z.string(), year: z.number().int(), alerts: z.array(outboxAlertSchema) }),
  about: ({ params: { code, year } }) => ({ city: cityOf(code), unit: code, year }),

  async run({ params: { code: unit, year } }, { filings, outbox }) {
    if (!(await filings.find(unit, year))) throw new Refusal('unit-not-registered');
    // What the operator was told about it is no business of the unit's.
    const alerts = (await outbox.ofUnit(unit, year)).filter(({ to }) => to.audience === 'unit');
    return { unit, year, alerts };
  },
});
