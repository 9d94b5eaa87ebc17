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
import type { ServiceFunction } from '../constructs/service-function.ts';
import { everyRecordMap, RESULTS_PREFIX } from './every-record-map.ts';

export interface TakeAllAgainProps {
  /** The function that takes files again; it is called as its queue calls it. */
  readonly takes: ServiceFunction;
  /** Each file has its record here, whose key begins with the file's submission. */
  readonly records: Bucket;
  readonly key: IKey;
  /** Files that are taken at the same time, as in the function's queue. */
  readonly atOnce: number;
}

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
      definition: everyRecordMap({
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
