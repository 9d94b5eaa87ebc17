import { CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { FUNCTIONS } from '../../functions/list.ts';
import { onlyWhere } from '../constructs/only-where.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { ShanghaiSchedule } from '../constructs/shanghai-schedule.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { AccessLogs } from '../rooms/access-logs.ts';
import { ChannelSecrets } from '../rooms/channel-secrets.ts';
import { HttpApi } from '../rooms/http-api.ts';
import { Notices } from '../rooms/notices.ts';
import { Operator } from '../rooms/operator.ts';
import { hostOf, PagesFrom } from '../rooms/pages-from.ts';
import { Records } from '../rooms/records.ts';
import { Site } from '../rooms/site.ts';
import { Table } from '../rooms/table.ts';
import { TakeAllAgain } from '../rooms/take-all-again.ts';
import { Uploads } from '../rooms/uploads.ts';
import { Web } from '../rooms/web.ts';

/** The whole system. It only wires: what a part is stands in its room, what a function needs in the functions' list. */
export class GongkaiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const given = parameters(this);

    const key = new Key(this, 'Key', {
      description: 'Gongkai: reports, the table and notices',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { topic, tell } = new Operator(this, 'Operator', { key });
    const accessLogs = new AccessLogs(this, 'AccessLogs');
    const pagesFrom = new PagesFrom(this);
    const api = new HttpApi(this, 'HttpApi', { ...given, pagesFrom, tell });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    const webOrigin = pagesFrom.origin(api.url);
    const uploads = new Uploads(this, 'Uploads', { key, accessLogs, webOrigin });
    const records = new Records(this, 'Records', { key, accessLogs });
    const table = new Table(this, 'Table', { key, tell });
    const notices = new Notices(this, 'Notices', { key });
    const secrets = new ChannelSecrets(this, 'ChannelSecrets');
    const sendsTo = [hostOf(given.issuer), uploads.host];
    const site = new Site(this, 'Site', { issuer: given.issuer, sendsTo });
    onlyWhere(pagesFrom.api, site);
    if (pagesFrom.cloudFront) {
      const { condition, ...host } = pagesFrom.cloudFront;
      onlyWhere(condition, new Web(this, 'Web', { apiUrl: api.url, issuer: given.issuer, sendsTo, ...host }));
    }

    for (const entry of FUNCTIONS) {
      const { name, uses, trigger, hurts, does } = entry;
      const fn = new ServiceFunction(this, name, {
        entry,
        architecture: Architecture.custom(given.architecture),
        tell,
      });

      if (uses.table) table.give(fn, uses.table);
      if (uses.uploads) uploads.give(fn, uses.uploads);
      if (uses.records) records.give(fn, uses.records);
      if (uses.notices) notices.give(fn);
      if (uses.secrets) secrets.give(fn);
      if (uses.pages) fn.lambda.addEnvironment('WEB_ORIGIN', webOrigin);
      if (uses.site) site.give(fn);

      if (trigger.kind === 'http') api.answeredBy(fn, hurts);
      else if (trigger.kind === 'page') {
        api.pagesBy(fn);
        onlyWhere(pagesFrom.api, fn);
      } else {
        const work = new WorkQueue(this, `${name}-work`, {
          consumer: fn.lambda,
          timeout: fn.timeout,
          concurrency: trigger.atOnce,
          patience: Duration.minutes(trigger.patienceMinutes),
          hurts,
          tell,
        });
        if (uses.work) work.give(fn);
        if (trigger.kind === 'upload') uploads.tell(work.queue);
        else if (trigger.kind === 'work') {
          new CfnOutput(this, `${name}Queue`, { value: work.queue.queueUrl });
          new TakeAllAgain(this, 'TakeAllAgain', {
            takes: fn,
            records: records.bucket,
            key,
            atOnce: trigger.atOnce,
          });
        } else
          new ShanghaiSchedule(this, `${name}-schedule`, {
            expression: trigger.expression,
            does,
            work,
            runs: fn,
            hurts,
            tell,
          });
      }
    }

    new CfnOutput(this, 'TableName', { value: table.name });
    new CfnOutput(this, 'NoticesTopic', { value: notices.topic.topicArn });
    new CfnOutput(this, 'OperatorTopic', { value: topic.topicArn });
  }
}

/** What whoever deploys must or may say. */
function parameters(stack: Stack) {
  const issuer = new CfnParameter(stack, 'Issuer', {
    description: 'URL of the OIDC issuer whose tokens are accepted (RSA keys)',
    allowedPattern: 'https?://.+',
  });
  const audience = new CfnParameter(stack, 'Audience', {
    description: 'The audience that tokens must name',
    default: 'gongkai',
  });
  const architecture = new CfnParameter(stack, 'Architecture', {
    description: 'Processor of the functions',
    allowedValues: [Architecture.ARM_64.name, Architecture.X86_64.name],
    default: Architecture.ARM_64.name,
  });
  return {
    issuer: issuer.valueAsString,
    audience: audience.valueAsString,
    architecture: architecture.valueAsString,
  };
}
