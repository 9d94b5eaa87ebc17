import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PagesBucket } from '../constructs/pages-bucket.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

export interface SiteProps {
  readonly issuer: string;
  /** Hosts beside its own that the pages talk to. */
  readonly sendsTo: readonly string[];
}

/** The pages from the API: built files in a private bucket that one function alone reads. */
export class Site extends Construct {
  readonly #bucket: PagesBucket;
  readonly #props: SiteProps;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.#props = props;
    this.#bucket = new PagesBucket(this, 'Bucket', 'the function that serves them');
    new CfnOutput(this, 'Files', { value: this.#bucket.bucketName }).overrideLogicalId('PagesBucket');
  }

  give(to: ServiceFunction): void {
    to.lambda.addEnvironment('PAGES_BUCKET', this.#bucket.bucketName);
    to.lambda.addEnvironment('PAGES_ISSUER', this.#props.issuer);
    to.lambda.addEnvironment('PAGES_SEND_TO', this.#props.sendsTo.join(' '));
    to.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.#bucket.arnForObjects('*')] }),
    );
    // S3 says that a file is missing only to one who may list; to others it says that it is forbidden.
    to.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }),
    );
    const logicalId = Stack.of(this).getLogicalId(this.#bucket.node.defaultChild as CfnBucket);
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason:
        'The files of the pages change their names with each build; there is nothing else in their bucket.',
    });
  }
}
