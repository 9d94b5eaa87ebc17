import * as z from 'zod';
import type { Filing } from '../../../shared/filing/filing.ts';
import type { Filings } from '../../ports/filings.ts';
import { filingSchema } from '../../schemas/filing.ts';
import { filingKey } from './keys.ts';
import type { Table } from './table.ts';

const storedFiling = filingSchema.extend({ revision: z.number() });

/** More writers of one unit's filing at one moment than this is a fault. */
const TRIES = 10;

export function filingsIn(table: Table): Filings {
  return {
    async find(unit, year) {
      const item = await table.get(filingKey(unit, year));
      return item && filingSchema.parse(item);
    },

    async takeAttempt(unit, year) {
      const item = await table.update(filingKey(unit, year), {
        UpdateExpression: 'ADD attempts :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
      });
      return item && filingSchema.parse(item).attempts;
    },

    async revise(unit, year, change) {
      const key = filingKey(unit, year);
      for (let tried = 0; tried < TRIES; tried++) {
        const item = await table.get(key);
        if (!item) return false;
        const { revision } = storedFiling.parse(item);
        const before = filingSchema.parse(item);
        const after: Filing = change(before);
        if (after === before) return false;
        const { received, inForce, latest, firstReceivedAt, sentBack, exceptions } = z.encode(
          filingSchema,
          after as z.output<typeof filingSchema>,
        );
        // The counter of attempts is left alone: it goes up by itself, whoever writes the rest.
        const written = await table.update(key, {
          UpdateExpression:
            'SET inForce = :inForce, latest = :latest, firstReceivedAt = :first, revision = :next' +
            (received ? ', received = :received' : '') +
            (sentBack ? ', sentBack = :sentBack' : '') +
            (exceptions ? ', #exceptions = :exceptions' : ''),
          ConditionExpression: 'revision = :read',
          ...(exceptions ? { ExpressionAttributeNames: { '#exceptions': 'exceptions' } } : {}),
          ExpressionAttributeValues: {
            ':inForce': inForce,
            ':latest': latest,
            ':first': firstReceivedAt,
            ':read': revision,
            ':next': revision + 1,
            ...(received ? { ':received': received } : {}),
            ...(sentBack ? { ':sentBack': sentBack } : {}),
            ...(exceptions ? { ':exceptions': exceptions } : {}),
          },
        });
        if (written) return true;
      }
      throw new Error('filing-contended');
    },
  };
}
