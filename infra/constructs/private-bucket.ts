import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type CorsRule,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

export interface PrivateBucketProps {
  readonly key: IKey;
  /** Where requests to this bucket are logged. */
  readonly accessLogs: Bucket;
  /** Begins the keys of those logs. */
  readonly logPrefix: string;
  readonly cors?: CorsRule[];
}

/** Replaced versions are kept for a year, as the logs are. Whole objects are the record and never expire. */
const LIFECYCLE: LifecycleRule[] = [
  { id: 'replaced-versions', noncurrentVersionExpiration: Duration.days(365) },
  { id: 'broken-off-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
];

/** What a function may do with a bucket's objects, and the variable that tells it the bucket's name. */
export interface BucketUse {
  readonly variable: string;
  readonly actions: readonly ('s3:GetObject' | 's3:PutObject')[];
  /** Objects whose keys begin so; all without it. */
  readonly prefix?: string;
  /** Whether S3 tells the function that an object is not there; else it is told that it is forbidden. */
  readonly toldOfMissing?: boolean;
}

/** What S3 does with our key in the name of the caller. */
const KEY_ACTION = { 's3:GetObject': 'kms:Decrypt', 's3:PutObject': 'kms:GenerateDataKey' } as const;

/** A bucket nobody reaches but by its grants: no public access, our key, versions, TLS only, requests logged. */
export class PrivateBucket extends Bucket {
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: LIFECYCLE,
      removalPolicy: RemovalPolicy.RETAIN,
      // CDK's own types disagree under exactOptionalPropertyTypes; every Bucket is an IBucket.
      serverAccessLogsBucket: props.accessLogs as IBucket,
      serverAccessLogsPrefix: props.logPrefix,
      ...(props.cors ? { cors: props.cors } : {}),
    });
    this.#key = props.key;
  }

  give(to: ServiceFunction, { variable, actions, prefix = '', toldOfMissing = false }: BucketUse): void {
    to.lambda.addEnvironment(variable, this.bucketName);
    to.lambda.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [this.arnForObjects(`${prefix}*`)] }),
    );
    if (toldOfMissing)
      to.lambda.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucketArn] }),
      );
    this.#key.grant(to.lambda, ...actions.map((action) => KEY_ACTION[action]));

    const logicalId = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`,
      reason:
        'Keys are made when files arrive; the function may reach every object under this prefix and no other.',
    });
  }
}
