import * as z from 'zod';
import type { AreaYear, AreaYearPlace, AreaYears } from '../../ports/area-years.ts';
import { areaSummarySchema, shareSchema } from '../../schemas/area-summary.ts';
import { areaHeadKey, areaYearPk, placeOfAreaPk, shareKey } from './keys.ts';
import { pack, unpack } from './packed.ts';
import type { Table } from './table.ts';
import { WORK, WORK_NAMES, waitingFor } from './work.ts';

const headSchema = z.object({
  pk: z.string(),
  generation: z.number(),
  summary: z.instanceof(Uint8Array).optional(),
  summedAt: z.iso.datetime().nullable().default(null),
});

const rowSchema = z.object({ share: z.instanceof(Uint8Array) });

export function areaYearsIn(table: Table): AreaYears {
  return {
    async find(place) {
      const item = await table.get(areaHeadKey(place));
      return item && areaYearOf(item);
    },

    async withShares(place) {
      const [head, ...rows] = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': areaYearPk(place) },
      });
      if (!head) return null;
      const shares = rows.map((row) => shareSchema.parse(unpack(rowSchema.parse(row).share)));
      return { areaYear: areaYearOf(head), shares };
    },

    async tell(place, share, at) {
      // The share before the generation: whoever reads the new generation reads the share with it.
      await table.put(
        { ...shareKey(place, share.code), generation: share.generation, share: pack(share) },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR generation < :new',
          ExpressionAttributeValues: { ':new': share.generation },
        },
      );
      // Also when it had the share already: the run that wrote it may have died before this line.
      await table.update(areaHeadKey(place), {
        UpdateExpression: 'ADD generation :one SET #work = :changed, #since = :at',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: { ':one': 1, ':changed': WORK.changedArea, ':at': at },
      });
    },

    async changed() {
      return (await waitingFor(table, 'changedArea')).map(({ pk }) => placeOfAreaPk(pk));
    },

    async saveSummary(summary, at) {
      const written = await table.update(areaHeadKey(summary), {
        UpdateExpression: 'SET summary = :summary, summedAt = :at REMOVE #work, #since',
        ConditionExpression: 'generation = :read',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: { ':summary': pack(summary), ':read': summary.generation, ':at': at },
      });
      return written !== null;
    },
  };
}

function areaYearOf(item: unknown): AreaYear {
  const { pk, summary, ...head } = headSchema.parse(item);
  const place: AreaYearPlace = placeOfAreaPk(pk);
  return { ...place, ...head, summary: summary ? areaSummarySchema.parse(unpack(summary)) : null };
}
