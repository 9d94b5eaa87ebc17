import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** The topic on which the cities' notices are published. */
export class Notices extends Construct {
  readonly topic: Topic;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key }: { readonly key: IKey }) {
    super(scope, id);
    this.#key = key;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
  }

  give(to: ServiceFunction): void {
    to.lambda.addEnvironment('NOTICES_TOPIC_ARN', this.topic.topicArn);
    to.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    this.#key.grant(to.lambda, 'kms:Decrypt', 'kms:GenerateDataKey');
  }
}
