import {
  ArnFormat,
  Aws,
  CfnCondition,
  CfnOutput,
  CfnParameter,
  CfnResource,
  Fn,
  Stack,
  Token,
  Validations,
} from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { RECORDS_PREFIX } from '../../functions/record-key.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

export interface TakeAllAgainProps {
  /** The function that takes files again; it is called as its queue calls it. */
  readonly takes: ServiceFunction;
  /** Each file has its record here, whose key begins with the file's submission. */
  readonly records: Bucket;
  readonly key: IKey;
  /** Files that are taken at the same time, as in the function's queue. */
  readonly atOnce: number;
}

/** Where Step Functions writes what became of each file, beside the records. */
const RESULTS_PREFIX = 'runs';

/**
 * Goes through the records bucket and gives each file to the function that takes files again: a whole country in one
 * run whose progress Step Functions shows and which it takes up where it broke off. It is there only where the parameter
 * asks for it; the function's queue does the same everywhere.
 */
export class TakeAllAgain extends Construct {
  constructor(scope: Construct, id: string, { takes, records, key, atOnce }: TakeAllAgainProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const wanted = new CfnParameter(stack, 'TakeAllAgainByMap', {
      description: 'Whether a state machine is made that takes all stored files again (Step Functions)',
      allowedValues: ['yes', 'no'],
      default: 'no',
    });

    // Its name is fixed because its role must name it: a distributed map starts executions of its own machine.
    const stateMachineName = `${Aws.STACK_NAME}-take-all-again`;
    const arnOf = (resource: string, resourceName: string): string =>
      stack.formatArn({
        service: 'states',
        resource,
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const may = (actions: string[], ...resources: string[]): void =>
      void role.addToPolicy(new PolicyStatement({ actions, resources }));
    may(['lambda:InvokeFunction'], takes.lambda.functionArn);
    may(['s3:ListBucket'], records.bucketArn);
    may(
      ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      records.arnForObjects(`${RESULTS_PREFIX}/*`),
    );
    may(['states:StartExecution'], arnOf('stateMachine', stateMachineName));
    may(['states:DescribeExecution', 'states:StopExecution'], arnOf('execution', `${stateMachineName}:*`));
    key.grant(role, 'kms:Decrypt', 'kms:GenerateDataKey');

    const machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName,
      roleArn: role.roleArn,
      definition: definition({
        partition: Aws.PARTITION,
        bucket: records.bucketName,
        functionArn: takes.lambda.functionArn,
        atOnce,
      }),
    });
    machine.node.addDependency(role);
    const condition = new CfnCondition(this, 'Wanted', {
      expression: Fn.conditionEquals(wanted.valueAsString, 'yes'),
    });
    for (const part of this.node.findAll())
      if (part instanceof CfnResource) part.cfnOptions.condition = condition;
    new CfnOutput(stack, 'TakeAllAgainMachine', { value: machine.ref, condition });
    this.#acknowledge(stack.getLogicalId(records.node.defaultChild as CfnBucket));
  }

  #acknowledge(bucketId: string): void {
    const { region, account } = Stack.of(this);
    const said = (value: string, name: string): string => (Token.isUnresolved(value) ? `<${name}>` : value);
    const executions = `arn:<AWS::Partition>:states:${said(region, 'AWS::Region')}:${said(account, 'AWS::AccountId')}:execution:<AWS::StackName>-take-all-again:*`;
    const reasons = {
      'AwsSolutions-SF1':
        'What became of each file is in the function’s log and in the results of the map run.',
      'AwsSolutions-SF2': 'X-Ray is not integrated in the partition of China, and one template serves both.',
      [`AwsSolutions-IAM5[Resource::${executions}]`]:
        'A distributed map looks after the executions that it starts, whose names are made when it runs.',
      [`AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${RESULTS_PREFIX}/*]`]:
        'Step Functions names the objects of a run’s results; it may reach those and no record.',
    };
    for (const [id, reason] of Object.entries(reasons)) Validations.of(this).acknowledge({ id, reason });
  }
}

/** Its input is `{"units": "3706"}` for the files of those whose codes begin so, `{}` for everybody's. */
function definition(of: {
  readonly partition: string;
  readonly bucket: string;
  readonly functionArn: string;
  readonly atOnce: number;
}): object {
  const service = (action: string): string => `arn:${of.partition}:states:::${action}`;
  const take = {
    Type: 'Task',
    Resource: service('lambda:invoke'),
    Arguments: {
      FunctionName: of.functionArn,
      Payload: {
        Records: [
          {
            messageId: '{% $states.input.name %}',
            body: "{% $string({'submissionId': $substringBefore($states.input.name, '.json')}) %}",
          },
        ],
      },
    },
    Output: { givenBack: '{% $count($states.result.Payload.batchItemFailures) %}' },
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }],
    Next: 'Was it taken?',
  };
  const eachRecord = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
    StartAt: 'Is it a first record?',
    States: {
      'Is it a first record?': {
        Type: 'Choice',
        Choices: [{ Condition: "{% $contains($states.input.name, '/') %}", Next: 'Done' }],
        Default: 'Take the file again',
      },
      'Take the file again': take,
      'Was it taken?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.givenBack = 0 %}', Next: 'Done' }],
        Default: 'It was given back',
      },
      'It was given back': { Type: 'Fail', Error: 'message-failed' },
      Done: { Type: 'Succeed' },
    },
  };
  return {
    Comment: 'Takes every stored file again under the current rules',
    QueryLanguage: 'JSONata',
    StartAt: 'Every record',
    States: {
      'Every record': {
        Type: 'Map',
        Label: 'Records',
        ItemReader: {
          Resource: service('s3:listObjectsV2'),
          Arguments: {
            Bucket: of.bucket,
            Prefix: `{% '${RECORDS_PREFIX}' & ($exists($states.input.units) ? $states.input.units : '') %}`,
          },
        },
        ItemSelector: {
          name: `{% $substringAfter($states.context.Map.Item.Value.Key, '${RECORDS_PREFIX}') %}`,
        },
        MaxConcurrency: of.atOnce,
        // One file's failure keeps no other waiting; those that failed are counted and can be redriven.
        ToleratedFailurePercentage: 100,
        ItemProcessor: eachRecord,
        ResultWriter: {
          Resource: service('s3:putObject'),
          Arguments: { Bucket: of.bucket, Prefix: RESULTS_PREFIX },
        },
        End: true,
      },
    },
  };
}
