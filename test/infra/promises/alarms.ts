import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cloud, ROOT } from '../synthesised.ts';

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

    test('is heard by the operator', () => {
      for (const [, { Properties }] of alarms)
        expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^OperatorTopic/) }]);
    });
  });
}
