import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { FUNCTIONS } from '../../functions/list.ts';
import { uploadKey } from '../../functions/upload-key.ts';
import { acknowledgementsOf, covers, findingsOf } from './checks.ts';
import { REGIONS, statementsOf, synthesise } from './synthesised.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The right that each command of the SDK needs. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetCommand: 'dynamodb:GetItem',
  QueryCommand: 'dynamodb:Query',
  PutCommand: 'dynamodb:PutItem',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
  GetObjectCommand: 's3:GetObject',
  PutObjectCommand: 's3:PutObject',
  PublishCommand: 'sns:Publish',
};

describe.each(Object.entries(REGIONS))('in partition %s', (_partition, region) => {
  const { app, template } = synthesise(region);
  const text = JSON.stringify(template.toJSON());
  const all = (type: string) => Object.entries(template.findResources(type));
  const statements = statementsOf(template);
  const allowed = statements.filter(({ effect }) => effect === 'Allow');

  test('names no partition and no host', () => {
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

  describe('acknowledgements', () => {
    const acknowledged = acknowledgementsOf(app);
    const found = findingsOf(app);

    test('each match a finding', () => {
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((one) => !found.some((finding) => covers(one, finding)))).toEqual([]);
    });

    test('cover every finding', () => {
      expect(found.filter((finding) => !acknowledged.some((one) => covers(one, finding)))).toEqual([]);
    });

    test('are for one part and give a reason in a sentence', () => {
      for (const { path, reason } of acknowledged) {
        expect(path.split('/').length).toBeGreaterThan(1);
        expect(reason).toMatch(/^[A-Z].{30,}\.$/);
      }
    });
  });

  describe('rights', () => {
    test('are given action by action', () => {
      const wide = allowed.filter(({ actions }) => actions.some((action) => action.includes('*')));
      // A key without its account's root in its policy can never be governed again.
      expect(wide.map(({ in: id, actions }) => [id.replace(/[0-9A-F]{8}$/, ''), actions])).toEqual([
        ['Key', ['kms:*']],
      ]);
    });

    test('reach named things, and many only as the objects of a bucket', () => {
      const wide = allowed
        .filter(({ in: id }) => !all('AWS::KMS::Key').some(([key]) => key === id))
        .flatMap(({ actions, resources }) =>
          resources.filter((resource) => resource.includes('*')).map((resource) => ({ actions, resource })),
        );
      expect(wide.length).toBeGreaterThan(0);
      for (const { actions, resource } of wide) {
        expect(resource).not.toBe('*');
        expect(actions.every((action) => ['s3:GetObject', 's3:PutObject'].includes(action))).toBe(true);
      }
    });

    test('are never everybody’s', () => {
      expect(allowed.filter(({ principal }) => /"?\*"?}?$/.test(principal))).toEqual([]);
    });

    test('of a service on a resource are bound to this account', () => {
      const open = allowed.filter(
        ({ principal, actions, condition }) =>
          principal.includes('Service') &&
          !actions.includes('sts:AssumeRole') &&
          !condition.includes('aws:Source'),
      );
      // How CloudWatch uses the key of an encrypted topic is documented without a condition.
      expect(open.map(({ principal }) => principal)).toEqual(['{"Service":"cloudwatch.amazonaws.com"}']);
    });

    test('of each function are its role’s alone', () => {
      const roles = all('AWS::Lambda::Function').map(([, { Properties }]) => JSON.stringify(Properties.Role));
      expect(new Set(roles).size).toBe(FUNCTIONS.length);
      for (const [, { Properties }] of all('AWS::IAM::Role'))
        expect(Properties.ManagedPolicyArns).toBeUndefined();
    });

    test('of the functions are those that their adapters use, and no others', () => {
      const used = globSync('functions/adapters/**/*.ts', { cwd: ROOT }).flatMap((file) =>
        [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/new (\w+Command)\(/g)].map(
          ([, command = '']) =>
            ACTIONS[command] ?? expect.fail(`${file} uses ${command}: which right does it need?`),
        ),
      );
      const given = allowed
        .filter(({ in: id }) => /Role[0-9A-Z]*DefaultPolicy/.test(id) && !id.startsWith('Scheduler'))
        .flatMap(({ actions }) => actions)
        .filter((action) => /^(dynamodb|s3|sns):/.test(action));
      // S3 says that an object is missing only to one who may list.
      expect([...new Set(given)].sort()).toEqual([...new Set([...used, 's3:ListBucket'])].sort());
    });

    test('to the uploads are to send for one who signs, and to read for one who reads', () => {
      for (const { name, uses } of FUNCTIONS) {
        const role = name.replaceAll('-', '');
        const uploads = allowed.filter(
          ({ in: id, resources }) =>
            id.startsWith(`${role}Role`) && resources.some((one) => one.includes('/uploads/')),
        );
        const wanted = { sign: [['s3:PutObject']], read: [['s3:GetObject']] };
        expect(uploads.map(({ actions }) => actions)).toEqual(uses.uploads ? wanted[uses.uploads] : []);
      }
    });
  });

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
          CorsRules: [Match.objectLike({ AllowedMethods: ['PUT'], AllowedOrigins: [{ Ref: 'WebOrigin' }] })],
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

  describe('every queue', () => {
    const queues = all('AWS::SQS::Queue');
    const targets = queues.flatMap(([, { Properties }]) =>
      Properties.RedrivePolicy ? [JSON.stringify(Properties.RedrivePolicy.deadLetterTargetArn)] : [],
    );
    const isDeadLetters = (id: string) => targets.includes(JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] }));

    test.each(queues)('%s has dead letters or holds them, for a fortnight', (id, { Properties }) => {
      expect(isDeadLetters(id)).toBe(Properties.RedrivePolicy === undefined);
      if (Properties.RedrivePolicy)
        expect(Properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
      else expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    });

    test.each(queues)('%s has an alarm', (id) => {
      const metric = isDeadLetters(id)
        ? 'ApproximateNumberOfMessagesVisible'
        : 'ApproximateAgeOfOldestMessage';
      const alarms = template.findResources('AWS::CloudWatch::Alarm', {
        Properties: {
          MetricName: metric,
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
        },
      });
      expect(Object.keys(alarms)).toHaveLength(1);
    });

    test.each(queues)('%s is encrypted', (_id, { Properties }) => {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
    });
  });

  describe('every consumer', () => {
    test.each(all('AWS::Lambda::EventSourceMapping'))(
      '%s is bounded and answers message by message',
      (_id, { Properties }) => {
        expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
        expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
        expect(Properties.BatchSize).toBe(1);
        const [queue] = Properties.EventSourceArn['Fn::GetAtt'];
        const { VisibilityTimeout } = template.toJSON().Resources[queue].Properties;
        const { Timeout } = template.toJSON().Resources[Properties.FunctionName.Ref].Properties;
        expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
      },
    );

    test('is that of a queue, and each queue has one', () => {
      const fed = FUNCTIONS.filter(({ trigger }) => trigger.kind !== 'http');
      template.resourceCountIs('AWS::Lambda::EventSourceMapping', fed.length);
      template.resourceCountIs('AWS::SQS::Queue', 2 * fed.length);
    });
  });

  describe('every schedule', () => {
    const schedules = all('AWS::Scheduler::Schedule');

    test('is one of the list', () => {
      const listed = FUNCTIONS.flatMap(({ trigger }) =>
        trigger.kind === 'schedule' ? [trigger.expression] : [],
      );
      expect(schedules.map(([, { Properties }]) => Properties.ScheduleExpression).sort()).toEqual(
        listed.sort(),
      );
    });

    test.each(schedules)('%s goes by China’s clock, retries, and loses nothing', (_id, { Properties }) => {
      expect(Properties.ScheduleExpressionTimezone).toBe('Asia/Shanghai');
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined();
      expect(JSON.parse(Properties.Target.Input)).toEqual({
        scheduledTime: '<aws.scheduler.scheduled-time>',
      });
    });

    test('rings when its function has not run at all', () => {
      const silent = Object.values(
        template.findResources('AWS::CloudWatch::Alarm', { Properties: { TreatMissingData: 'breaching' } }),
      );
      expect(silent).toHaveLength(schedules.length);
      for (const { Properties } of silent) {
        expect(Properties.MetricName).toBe('Invocations');
        // CloudWatch looks back a week at most.
        expect(Properties.Period * Properties.EvaluationPeriods).toBeLessThanOrEqual(7 * 24 * 3600);
      }
    });
  });

  describe('every function', () => {
    test.each(FUNCTIONS.map((entry) => [entry.name, entry] as const))(
      '%s is what the list says',
      async (name, entry) => {
        const [[id, { Properties }] = ['', { Properties: {} }]] = all('AWS::Lambda::Function').filter(
          ([, fn]) => fn.Properties.Description === entry.does,
        );
        expect(Properties).toMatchObject({
          Runtime: 'nodejs24.x',
          MemorySize: entry.memoryMb,
          Timeout: entry.timeoutSeconds,
        });

        const { environment } = await import(`../../functions/${name}/environment.ts`);
        expect(Object.keys(Properties.Environment.Variables).sort()).toEqual(
          Object.keys(environment.shape).sort(),
        );

        for (const metric of ['Errors', 'Throttles'])
          template.hasResourceProperties('AWS::CloudWatch::Alarm', {
            MetricName: metric,
            Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
            AlarmDescription: Match.stringLikeRegexp(entry.hurts),
          });
        template.hasResourceProperties('AWS::CloudWatch::Alarm', {
          Namespace: 'Gongkai',
          MetricName: `${name}-complaints`,
          AlarmDescription: Match.stringLikeRegexp(entry.hurts),
        });
        template.hasResourceProperties('AWS::Logs::MetricFilter', {
          LogGroupName: Properties.LoggingConfig.LogGroup,
          FilterPattern: '{ ($.level = "error") || ($.level = "warn") }',
        });
      },
    );

    test('has a log of its own', () => {
      const logs = all('AWS::Lambda::Function').map(([, { Properties }]) =>
        JSON.stringify(Properties.LoggingConfig.LogGroup),
      );
      expect(new Set(logs).size).toBe(FUNCTIONS.length);
    });
  });

  test('every log is kept for six months at least', () => {
    for (const [, { Properties, DeletionPolicy }] of all('AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(184);
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  test('every route of the list, and no other, asks for a token with its scope', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
    for (const { AuthorizationType, AuthorizerId } of routes) {
      expect(AuthorizationType).toBe('JWT');
      expect(AuthorizerId).toBeDefined();
    }
    expect(
      routes.map(({ RouteKey, AuthorizationScopes }) => `${RouteKey} ${AuthorizationScopes}`).sort(),
    ).toEqual(ROUTES.map(({ method, path, scope }) => `${method} ${path} ${scope}`).sort());
  });

  test('tokens come from the issuer and for the audience that are given', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: [{ Ref: 'Audience' }], Issuer: { Ref: 'Issuer' } },
    });
  });

  test('the API is for the pages of one origin, within a rate, and what it answers is logged', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.objectLike({ AllowOrigins: [{ Ref: 'WebOrigin' }] }),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: Match.objectLike({ Format: Match.stringLikeRegexp('requestId.*status') }),
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
    });
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

  describe('every alarm', () => {
    const alarms = all('AWS::CloudWatch::Alarm');
    const headings = [...readFileSync(`${ROOT}docs/runbook.md`, 'utf8').matchAll(/^## (.+)$/gm)].map(
      ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'),
    );
    const linked = alarms.map(
      ([, { Properties }]) =>
        /^\S.+\. What to do: docs\/runbook\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1],
    );

    test('says whom it hurts and links a section that is there', () => {
      for (const section of linked) expect(headings).toContain(section);
    });

    test('may publish on the operator’s topic and use its key', () => {
      const cloudWatch = allowed.filter(({ principal }) => principal.includes('cloudwatch'));
      expect(cloudWatch.flatMap(({ actions }) => actions).sort()).toEqual([
        'kms:Decrypt',
        'kms:GenerateDataKey',
        'sns:Publish',
      ]);
    });

    test('is heard by the operator', () => {
      for (const [, { Properties }] of alarms)
        expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^OperatorTopic/) }]);
    });
  });
});
