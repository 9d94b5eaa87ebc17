import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { HurtingAlarm } from './alarm.ts';
import type { ServiceFunction } from './service-function.ts';

export interface WorkQueueProps {
  readonly consumer: IFunction;
  /** The consumer's timeout. */
  readonly timeout: Duration;
  /** How many messages are worked on at once, at least 2. */
  readonly concurrency: number;
  /** A message that is older than this has waited too long. */
  readonly patience: Duration;
  readonly hurts: string;
  readonly tell: IAlarmAction;
}

/** A message is worked on this many times before it is put aside. */
const ATTEMPTS = 5;

/**
 * A queue with its consumer and its failure: what fails five times is put aside in the dead-letter queue for a
 * fortnight and rings; so does a queue that stands still.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', shared);
    this.queue = new Queue(this, 'Queue', {
      ...shared,
      // Six times the timeout, as Lambda advises: a message that is still being worked on is not handed out again.
      visibilityTimeout: Duration.seconds(6 * props.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });

    // Bounded at the source and not by reserved concurrency, which would throttle messages into the dead-letter queue.
    props.consumer.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: props.concurrency,
      }),
    );

    new HurtingAlarm(this, 'DeadLetterAlarm', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'max' }),
      atLeast: 1,
      hurts: props.hurts,
      runbook: 'dead-letters',
      tell: props.tell,
    });
    new HurtingAlarm(this, 'SlowAlarm', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: 'max' }),
      atLeast: props.patience.toSeconds(),
      hurts: props.hurts,
      runbook: 'queue-slow',
      tell: props.tell,
    });
  }

  /** Lets its consumer put smaller pieces of the work on it. */
  give(to: ServiceFunction): void {
    to.lambda.addEnvironment('WORK_QUEUE_URL', this.queue.queueUrl);
    to.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }
}
