import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Uses } from '../../functions/list.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

/** What was read and found in each file. */
export class Records extends Construct {
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, id: string, props: { readonly key: IKey; readonly accessLogs: Bucket }) {
    super(scope, id);
    this.#bucket = new PrivateBucket(this, 'Bucket', { ...props, logPrefix: 'records/' });
  }

  give(to: ServiceFunction, use: NonNullable<Uses['records']>): void {
    this.#bucket.give(to, {
      variable: 'RECORDS_BUCKET',
      actions: use === 'read' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject'],
      toldOfMissing: true,
    });
  }
}
