import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Outbox, OutboxAlert } from '../../ports/outbox.ts';
import { alertSchema, outboxAlertSchema } from '../../schemas/alert.ts';
import { alertKey, cityYearPk, OUTBOX, placeOfPk, unitAlerts } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';
import { WORK, WORK_NAMES, waitingFor } from './work.ts';

const knownSchema = alertSchema
  .pick({ id: true, kind: true, unit: true, occasion: true, to: true, decidedOn: true })
  .extend({ state: outboxAlertSchema.shape.state, answers: outboxAlertSchema.shape.answers });

export function outboxIn(table: Table): Outbox {
  const rowsOf = async (pk: string, prefix: string): Promise<OutboxAlert[]> => {
    const rows = await table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    });
    return rows
      .map((row): OutboxAlert => outboxAlertSchema.parse(row))
      .sort((a, b) => (`${a.decidedOn} ${a.id}` < `${b.decidedOn} ${b.id}` ? -1 : 1));
  };

  return {
    async put(alerts, state) {
      const isNew = (alert: Alert): Promise<boolean> =>
        table.put(
          {
            ...alertKey(alert),
            ...alertSchema.parse(alert),
            state,
            answers: [],
            ...(state === 'waiting' ? { work: WORK.alert, since: alert.decidedOn } : {}),
          },
          { ConditionExpression: 'attribute_not_exists(pk)' },
        );
      const written = await together(alerts, isNew);
      return alerts.filter((_, index) => written[index]);
    },

    async supersede(alerts) {
      await together(alerts, (alert) =>
        table.update(alertKey(alert), {
          UpdateExpression: 'SET #state = :superseded REMOVE #work, #since',
          ConditionExpression: '#state = :waiting',
          ExpressionAttributeNames: { '#state': 'state', ...WORK_NAMES },
          ExpressionAttributeValues: { ':superseded': 'superseded', ':waiting': 'waiting' },
        }),
      );
    },

    async sendAgain(alerts, on) {
      const putBack = await together(alerts, async ({ alert, answers }) => {
        const written = await table.update(alertKey(alert), {
          UpdateExpression:
            'SET #state = :waiting, #again = :again, #subject = :subject, #text = :text, #work = :alert, #since = :on REMOVE claimedBy, claimedUntil',
          ConditionExpression: '#state = :undeliverable AND size(answers) = :seen',
          ExpressionAttributeNames: {
            '#state': 'state',
            '#again': 'again',
            '#subject': 'subject',
            '#text': 'text',
            ...WORK_NAMES,
          },
          ExpressionAttributeValues: {
            ':waiting': 'waiting',
            ':undeliverable': 'undeliverable',
            ':again': { on, answers },
            ':subject': alert.subject,
            ':text': alert.text,
            ':alert': WORK.alert,
            ':on': on,
            ':seen': answers,
          },
        });
        return written ? [alert] : [];
      });
      return putBack.flat();
    },

    async known(place) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outbox)',
        ProjectionExpression: 'id, kind, #unit, occasion, #to, decidedOn, #state, answers',
        ExpressionAttributeNames: { '#unit': 'unit', '#to': 'to', '#state': 'state' },
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':outbox': OUTBOX },
        ConsistentRead: false,
      });
      return rows.map((row) => {
        const known = knownSchema.parse(row);
        return { ...known, waits: known.state === 'waiting' };
      });
    },

    of: (place) => rowsOf(cityYearPk(place), OUTBOX),

    async ofUnit(unit, year) {
      const { pk, sk } = unitAlerts(unit, year);
      return rowsOf(pk, sk);
    },

    async find(place, id) {
      const key = alertKey({ id });
      const item = key.pk === cityYearPk(place) ? await table.get(key) : null;
      return item && outboxAlertSchema.parse(item);
    },

    async waiting() {
      const pks = (await waitingFor(table, 'alert')).map(({ pk }) => pk);
      return [...new Set(pks)].map(placeOfPk);
    },

    async claim(alert, run, at, until) {
      const claimed = await table.update(alertKey(alert), {
        UpdateExpression: 'SET claimedBy = :run, claimedUntil = :until',
        ConditionExpression:
          '#state = :waiting AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :at OR claimedBy = :run)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':waiting': 'waiting', ':run': run, ':at': at, ':until': until },
      });
      return claimed !== null;
    },

    async answered(alert, answer, state) {
      const append = 'SET answers = list_append(answers, :answer)';
      const ended =
        state !== 'waiting' &&
        (await table.update(alertKey(alert), {
          UpdateExpression: `${append}, #state = :state REMOVE #work, #since`,
          ConditionExpression: state === 'sent' ? 'attribute_exists(pk)' : '#state = :waiting',
          ExpressionAttributeNames: { '#state': 'state', ...WORK_NAMES },
          ExpressionAttributeValues: {
            ':answer': [answer],
            ':state': state,
            ...(state === 'sent' ? {} : { ':waiting': 'waiting' }),
          },
        }));
      if (ended) return;
      await table.update(alertKey(alert), {
        UpdateExpression: append,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':answer': [answer] },
      });
    },
  };
}
