import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { acknowledgements } from './promises/acknowledgements.ts';
import { alarms } from './promises/alarms.ts';
import { api } from './promises/api.ts';
import { buckets } from './promises/buckets.ts';
import { functions } from './promises/functions.ts';
import { queues } from './promises/queues.ts';
import { rights } from './promises/rights.ts';
import { schedules } from './promises/schedules.ts';
import { takeAllAgain } from './promises/take-all-again.ts';
import { web } from './promises/web.ts';
import { REGIONS, synthesise } from './synthesised.ts';

describe.each(Object.entries(REGIONS))('in partition %s', (_partition, region) => {
  const cloud = synthesise(region);
  const { template, all, allowed } = cloud;

  test('names no partition and no host', () => {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toMatch(/arn:aws/);
    // What is left are names of services, which are the same everywhere.
    const services = new Set(
      allowed.flatMap(({ principal }) => principal.match(/[\w.]+\.amazonaws\.com/g) ?? []),
    );
    const named = new Set(text.match(/[\w.-]*amazonaws[\w.]*/g));
    expect([...named].filter((name) => !services.has(name) && name !== 'apigateway.amazonaws.com')).toEqual(
      [],
    );
  });

  test('the table is one, paid by use, recoverable, protected and encrypted with our key', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
      },
    });
  });

  test('every topic is encrypted with our key', () => {
    for (const [, { Properties }] of all('AWS::SNS::Topic')) expect(Properties.KmsMasterKeyId).toBeDefined();
  });

  rights(cloud);
  acknowledgements(cloud);
  buckets(cloud);
  queues(cloud);
  schedules(cloud);
  functions(cloud);
  api(cloud);
  alarms(cloud);
  takeAllAgain(cloud);
  web(cloud, region);
});
