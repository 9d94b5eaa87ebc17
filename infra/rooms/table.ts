import { RemovalPolicy } from 'aws-cdk-lib';
import { type IAlarmAction, MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  Table as DynamoTable,
  ProjectionType,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { TableAction } from '../../functions/list.ts';
import { TABLE } from '../../functions/table.ts';
import { HurtingAlarm } from '../constructs/alarm.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

const RIGHTS: Readonly<Record<TableAction, string>> = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
};

/** What DynamoDB does with our key in the name of whoever reads; a writer needs the second list too. */
const KEY_TO_READ = ['kms:Decrypt', 'kms:DescribeKey'];
const KEY_TO_WRITE = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** The one table: register, calendars, submissions, filings, summaries, lapses. */
export class Table extends Construct {
  readonly name: string;
  readonly #table: DynamoTable;
  readonly #key: IKey;

  constructor(
    scope: Construct,
    id: string,
    { key, tell }: { readonly key: IKey; readonly tell: IAlarmAction },
  ) {
    super(scope, id);
    this.#key = key;
    this.#table = new DynamoTable(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: TABLE.timeToLive,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.name = this.#table.tableName;
    this.#table.addGlobalSecondaryIndex({
      indexName: TABLE.index.name,
      partitionKey: { name: TABLE.index.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.index.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType[TABLE.index.projection],
    });

    const throttled = {
      reads: this.#throttled('ReadThrottleEvents'),
      writes: this.#throttled('WriteThrottleEvents'),
      // What the index refuses is counted under its own name and holds up the writers of the table.
      indexReads: this.#throttled('ReadThrottleEvents', TABLE.index.name),
      indexWrites: this.#throttled('WriteThrottleEvents', TABLE.index.name),
    };
    new HurtingAlarm(this, 'ThrottleAlarm', {
      metric: new MathExpression({
        // Each has data only while it throttles, and a sum with one that has none has none either.
        expression: Object.keys(throttled)
          .map((name) => `FILL(${name}, 0)`)
          .join(' + '),
        usingMetrics: throttled,
      }),
      atLeast: 1,
      hurts: 'Everybody waits: filings, verdicts and totals come late.',
      runbook: 'table-throttled',
      tell,
    });
  }

  #throttled(events: 'ReadThrottleEvents' | 'WriteThrottleEvents', index?: string): Metric {
    return this.#table.metric(events, {
      statistic: 'sum',
      ...(index === undefined
        ? {}
        : { dimensionsMap: { TableName: this.#table.tableName, GlobalSecondaryIndexName: index } }),
    });
  }

  give(to: ServiceFunction, actions: readonly TableAction[]): void {
    const writes = actions.some((action) => action !== 'get' && action !== 'query');
    to.lambda.addEnvironment('TABLE_NAME', this.#table.tableName);
    to.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => RIGHTS[action]),
        resources: [this.#table.tableArn, `${this.#table.tableArn}/index/${TABLE.index.name}`],
      }),
    );
    this.#key.grant(to.lambda, ...KEY_TO_READ, ...(writes ? KEY_TO_WRITE : []));
  }
}
