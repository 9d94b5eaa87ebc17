import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cloud, ROOT } from '../synthesised.ts';

interface Metric {
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string }[];
}
interface MetricPart {
  readonly MetricStat?: { readonly Metric: Metric };
}

export function alarms({ all, allowed }: Cloud): void {
  describe('every alarm', () => {
    const alarms = all('AWS::CloudWatch::Alarm');
    const headings = [...readFileSync(`${ROOT}docs/runbook.md`, 'utf8').matchAll(/^## (.+)$/gm)].map(
      ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'),
    );
    const linked = alarms.map(
      ([, { Properties }]) =>
        /^\S.+\. What to do: docs\/runbook\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1],
    );

    test('says whom it hurts and links a section that is there', () => {
      for (const section of linked) expect(headings).toContain(section);
    });

    test('may publish on the operator’s topic and use its key', () => {
      const cloudWatch = allowed.filter(({ principal }) => principal.includes('cloudwatch'));
      expect(cloudWatch.flatMap(({ actions }) => actions).sort()).toEqual([
        'kms:Decrypt',
        'kms:GenerateDataKey',
        'sns:Publish',
      ]);
    });

    test('that adds metrics up rings also where some of them have no data', () => {
      const sums = alarms.map(([, { Properties }]) => Properties.Metrics).filter(Boolean);
      expect(sums.length).toBeGreaterThan(0);
      for (const metrics of sums) {
        const [sum, ...parts] = metrics;
        expect(sum.Expression).toBe(parts.map(({ Id }: { Id: string }) => `FILL(${Id}, 0)`).join(' + '));
      }
    });

    test('of throttling hears the table and its index', () => {
      const [, { Properties } = {}] = alarms.find(([id]) => /^Table.*ThrottleAlarm/.test(id)) ?? [];
      const under = (dimension: string) =>
        Properties.Metrics.flatMap(({ MetricStat }: MetricPart) => MetricStat?.Metric ?? [])
          .filter(({ Dimensions }: Metric) => Dimensions.some(({ Name }) => Name === dimension))
          .map(({ MetricName }: Metric) => MetricName)
          .sort();
      const both = ['ReadThrottleEvents', 'WriteThrottleEvents'];
      expect(under('TableName')).toEqual([...both, ...both].sort());
      expect(under('GlobalSecondaryIndexName')).toEqual(both);
    });

    test('is heard by the operator', () => {
      for (const [, { Properties }] of alarms)
        expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^OperatorTopic/) }]);
    });
  });
}
