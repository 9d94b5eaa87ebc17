import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Architecture, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionEntry } from '../../functions/list.ts';
import { HurtingAlarm } from './alarm.ts';
import { bundle } from './bundle.ts';

export interface ServiceFunctionProps {
  readonly entry: FunctionEntry;
  readonly architecture: Architecture;
  readonly tell: IAlarmAction;
}

/**
 * One Lambda function with what belongs to it: a role of its own that may write its log and nothing else until it is
 * given more, its log, and its alarms.
 */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, { entry, architecture, tell }: ServiceFunctionProps) {
    super(scope, id);
    this.timeout = Duration.seconds(entry.timeoutSeconds);

    // 网络安全法 art. 21 asks for six months; CloudWatch's "six months" is 180 days, which is less.
    const logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logs.grantWrite(role);

    this.lambda = new Lambda(this, 'Function', {
      description: entry.does,
      runtime: Runtime.NODEJS_24_X,
      architecture,
      code: bundle(entry.name),
      handler: 'handler.handler',
      memorySize: entry.memoryMb,
      timeout: this.timeout,
      role,
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
    });

    new HurtingAlarm(this, 'ErrorAlarm', {
      metric: this.lambda.metricErrors(),
      atLeast: 1,
      hurts: entry.hurts,
      runbook: 'function-errors',
      tell,
    });
    // What a function survives is no error to Lambda: one message given back, one city left out, one file given up.
    const complaints = logs.addMetricFilter('Complaints', {
      filterPattern: FilterPattern.any(
        FilterPattern.stringValue('$.level', '=', 'error'),
        FilterPattern.stringValue('$.level', '=', 'warn'),
      ),
      metricNamespace: Stack.of(this).stackName,
      metricName: `${entry.name}-complaints`,
    });
    new HurtingAlarm(this, 'ComplaintAlarm', {
      metric: complaints.metric({ statistic: 'sum' }),
      atLeast: 1,
      hurts: entry.hurts,
      runbook: 'function-complains',
      tell,
    });
    new HurtingAlarm(this, 'ThrottleAlarm', {
      metric: this.lambda.metricThrottles(),
      atLeast: 1,
      hurts: entry.hurts,
      runbook: 'function-throttled',
      tell,
    });
  }
}
