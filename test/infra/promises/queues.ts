import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../functions/list.ts';
import type { Cloud } from '../synthesised.ts';

export function queues({ template, all }: Cloud): void {
  describe('every queue', () => {
    const queues = all('AWS::SQS::Queue');
    const targets = queues.flatMap(([, { Properties }]) =>
      Properties.RedrivePolicy ? [JSON.stringify(Properties.RedrivePolicy.deadLetterTargetArn)] : [],
    );
    const isDeadLetters = (id: string) => targets.includes(JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] }));

    test.each(queues)('%s has dead letters or holds them, for a fortnight', (id, { Properties }) => {
      expect(isDeadLetters(id)).toBe(Properties.RedrivePolicy === undefined);
      if (Properties.RedrivePolicy)
        expect(Properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
      else expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    });

    test.each(queues)('%s has an alarm', (id) => {
      const metric = isDeadLetters(id)
        ? 'ApproximateNumberOfMessagesVisible'
        : 'ApproximateAgeOfOldestMessage';
      const alarms = template.findResources('AWS::CloudWatch::Alarm', {
        Properties: {
          MetricName: metric,
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
        },
      });
      expect(Object.keys(alarms)).toHaveLength(1);
    });

    test.each(queues)('%s is encrypted', (_id, { Properties }) => {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
    });
  });

  describe('every consumer', () => {
    test.each(all('AWS::Lambda::EventSourceMapping'))(
      '%s is bounded and answers message by message',
      (_id, { Properties }) => {
        expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
        expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
        expect(Properties.BatchSize).toBe(1);
        const [queue] = Properties.EventSourceArn['Fn::GetAtt'];
        const { VisibilityTimeout } = template.toJSON().Resources[queue].Properties;
        const { Timeout } = template.toJSON().Resources[Properties.FunctionName.Ref].Properties;
        expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
      },
    );

    test('is that of a queue, and each queue has one', () => {
      const fed = FUNCTIONS.filter(({ trigger }) => trigger.kind !== 'http' && trigger.kind !== 'page');
      template.resourceCountIs('AWS::Lambda::EventSourceMapping', fed.length);
      template.resourceCountIs('AWS::SQS::Queue', 2 * fed.length);
    });
  });
}
