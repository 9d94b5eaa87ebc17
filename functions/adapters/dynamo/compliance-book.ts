import * as z from 'zod';
import { LAPSES, type Lapse, type LapseKind } from '../../../shared/compliance/lapses.ts';
import type { ComplianceBook } from '../../ports/compliance-book.ts';
import type { CityYearPlace } from '../../ports/place.ts';
import { calendarDate } from '../../schemas/codes.ts';
import { cityYearPk, headKey, type Key } from './keys.ts';
import type { Table } from './table.ts';

const lapseSchema = z.object({
  unit: z.string(),
  kind: z.enum(Object.keys(LAPSES) as [LapseKind, ...LapseKind[]]),
  firstSeen: calendarDate,
  resolved: calendarDate.nullable(),
}) satisfies z.ZodType<Lapse>;

const noticeSchema = z.object({ date: calendarDate, listKey: z.string(), sentAt: z.string().nullable() });

export function complianceBookIn(table: Table): ComplianceBook {
  const rowsOf = (place: CityYearPlace, prefix: string, newestFirst = false) =>
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': cityYearPk(place), ':prefix': prefix },
      ScanIndexForward: !newestFirst,
    });

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
      return (await rowsOf(place, 'LAPSE#')).map((row) => lapseSchema.parse(row));
    },

    async record(place, { opened, resolved }) {
      for (const lapse of opened) {
        await table.put(
          { ...lapseKey(place, lapse), ...lapse },
          { ConditionExpression: 'attribute_not_exists(pk)' },
        );
      }
      for (const lapse of resolved) {
        await table.update(lapseKey(place, lapse), {
          UpdateExpression: 'SET resolved = :on',
          ConditionExpression: 'resolved = :open',
          ExpressionAttributeValues: { ':on': lapse.resolved, ':open': null },
        });
      }
    },

    async lastTold(place) {
      const notices = (await rowsOf(place, 'NOTICE#', true)).map((row) => noticeSchema.parse(row));
      return notices.find(({ sentAt }) => sentAt !== null) ?? null;
    },

    async claimNotice(notice, run) {
      const { date, listKey, text } = notice;
      return table.put(
        { ...noticeKey(notice, date), date, listKey, text, run, sentAt: null },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR (run = :run AND sentAt = :notYet)',
          ExpressionAttributeValues: { ':run': run, ':notYet': null },
        },
      );
    },

    async told(notice, at) {
      await table.update(noticeKey(notice, notice.date), {
        UpdateExpression: 'SET sentAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      });
    },
  };
}

function lapseKey(place: CityYearPlace, { unit, kind, firstSeen }: Lapse): Key {
  return { pk: cityYearPk(place), sk: `LAPSE#${unit}#${kind}#${firstSeen}` };
}

function noticeKey(place: CityYearPlace, date: string): Key {
  return { pk: cityYearPk(place), sk: `NOTICE#${date}` };
}
