import * as z from 'zod';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { above } from '../../../shared/rollup/areas.ts';
import { sendAgain } from '../../decide-alerts/send-again.ts';
import { yearsAlerted } from '../../decide-alerts/years-alerted.ts';
import { Refusal } from '../../refusal.ts';
import { wantedChannelsSchema } from '../../schemas/contact.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const setChannels = route({
  method: 'PUT',
  path: '/v1/cities/{code}/years/{year}/channels',
  does: 'Says by which channels the listed recipients are told, from now on and in every year; the others stay as they are. What did not reach them for want of a channel and is still to be said goes out',
  scope: 'gongkai:manage',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.object({
    recipients: z
      .array(
        z.object({
          audience: z.enum(['city', 'above', 'unit']),
          /** The city’s own, a unit’s of that year’s register, or the code of the office above. */
          code: z.string(),
          channels: wantedChannelsSchema,
        }),
      )
      .min(1)
      .max(2000)
      .refine(
        (recipients) =>
          new Set(recipients.map(({ audience, code }) => `${audience}:${code}`)).size === recipients.length,
        '同一接收人只能列一次',
      ),
  }),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    recipients: z.number().int(),
    /** Alerts of this and the last report year that had reached nobody, and go out now. */
    sentAgain: z.number().int(),
  }),

  async run({ params: { code: city, year }, body: { recipients }, at }, ports) {
    const { cityYears, contacts } = ports;
    const units = await cityYears.units({ city, year });
    if (units.length === 0) throw new Refusal('city-not-registered');
    const own = new Set([`city:${city}`, `above:${above(city)}`, ...units.map(({ code }) => `unit:${code}`)]);
    const strangers = recipients.filter(({ audience, code }) => !own.has(`${audience}:${code}`));
    if (strangers.length > 0)
      throw new Refusal('not-permitted', { recipients: strangers.map(({ code }) => code) });
    await contacts.save(city, recipients);
    const { first, last } = yearsAlerted(at);
    const done = [];
    for (const alerted of [first, last])
      done.push(await sendAgain({ city, year: alerted }, dateInChina(at), 'never-asked', ports));
    const sentAgain = done.reduce((all, one) => all + (one?.again.length ?? 0), 0);
    return { city, year, recipients: recipients.length, sentAgain };
  },
});
