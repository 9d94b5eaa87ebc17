import { Duration, TimeZone } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { SilenceAlarm } from './alarm.ts';
import type { ServiceFunction } from './service-function.ts';
import type { WorkQueue } from './work-queue.ts';

export interface ShanghaiScheduleProps {
  /** In the language of EventBridge Scheduler, read in China's time. */
  readonly expression: string;
  readonly does: string;
  readonly work: WorkQueue;
  readonly runs: ServiceFunction;
  readonly hurts: string;
  readonly tell: IAlarmAction;
}

/**
 * Puts a message with the scheduled time on a queue, by China's clock. Through a queue because Scheduler's own retries
 * and dead letters cover only the delivery, not the work.
 */
export class ShanghaiSchedule extends Construct {
  constructor(scope: Construct, id: string, props: ShanghaiScheduleProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      description: props.does,
      schedule: ScheduleExpression.expression(props.expression, TimeZone.ASIA_SHANGHAI),
      target: new SqsSendMessage(props.work.queue, {
        input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
        retryAttempts: 10,
        maxEventAge: Duration.hours(1),
        deadLetterQueue: props.work.deadLetters,
      }),
    });
    new SilenceAlarm(this, 'SilenceAlarm', {
      metric: props.runs.lambda.metricInvocations({ period: Duration.hours(1) }),
      hours: longestPause(props.expression) + 1,
      hurts: props.hurts,
      tell: props.tell,
    });
  }
}

/** Whole hours between two runs at most: 1 when it runs in every hour, else 24. */
function longestPause(expression: string): number {
  const [, hour, day, month, weekday] = /^cron\(\S+ (\S+) (\S+) (\S+) (\S+) \*\)$/.exec(expression) ?? [];
  if (day !== '*' || month !== '*' || weekday !== '?')
    throw new Error(`cannot tell how long ${expression} may be silent: it must run daily or more often`);
  return hour === '*' ? 1 : 24;
}
