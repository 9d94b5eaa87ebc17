import * as z from 'zod';
import type { Contact, Contacts } from '../../ports/contacts.ts';
import { contactKey } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';

const contactSchema = z.object({
  audience: z.enum(['unit', 'city', 'above', 'operator']),
  code: z.string(),
  channels: z.array(z.object({ channel: z.string(), secret: z.string().nullable() })),
}) satisfies z.ZodType<Contact>;

export function contactsIn(table: Table): Contacts {
  return {
    async of(city) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': contactKey(city, { audience: 'city', code: city }).pk },
      });
      return rows.map((row) => contactSchema.parse(row));
    },
    async save(city, contacts) {
      await together(contacts, ({ audience, code, channels }) =>
        table.put({ ...contactKey(city, { audience, code }), audience, code, channels }),
      );
    },
  };
}
