import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../functions/list.ts';
import { recordKey } from '../../../functions/record-key.ts';
import { messageSchema } from '../../../functions/reprocess/message.ts';
import type { Cloud } from '../synthesised.ts';

export function takeAllAgain({ template, all, allowed }: Cloud): void {
  describe('the machine that takes all files again', () => {
    const [[, { Properties, Condition }] = ['', {}]] = all('AWS::StepFunctions::StateMachine');
    const { 'Every record': map } = Properties.Definition.States;
    const [reprocess, { Properties: fn }] =
      all('AWS::Lambda::Function').find(([, one]) => /again/.test(one.Properties.Description)) ??
      expect.fail();

    test('is there only where it is asked for, with all that belongs to it', () => {
      const { Default } = template.toJSON().Parameters.TakeAllAgainByMap;
      expect(Default).toBe('no');
      expect(template.toJSON().Conditions[Condition]).toEqual({
        'Fn::Equals': [{ Ref: 'TakeAllAgainByMap' }, 'yes'],
      });
      const parts = Object.entries(template.toJSON().Resources).filter(([id]) =>
        id.startsWith('TakeAllAgain'),
      );
      expect(parts.length).toBeGreaterThanOrEqual(3);
      for (const [, part] of parts) expect(Object(part).Condition).toBe(Condition);
    });

    test('takes no more files at once than the queue does', () => {
      const source = all('AWS::Lambda::EventSourceMapping').find(
        ([, mapping]) => mapping.Properties.FunctionName.Ref === reprocess,
      );
      expect(map.MaxConcurrency).toBe(source?.[1].Properties.ScalingConfig.MaximumConcurrency);
      const { trigger } = FUNCTIONS.find(({ does }) => does === fn.Description) ?? expect.fail();
      expect(trigger).toMatchObject({ kind: 'work', atOnce: map.MaxConcurrency });
    });

    test('gives each first record to the same function in the shape of its queue', () => {
      const id = `370681102-2020-3-${'a'.repeat(32)}`;
      const { Arguments } = map.ItemProcessor.States['Take the file again'];
      expect(Arguments.FunctionName).toEqual({ 'Fn::GetAtt': [reprocess, 'Arn'] });
      // The two expressions in their own words: the key without its prefix, and the name without its ending.
      expect(map.ItemSelector.name).toBe(
        "{% $substringAfter($states.context.Map.Item.Value.Key, 'records/') %}",
      );
      const [record] = Arguments.Payload.Records;
      expect(record.body).toBe(
        "{% $string({'submissionId': $substringBefore($states.input.name, '.json')}) %}",
      );
      const name = recordKey(id).slice('records/'.length);
      expect(messageSchema.parse({ submissionId: name.slice(0, -'.json'.length) })).toEqual({
        submissionId: id,
      });
    });

    test('lets no failed file stop the others, and tells those that failed', () => {
      expect(map.ToleratedFailurePercentage).toBe(100);
      expect(map.ItemProcessor.States['Was it taken?'].Default).toBe('It was given back');
      expect(map.ItemProcessor.States['It was given back'].Type).toBe('Fail');
    });

    test('writes its results where they are no records, and may write nowhere else', () => {
      expect(map.ResultWriter.Arguments.Prefix).toBe('runs');
      const writes = allowed.filter(
        ({ in: id, actions }) => id.startsWith('TakeAllAgain') && actions.includes('s3:PutObject'),
      );
      expect(writes.flatMap(({ resources }) => resources)).toEqual([expect.stringContaining('/runs/*')]);
    });
  });
}
