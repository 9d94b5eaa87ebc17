import * as z from 'zod';
import { revoked } from '../../../shared/filing/exceptions.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { exceptionSchema } from '../../schemas/calendar.ts';
import { cityYearPath, unitCode } from '../../schemas/codes.ts';
import { route } from '../route.ts';

export const revokeException = route({
  method: 'POST',
  path: '/v1/cities/{code}/years/{year}/exceptions/{unit}/{exception}/revocation',
  does: 'Takes an exception back with a reason; it stays on the list with who took it back and when',
  scope: 'gongkai:manage',
  answers: 'created',
  refuses: ['no-such-exception'],
  params: cityYearPath.extend({ unit: unitCode, exception: z.string().regex(/^\d{1,6}$/) }),
  body: z.object({ reason: z.string().trim().min(1).max(200) }),
  response: exceptionSchema.extend({ unit: z.string() }),
  about: ({ params: { code, year } }) => ({ city: code, year }),

  async run(
    { params: { code: city, year, unit, exception: id }, body: { reason }, principal, at },
    { filings, cityYears },
  ) {
    if (cityOf(unit) !== city) throw new Refusal('not-permitted', { units: [unit] });
    const by = { subject: principal.subject, office: principal.city ?? '' };
    // Who took it back first stands.
    await filings.revise(unit, year, (before) => revoked(before, id, { reason, by, at }));
    await cityYears.touch({ city, year }, at);
    const after = await filings.find(unit, year);
    const exception = after?.exceptions?.find((one) => one.id === id);
    if (!exception) throw new Refusal('no-such-exception');
    return { unit, ...exception };
  },
});
