import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Uses } from '../../functions/list.ts';
import { PUBLISHED_PREFIX } from '../../functions/published-key.ts';
import { RECORDS_PREFIX } from '../../functions/record-key.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** What was read and found in each file, and what cities have published. */
export class Records extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, props: { readonly key: IKey; readonly accessLogs: Bucket }) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Bucket', { ...props, logPrefix: 'records/' });
  }

  give(to: ServiceFunction, use: NonNullable<Uses['records']>): void {
    const variable = 'RECORDS_BUCKET';
    this.bucket.give(to, {
      variable,
      actions: use === 'read-write' ? ['s3:GetObject', 's3:PutObject'] : ['s3:GetObject'],
      prefix: RECORDS_PREFIX,
      toldOfMissing: true,
    });
    if (use === 'publish')
      this.bucket.give(to, {
        variable,
        actions: ['s3:GetObject', 's3:PutObject'],
        prefix: PUBLISHED_PREFIX,
      });
  }
}
