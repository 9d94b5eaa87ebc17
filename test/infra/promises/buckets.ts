import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { uploadKey } from '../../../functions/upload-key.ts';
import type { Cloud } from '../synthesised.ts';

export function buckets({ template, all, statements }: Cloud): void {
  describe('every bucket', () => {
    test.each(all('AWS::S3::Bucket'))('%s is private, encrypted and kept', (_id, bucket) => {
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.Properties.BucketEncryption).toBeDefined();
      expect(bucket.Properties.LifecycleConfiguration).toBeDefined();
      expect(bucket.DeletionPolicy).toBe('Retain');
    });

    test.each(all('AWS::S3::Bucket'))('%s refuses plain HTTP', (id) => {
      const denied = statements.filter(
        ({ effect, resources, condition }) =>
          effect === 'Deny' &&
          resources.some((one) => one.includes(id)) &&
          condition.includes('aws:SecureTransport'),
      );
      expect(denied).toHaveLength(1);
    });

    test('that holds reports has versions, our key and its requests logged', () => {
      const ours = all('AWS::S3::Bucket').filter(([, { Properties }]) => Properties.LoggingConfiguration);
      expect(ours).toHaveLength(2);
      for (const [, { Properties }] of ours) {
        expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
        expect(JSON.stringify(Properties.BucketEncryption)).toContain('aws:kms');
      }
    });
  });

  describe('the uploads bucket', () => {
    test('refuses signatures older than fifteen minutes', () => {
      const denied = statements.filter(
        ({ effect, condition }) => effect === 'Deny' && condition.includes('signatureAge'),
      );
      expect(denied).toHaveLength(1);
      expect(denied[0]?.condition).toBe('{"NumericGreaterThan":{"s3:signatureAge":900000}}');
      expect(denied[0]?.principal).toBe('{"AWS":"*"}');
    });

    test('takes files from one origin', () => {
      template.hasResourceProperties('AWS::S3::Bucket', {
        CorsConfiguration: {
          CorsRules: [
            Match.objectLike({
              AllowedMethods: ['PUT'],
              AllowedOrigins: [
                {
                  'Fn::If': [
                    'PagesAtTheApi',
                    { 'Fn::GetAtt': [Match.stringLikeRegexp('^HttpApi'), 'ApiEndpoint'] },
                    { Ref: 'WebOrigin' },
                  ],
                },
              ],
            }),
          ],
        },
      });
    });

    test('tells one queue of arrivals under uploads/, after that queue lets it', () => {
      const [bucket] = Object.values(
        template.findResources('AWS::S3::Bucket', {
          Properties: { NotificationConfiguration: Match.anyValue() },
        }),
      );
      const notifications = bucket?.Properties.NotificationConfiguration.QueueConfigurations;
      expect(notifications).toEqual([
        {
          Event: 's3:ObjectCreated:*',
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
          Queue: { 'Fn::GetAtt': [expect.stringMatching(/^processreport/), 'Arn'] },
        },
      ]);
      const prefix = notifications[0].Filter.S3Key.Rules[0].Value;
      expect(uploadKey('any')).toBe(`${prefix}any`);
      expect(bucket?.DependsOn).toEqual([expect.stringMatching(/^processreportworkQueuePolicy/)]);
    });
  });
}
