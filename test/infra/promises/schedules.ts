import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../functions/list.ts';
import type { Cloud } from '../synthesised.ts';

export function schedules({ template, all }: Cloud): void {
  describe('every schedule', () => {
    const schedules = all('AWS::Scheduler::Schedule');

    test('is one of the list', () => {
      const listed = FUNCTIONS.flatMap(({ trigger }) =>
        trigger.kind === 'schedule' ? [trigger.expression] : [],
      );
      expect(schedules.map(([, { Properties }]) => Properties.ScheduleExpression).sort()).toEqual(
        listed.sort(),
      );
    });

    test.each(schedules)('%s goes by China’s clock, retries, and loses nothing', (_id, { Properties }) => {
      expect(Properties.ScheduleExpressionTimezone).toBe('Asia/Shanghai');
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined();
      expect(JSON.parse(Properties.Target.Input)).toEqual({
        scheduledTime: '<aws.scheduler.scheduled-time>',
      });
    });

    test('rings when its function has not run at all', () => {
      const silent = Object.values(
        template.findResources('AWS::CloudWatch::Alarm', { Properties: { TreatMissingData: 'breaching' } }),
      );
      expect(silent).toHaveLength(schedules.length);
      for (const { Properties } of silent) {
        expect(Properties.MetricName).toBe('Invocations');
        // CloudWatch looks back a week at most.
        expect(Properties.Period * Properties.EvaluationPeriods).toBeLessThanOrEqual(7 * 24 * 3600);
      }
    });
  });
}
