import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../functions/list.ts';
import { type Cloud, ROOT } from '../synthesised.ts';

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
  SendMessageBatchCommand: 'sqs:SendMessage',
  GetParameterCommand: 'ssm:GetParameter',
};

/** What may be done with many things of a kind at once. */
const MANY: readonly (readonly [string, readonly string[]])[] = [
  ['/Gongkai/channels/', ['ssm:GetParameter']],
  // Of the machine that has them.
  [':execution:', ['states:DescribeExecution', 'states:StopExecution']],
  ['/runs/', ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload']],
  ['', ['s3:GetObject', 's3:PutObject']],
];

export function rights({ all, allowed }: Cloud): void {
  describe('rights', () => {
    test('are given action by action', () => {
      const wide = allowed.filter(({ actions }) => actions.some((action) => action.includes('*')));
      // A key without its account's root in its policy can never be governed again.
      expect(wide.map(({ in: id, actions }) => [id.replace(/[0-9A-F]{8}$/, ''), actions])).toEqual([
        ['Key', ['kms:*']],
      ]);
    });

    test('reach named things, and many of a kind only for what that kind is there for', () => {
      const wide = allowed
        .filter(({ in: id }) => !all('AWS::KMS::Key').some(([key]) => key === id))
        .flatMap(({ actions, resources }) =>
          resources.filter((resource) => resource.includes('*')).map((resource) => ({ actions, resource })),
        );
      expect(wide.length).toBeGreaterThan(0);
      for (const { actions, resource } of wide) {
        expect(resource).not.toBe('*');
        const [, many = []] = MANY.find(([kind]) => resource.includes(kind)) ?? [];
        expect(
          actions.filter((action) => !many.includes(action)),
          resource,
        ).toEqual([]);
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
          // The names of condition keys know no case.
          !/aws:source/i.test(condition),
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
        .filter(
          ({ in: id }) => /Role[0-9A-Z]*DefaultPolicy/.test(id) && !/^(?:Scheduler|TakeAllAgain)/.test(id),
        )
        .flatMap(({ actions }) => actions)
        .filter((action) => /^(dynamodb|s3|sns|ssm):|^sqs:SendMessage$/.test(action));
      // S3 says that an object is missing only to one who may list.
      expect([...new Set(given)].sort()).toEqual([...new Set([...used, 's3:ListBucket'])].sort());
    });

    test('to the table are what the function does with it', () => {
      for (const { name, uses } of FUNCTIONS) {
        const given = allowed
          .filter(({ in: id }) => id.startsWith(`${name.replaceAll('-', '')}Role`))
          .flatMap(({ actions }) => actions)
          .filter((action) => action.startsWith('dynamodb:'));
        const wanted = (uses.table ?? []).map((action) =>
          action === 'query'
            ? 'dynamodb:Query'
            : `dynamodb:${action.charAt(0).toUpperCase()}${action.slice(1)}Item`,
        );
        expect(given.sort(), name).toEqual(wanted.sort());
      }
    });

    test('to the uploads are to send and fetch for one who signs, and to read for one who reads', () => {
      for (const { name, uses } of FUNCTIONS) {
        const role = name.replaceAll('-', '');
        const uploads = allowed.filter(
          ({ in: id, resources }) =>
            id.startsWith(`${role}Role`) && resources.some((one) => one.includes('/uploads/')),
        );
        const wanted = { sign: [['s3:GetObject', 's3:PutObject']], read: [['s3:GetObject']] };
        expect(uploads.map(({ actions }) => actions)).toEqual(uses.uploads ? wanted[uses.uploads] : []);
      }
    });

    test('to the records are those of the prefix that the function has to do with', () => {
      const ofRecords = (name: string) =>
        allowed
          .filter(({ in: id }) => id.startsWith(`${name.replaceAll('-', '')}Role`))
          .flatMap(({ actions, resources }) =>
            resources.flatMap((resource) => {
              const [, objects] = /RecordsBucket[^/]*\/(.*\*)/.exec(resource) ?? [];
              return objects === undefined ? [] : [`${actions.join(' ')} ${objects}`];
            }),
          );
      const wanted = {
        read: ['s3:GetObject records/*'],
        publish: ['s3:GetObject records/*', 's3:GetObject s3:PutObject publications/*'],
        'read-write': ['s3:GetObject s3:PutObject records/*'],
      };
      for (const { name, uses } of FUNCTIONS)
        expect(ofRecords(name).sort(), name).toEqual(uses.records ? wanted[uses.records] : []);
    });

    test('to the channels’ secrets are for one who uses them alone', () => {
      const readers = allowed.filter(({ actions }) => actions.includes('ssm:GetParameter'));
      const using = FUNCTIONS.filter(({ uses }) => uses.secrets).map(({ name }) => name.replaceAll('-', ''));
      expect(readers.map(({ in: id }) => id.replace(/Role.*/, ''))).toEqual(using);
    });
  });
}
