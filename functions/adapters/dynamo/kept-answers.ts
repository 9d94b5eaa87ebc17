import * as z from 'zod';
import { secondsLater } from '../../../shared/calendar/dates.ts';
import { KEPT_SECONDS, type KeptAnswers, RUNNING_SECONDS } from '../../ports/kept-answers.ts';
import { TABLE } from '../../table.ts';
import { askedKey } from './keys.ts';
import { pack, unpack } from './packed.ts';
import type { Table } from './table.ts';

const rowSchema = z.object({
  content: z.string(),
  until: z.string(),
  answer: z.instanceof(Uint8Array).nullable(),
});

export function keptAnswersIn(table: Table): KeptAnswers {
  return {
    async claim({ name, content }, at) {
      const until = secondsLater(at, RUNNING_SECONDS);
      const first = await table.put(
        { ...askedKey(name), content, until, answer: null, ...goneAfter(at) },
        {
          // Rows are cleared away late; what is over does not count.
          ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': at },
        },
      );
      if (first) return { kind: 'first' };
      const row = await table.get(askedKey(name));
      // Released between the two: whoever asks again is the first.
      if (!row) return { kind: 'running' };
      const was = rowSchema.parse(row);
      if (was.content !== content) return { kind: 'other' };
      return was.answer === null ? { kind: 'running' } : { kind: 'answered', answer: unpack(was.answer) };
    },

    async keep({ name, content }, answer, at) {
      await table.put({
        ...askedKey(name),
        content,
        until: secondsLater(at, KEPT_SECONDS),
        answer: pack(answer),
        ...goneAfter(at),
      });
    },

    async release({ name, content }) {
      await table.remove(askedKey(name), {
        ConditionExpression: 'content = :content',
        ExpressionAttributeValues: { ':content': content },
      });
    },
  };
}

/** When the table may clear the row away. */
function goneAfter(at: string): Record<string, number> {
  return { [TABLE.timeToLive]: Math.ceil(Date.parse(at) / 1000) + KEPT_SECONDS };
}
