import * as z from 'zod';
import { LAPSES, type Lapse, type LapseKind } from '../../../shared/compliance/lapses.ts';
import type { ComplianceBook } from '../../ports/compliance-book.ts';
import type { CityYearPlace } from '../../ports/place.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { cityYearPk, headKey, type Key } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';

const lapseSchema = z.object({
  unit: z.string(),
  kind: z.enum(Object.keys(LAPSES) as [LapseKind, ...LapseKind[]]),
  firstSeen: calendarDate,
  resolved: calendarDate.nullable(),
}) satisfies z.ZodType<Lapse>;

export function complianceBookIn(table: Table): ComplianceBook {
  return {
    async beginCheck(place, today) {
      const marked = await table.update(headKey(place), {
        UpdateExpression: 'SET checkedOn = :today',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(checkedOn) OR checkedOn <= :today)',
        ExpressionAttributeValues: { ':today': today },
      });
      return marked !== null;
    },

    async lapses(place) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :lapse)',
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':lapse': 'LAPSE#' },
      });
      return rows.map((row) => lapseSchema.parse(row));
    },

    async record(place, { opened, resolved }) {
      await together(opened, (lapse) =>
        table.put(
          { ...lapseKey(place, lapse), ...lapse },
          {
            // One that was seen and over on this very day, and is there again, is the same one.
            ConditionExpression: 'attribute_not_exists(pk) OR resolved = firstSeen',
          },
        ),
      );
      await together(resolved, (lapse) =>
        table.update(lapseKey(place, lapse), {
          UpdateExpression: 'SET resolved = :on',
          ConditionExpression: 'resolved = :open',
          ExpressionAttributeValues: { ':on': lapse.resolved, ':open': null },
        }),
      );
    },
  };
}

function lapseKey(place: CityYearPlace, { unit, kind, firstSeen }: Lapse): Key {
  return { pk: cityYearPk(place), sk: `LAPSE#${unit}#${kind}#${firstSeen}` };
}
