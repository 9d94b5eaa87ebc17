import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Uses } from '../../functions/list.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** Every file a unit sends lies under it, and nothing of ours does: what we write there would start us again. */
const PREFIX = 'uploads/';

/** No upload URL works longer than this, whatever its own expiry says. */
const OLDEST_SIGNATURE = Duration.minutes(15);

export interface UploadsProps {
  readonly key: IKey;
  readonly accessLogs: Bucket;
  /** The one origin whose pages may send files. */
  readonly webOrigin: string;
}

/** The files as the units sent them. */
export class Uploads extends Construct {
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { key, accessLogs, webOrigin }: UploadsProps) {
    super(scope, id);
    this.#bucket = new PrivateBucket(this, 'Bucket', {
      key,
      accessLogs,
      logPrefix: 'uploads/',
      cors: [
        {
          allowedOrigins: [webOrigin],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
    });
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NoOldSignatures',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:*'],
        resources: [this.#bucket.arnForObjects('*')],
        conditions: { NumericGreaterThan: { 's3:signatureAge': OLDEST_SIGNATURE.toMilliseconds() } },
      }),
    );
  }

  /** Where the signed URLs lead. */
  get host(): string {
    return this.#bucket.bucketRegionalDomainName;
  }

  /** Tells the queue of each file that arrives. */
  tell(queue: Queue): void {
    queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ArrivalsOfThisAccount',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    // As a property of the bucket: CDK's own way brings a custom resource with a Lambda and wide rights.
    const resource = this.#bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: PREFIX }] } },
        },
      ],
    };
    // S3 tries the queue when the notification is set, so its policy must be there before.
    resource.node.addDependency(queue.node.findChild('Policy'));
  }

  /** Lets the function sign URLs (whoever uses one acts with the signer's rights) or read the files. */
  give(to: ServiceFunction, use: NonNullable<Uses['uploads']>): void {
    this.#bucket.give(to, {
      variable: 'UPLOADS_BUCKET',
      actions: use === 'sign' ? ['s3:PutObject', 's3:GetObject'] : ['s3:GetObject'],
      prefix: PREFIX,
    });
  }
}
