import { REMIND_BEFORE } from '../../../shared/alerts/orders.ts';
import { type Silence, silenceOf } from '../../../shared/alerts/silence.ts';
import type { AlertOrderBook } from '../../ports/alert-orders.ts';
import { remindBeforeSchema, silenceSchema } from '../../schemas/alert.ts';
import { cityYearPk, ORDER, remindKey, silenceKey } from './keys.ts';
import type { Table } from './table.ts';

export function alertOrdersIn(table: Table): AlertOrderBook {
  const of: AlertOrderBook['of'] = async (place) => {
    const rows = await table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :order)',
      ExpressionAttributeValues: { ':pk': cityYearPk(place), ':order': ORDER },
    });
    const remind = rows.find(({ sk }) => sk === remindKey(place).sk);
    return {
      remindBefore: remind ? remindBeforeSchema.parse(remind.days) : REMIND_BEFORE,
      silences: rows
        .filter((row) => row !== remind)
        .map((row): Silence => silenceSchema.parse(row))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
    };
  };

  return {
    of,

    async remindBefore(place, days) {
      await table.put({ ...remindKey(place), days: [...days] });
    },

    async silence(place, silence) {
      const { silences } = await of(place);
      if (silenceOf(silences, silence.unit)) return;
      await table.put(
        { ...silenceKey(place, silence), ...silence, ended: null },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
    },

    async endSilence(place, unit, ended) {
      // Two that were ordered at the same moment end together.
      const { silences } = await of(place);
      const lasting = silences.filter((silence) => silence.unit === unit && silence.ended === null);
      for (const silence of lasting) {
        await table.update(silenceKey(place, silence), {
          UpdateExpression: 'SET ended = :ended',
          ConditionExpression: 'ended = :lasting',
          ExpressionAttributeValues: { ':ended': ended, ':lasting': null },
        });
      }
    },
  };
}
