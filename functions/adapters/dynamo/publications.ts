import type { Publications } from '../../ports/publications.ts';
import { publicationSchema } from '../../schemas/publication.ts';
import { cityYearPk, publicationKey } from './keys.ts';
import type { Table } from './table.ts';

export function publicationsIn(table: Table): Publications {
  return {
    async of(place) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':prefix': 'PUBLICATION#' },
      });
      return rows.map((row) => publicationSchema.parse(row));
    },

    add: (publication) =>
      table.put(
        { ...publicationKey(publication), ...publication },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      ),
  };
}
