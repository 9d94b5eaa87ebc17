import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf } from '../../infra/local/clock.ts';
import { type Machine, startMachine } from '../../infra/local/machine.ts';
import { partyOf } from '../../infra/local/places.ts';

/** A machine with a template of a few resources of every kind, for promises about the machine itself. */
export interface SmallMachine {
  readonly machine: Machine;
  readonly folder: string;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gongkai-machine-'));
}

/** @param change alters the template before it is written */
export async function startSmallMachine(
  folder = temporaryFolder(),
  change: (template: typeof TEMPLATE) => object = (template) => template,
): Promise<SmallMachine> {
  const template = join(folder, 'template');
  for (const [name, source] of Object.entries(BUNDLES)) {
    mkdirSync(join(template, name), { recursive: true });
    writeFileSync(join(template, name, 'handler.mjs'), source);
  }
  const file = join(template, 'small.template.json');
  writeFileSync(file, JSON.stringify(change(structuredClone(TEMPLATE))));
  const machine = await startMachine({
    folder: join(folder, 'state'),
    fresh: false,
    template: async () => file,
    clock: clockOf('2021-01-29'),
    port: 0,
    partyOf,
  });
  return { machine, folder };
}

const BUNDLES = {
  // Answers with what it was given, or does what the path says.
  echo: `
    import https from 'node:https';
    const outside = (url) => new Promise((done) => {
      const asking = https.request(new URL(url), { method: 'POST', headers: { 'content-type': 'text/plain' } }, (answer) => {
        let body = '';
        answer.on('data', (part) => { body += part; });
        answer.on('end', () => done({ status: answer.statusCode, body }));
      });
      asking.end('out');
    });
    export async function handler(event, context) {
      if (event.rawPath === '/sleep') await new Promise((resolve) => setTimeout(resolve, 5000));
      if (event.rawPath === '/fall') throw new Error('fell');
      if (event.rawPath === '/out') return { outside: await outside('https://robots.example/hook?key=1') };
      if (event.rawPath === '/secret') {
        const asked = await fetch(process.env.AWS_ENDPOINT_URL_SSM, {
          method: 'POST', body: JSON.stringify({ Name: '/Small/channels/370681/' + event.queryStringParameters.name }),
        });
        return { secret: await asked.json() };
      }
      if (event.rawPath === '/eat') { const eaten = []; for (;;) eaten.push(new Array(1e6).fill(eaten.length)); }
      return { event, environment: process.env, remaining: context.getRemainingTimeInMillis() };
    }`,
  // Writes down each message it gets; one whose body says so fails.
  worker: `
    import { appendFileSync } from 'node:fs';
    export async function handler({ Records }) {
      const failed = [];
      for (const { messageId, body, attributes } of Records) {
        appendFileSync(process.env.NOTEBOOK, JSON.stringify({ body, count: attributes.ApproximateReceiveCount }) + '\\n');
        if (body === 'break') throw new Error('broke');
        if (body.startsWith('bad')) failed.push({ itemIdentifier: messageId });
      }
      return { batchItemFailures: failed };
    }`,
};

const fn = (asset: string, more: object) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: 'handler.handler', Runtime: 'nodejs24.x', Timeout: 2, MemorySize: 64, ...more },
  Metadata: { 'aws:asset:path': asset, 'aws:asset:property': 'Code' },
});

const TEMPLATE = {
  Parameters: {
    Issuer: { Type: 'String' },
    Audience: { Type: 'String' },
    Notebook: { Type: 'String', Default: '/dev/null' },
  },
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        SSESpecification: { SSEEnabled: true, KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
      },
    },
    Uploads: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        CorsConfiguration: {
          CorsRules: [
            {
              AllowedOrigins: ['https://example.org'],
              AllowedMethods: ['PUT'],
              AllowedHeaders: ['content-type'],
            },
          ],
        },
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              Event: 's3:ObjectCreated:*',
              Queue: { 'Fn::GetAtt': ['Work', 'Arn'] },
              Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
            },
          ],
        },
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
    Work: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 1,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      },
    },
    Notices: { Type: 'AWS::SNS::Topic', Properties: {} },
    Echo: fn('echo', {
      Environment: { Variables: { TABLE_NAME: { Ref: 'Table' }, TOPIC: { Ref: 'Notices' } } },
    }),
    Worker: fn('worker', { Environment: { Variables: { NOTEBOOK: { Ref: 'Notebook' } } } }),
    Feed: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Work', 'Arn'] },
        FunctionName: { Ref: 'Worker' },
        BatchSize: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Daily: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Description: 'daily',
        ScheduleExpression: 'cron(0 8 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        Target: {
          Arn: { 'Fn::GetAtt': ['Work', 'Arn'] },
          Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        },
      },
    },
    Api: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        ProtocolType: 'HTTP',
        Name: 'small',
        CorsConfiguration: { AllowOrigins: ['https://example.org'] },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Echo', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: { Ref: 'Issuer' }, Audience: [{ Ref: 'Audience' }] },
      },
    },
    Guarded: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'POST /things/{id}',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: 'Authorizer' },
        AuthorizationScopes: ['gongkai:file'],
      },
    },
    Open: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'GET /{proxy+}',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the template's own
        Target: { 'Fn::Sub': 'integrations/${Integration}' },
      },
    },
  },
};
