import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { keepSchedule } from '../runtime/schedule.ts';
import { queueUrl } from './queue.ts';
import { identity, nameIn, type ResourceType } from './resource.ts';

const Properties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Description: z.string().default(''),
  Target: z.object({
    Arn: z.string().regex(/^arn:[^:]+:sqs:/, 'this machine schedules messages to queues alone'),
    Input: z.string(),
  }),
});

export const SCHEDULE: ResourceType = {
  type: 'AWS::Scheduler::Schedule',
  nameProperty: 'Name',
  identify: (name, { place: { partition, region, account } }) =>
    identity(name, { Arn: `arn:${partition}:scheduler:${region}:${account}:schedule/default/${name}` }),
  async make({ identity: { ref }, properties }, { queues, clock, schedules, onStop }) {
    const { ScheduleExpression, ScheduleExpressionTimezone, State, Description, Target } =
      Properties.parse(properties);
    const settings = {
      name: ref,
      description: Description,
      expression: ScheduleExpression,
      timeZone: ScheduleExpressionTimezone,
      input: Target.Input,
      enabled: State === 'ENABLED',
    };
    const QueueUrl = queueUrl(queues.endpoint, nameIn(Target.Arn));
    const kept = keepSchedule(settings, clock, async (MessageBody) => {
      await queues.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    });
    schedules.push(kept);
    onStop(() => kept.close());
  },
};
