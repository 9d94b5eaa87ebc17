import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../functions/list.ts';
import type { Cloud } from '../synthesised.ts';

export function functions({ template, all }: Cloud): void {
  describe('every function', () => {
    test.each(FUNCTIONS.map((entry) => [entry.name, entry] as const))(
      '%s is what the list says',
      async (name, entry) => {
        const [[id, { Properties }] = ['', { Properties: {} }]] = all('AWS::Lambda::Function').filter(
          ([, fn]) => fn.Properties.Description === entry.does,
        );
        expect(Properties).toMatchObject({
          Runtime: 'nodejs24.x',
          MemorySize: entry.memoryMb,
          Timeout: entry.timeoutSeconds,
        });

        const { environment } = await import(`../../../functions/${name}/environment.ts`);
        expect(Object.keys(Properties.Environment.Variables).sort()).toEqual(
          Object.keys(environment.shape).sort(),
        );

        for (const metric of ['Errors', 'Throttles'])
          template.hasResourceProperties('AWS::CloudWatch::Alarm', {
            MetricName: metric,
            Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
            AlarmDescription: Match.stringLikeRegexp(entry.hurts),
          });
        template.hasResourceProperties('AWS::CloudWatch::Alarm', {
          Namespace: 'Gongkai',
          MetricName: `${name}-complaints`,
          AlarmDescription: Match.stringLikeRegexp(entry.hurts),
        });
        template.hasResourceProperties('AWS::Logs::MetricFilter', {
          LogGroupName: Properties.LoggingConfig.LogGroup,
          FilterPattern: '{ ($.level = "error") || ($.level = "warn") }',
        });
      },
    );

    test('has a log of its own', () => {
      const logs = all('AWS::Lambda::Function').map(([, { Properties }]) =>
        JSON.stringify(Properties.LoggingConfig.LogGroup),
      );
      expect(new Set(logs).size).toBe(FUNCTIONS.length);
    });
  });

  test('every log is kept for six months at least', () => {
    for (const [, { Properties, DeletionPolicy }] of all('AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(184);
      expect(DeletionPolicy).toBe('Retain');
    }
  });
}
