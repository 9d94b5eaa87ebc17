import * as z from 'zod';
import { above } from '../../../shared/rollup/areas.ts';
import { areaName } from '../../area-name.ts';
import type { Contact } from '../../ports/contacts.ts';
import { Refusal } from '../../refusal.ts';
import { channelsSchema } from '../../schemas/contact.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { CHANNELS } from '../../send-alerts/channels/index.ts';
import { targetsOf } from '../../send-alerts/targets.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const getChannels = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/channels',
  does: 'By which channels the city, its units of that year’s register and the office above are told; addresses and keys are never given',
  scope: 'gongkai:read',
  answers: 'ok',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  body: z.undefined(),
  response: z.object({
    city: z.string(),
    year: z.number().int(),
    /** What a recipient can be given. */
    known: z.array(z.object({ channel: z.string(), inWords: wordsSchema, needsSecret: z.boolean() })),
    recipients: z.array(
      z.object({
        audience: z.enum(['city', 'above', 'unit']),
        code: z.string(),
        name: z.string(),
        channels: channelsSchema,
        /** Whether anything reaches them: a city is told by e-mail from the start. */
        reached: z.boolean(),
      }),
    ),
  }),

  async run({ params: { code: city, year } }, { cityYears, contacts }) {
    const [cityYear, units, known] = await Promise.all([
      cityYears.find({ city, year }),
      cityYears.units({ city, year }),
      contacts.of(city),
    ]);
    if (!cityYear) throw new Refusal('city-not-registered');
    const office = above(city);
    const recipients = [
      { audience: 'city' as const, code: city, name: cityYear.cityName ?? city },
      ...(office === null
        ? []
        : [{ audience: 'above' as const, code: office, name: areaName(office) ?? office }]),
      ...units.map(({ code, name }) => ({ audience: 'unit' as const, code, name })),
    ];
    return {
      city,
      year,
      known: CHANNELS.map(({ name, words, example }) => ({
        channel: name,
        inWords: words,
        needsSecret: example !== null,
      })),
      recipients: recipients.map((recipient) => ({
        ...recipient,
        channels: [...(contactOf(recipient, known)?.channels ?? [])],
        reached: targetsOf(recipient, city, known).length > 0,
      })),
    };
  },
});

function contactOf(
  { audience, code }: Pick<Contact, 'audience' | 'code'>,
  contacts: readonly Contact[],
): Contact | undefined {
  return contacts.find((contact) => contact.audience === audience && contact.code === code);
}
