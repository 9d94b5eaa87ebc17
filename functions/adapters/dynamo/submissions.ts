import * as z from 'zod';
import { TRANSITIONS } from '../../../shared/filing/states.ts';
import type { Submission } from '../../../shared/filing/submission.ts';
import { placeOf } from '../../../shared/filing/submission-id.ts';
import type { Submissions } from '../../ports/submissions.ts';
import { outcomeSchema, submissionSchema } from '../../schemas/submission.ts';
import { TABLE } from '../../table.ts';
import { type Key, submissionKey, unitYearPk } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';
import { WORK, WORK_NAMES } from './work.ts';

const changesSchema = submissionSchema
  .pick({
    receivedAt: true,
    outcome: true,
    figures: true,
    confirmation: true,
    acceptedAt: true,
    sentBack: true,
  })
  .partial();

export function submissionsIn(table: Table): Submissions {
  const readAt = async (key: Key): Promise<Submission | null> => {
    const item = await table.get(key);
    return item && submissionSchema.parse(item);
  };

  return {
    async add(submission) {
      const added = await table.put(
        {
          ...submissionKey(submission),
          ...z.encode(submissionSchema, submission as z.output<typeof submissionSchema>),
          work: WORK.open,
          since: submission.requestedAt,
        },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      if (!added) throw new Error('attempt-given-twice');
    },

    async find(id) {
      const place = placeOf(id);
      const submission = place && (await readAt(submissionKey(place)));
      return submission?.id === id ? submission : null;
    },

    async history(unit, year, { after, atMost } = { after: 0, atMost: Number.POSITIVE_INFINITY }) {
      const items = await table.query(
        {
          KeyConditionExpression: 'pk = :pk AND sk > :after',
          ExpressionAttributeValues: {
            ':pk': unitYearPk(unit, year),
            ':after': submissionKey({ unit, year, attempt: after }).sk,
          },
        },
        atMost,
      );
      return items.map((item) => submissionSchema.parse(item));
    },

    async newest(unit, year, atMost) {
      const items = await table.query(
        {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': unitYearPk(unit, year) },
          ScanIndexForward: false,
        },
        atMost,
      );
      return items.map((item) => submissionSchema.parse(item));
    },

    async move(id, transition, at, changes = {}) {
      const place = placeOf(id);
      if (!place) return null;
      const { from, to } = TRANSITIONS[transition];
      const fields = Object.entries(
        z.encode(changesSchema, changes as z.output<typeof changesSchema>),
      ).filter(([, value]) => value !== undefined);
      // An expired submission has nothing to tell: it is closed with the same write.
      const mark = to === 'expired' ? ' REMOVE #work, #since' : '';
      const sets = ['#state = :to', ...fields.map(([name]) => `#${name} = :${name}`)];
      if (mark === '') sets.push('#work = :work', '#since = :since');
      const item = await table.update(submissionKey(place), {
        UpdateExpression: `SET ${sets.join(', ')}${mark}`,
        ConditionExpression: `id = :id AND #state IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...WORK_NAMES,
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':id': id,
          ':to': to,
          ...Object.fromEntries(from.map((state, index) => [`:from${index}`, state])),
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ...(mark === '' ? { ':work': WORK.open, ':since': at } : {}),
        },
      });
      return item && submissionSchema.parse(item);
    },

    async rejudge(id, outcome) {
      const place = placeOf(id);
      if (!place) return null;
      const item = await table.update(submissionKey(place), {
        UpdateExpression: 'SET rejudged = :rejudged',
        ConditionExpression: 'id = :id AND attribute_exists(outcome)',
        ExpressionAttributeValues: {
          ':id': id,
          ':rejudged': z.encode(outcomeSchema, outcome as z.output<typeof outcomeSchema>),
        },
      });
      return item && submissionSchema.parse(item);
    },

    async close(submission) {
      await table.update(submissionKey(submission), {
        UpdateExpression: 'REMOVE #work, #since',
        ConditionExpression: 'id = :id AND #state = :state',
        ExpressionAttributeNames: {
          '#state': 'state',
          ...WORK_NAMES,
        },
        ExpressionAttributeValues: { ':id': submission.id, ':state': submission.state },
      });
    },

    async openSince(before) {
      const keys = await table.query({
        IndexName: TABLE.index.name,
        KeyConditionExpression: '#work = :open AND #since < :before',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: { ':open': WORK.open, ':before': before },
      });
      const found = await together(keys, ({ pk, sk }) => readAt({ pk: String(pk), sk: String(sk) }));
      return found.filter((submission) => submission !== null);
    },
  };
}
