import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** A heading of `docs/runbook.md`, as its anchor. */
export type RunbookSection =
  | 'api-errors'
  | 'dead-letters'
  | 'function-errors'
  | 'function-complains'
  | 'function-throttled'
  | 'queue-slow'
  | 'schedule-silent'
  | 'table-throttled';

export interface HurtingAlarmProps {
  readonly metric: IMetric;
  /** Rings at or above this in one period. */
  readonly atLeast: number;
  /** Who suffers and how, in a sentence: the first thing the operator reads. */
  readonly hurts: string;
  /** Where it says what to do. */
  readonly runbook: RunbookSection;
  /** Tells the operator. */
  readonly tell: IAlarmAction;
}

/** An alarm that says whom it hurts and what to do. No data is a good sign: nothing happened, nothing failed. */
export class HurtingAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: HurtingAlarmProps) {
    super(scope, id, {
      metric: props.metric,
      threshold: props.atLeast,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: describe(props),
    });
    this.addAlarmAction(props.tell);
  }
}

export interface SilenceAlarmProps extends Omit<HurtingAlarmProps, 'atLeast' | 'runbook'> {
  /** Hours in a row without a single data point above nought. */
  readonly hours: number;
}

/** Rings when something that must happen has not: here no data is the bad sign. Its metric has a period of one hour. */
export class SilenceAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: SilenceAlarmProps) {
    super(scope, id, {
      metric: props.metric,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: props.hours,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: describe({ ...props, runbook: 'schedule-silent' }),
    });
    this.addAlarmAction(props.tell);
  }
}

function describe(props: { readonly hurts: string; readonly runbook: RunbookSection }): string {
  return `${props.hurts} What to do: docs/runbook.md#${props.runbook}`;
}
