import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Where alarms are heard. Whoever runs the system subscribes to the topic. */
export class Operator extends Construct {
  readonly topic: Topic;
  /** What an alarm does to be heard. */
  readonly tell: IAlarmAction;

  constructor(scope: Construct, id: string, { key }: { readonly key: Key }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.tell = new SnsAction(this.topic);
    // Without it CloudWatch cannot write to an encrypted topic, and says so nowhere.
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey');
  }
}
