/**
 * List prices, as inputs of the calculation: put in what your account pays and make the tables anew with
 * `npm run bench:nation -- --document`. No free tier, no discount, no tax.
 */
export interface Price {
  readonly amount: number;
  /** Where it was read in November 2026; `null`: nowhere, it is as we remember it and may be wrong. */
  readonly from: string | null;
}

export const PRICED = {
  lambdaMillionRequests: 'Lambda, a million requests',
  lambdaGbSecond: 'Lambda, a GB-second (x86)',
  dynamoMillionReadUnits: 'DynamoDB on demand, a million read units',
  dynamoMillionWriteUnits: 'DynamoDB on demand, a million write units',
  dynamoGbMonth: 'DynamoDB, a GB-month',
  s3ThousandPuts: 'S3 Standard, a thousand PUTs',
  s3ThousandGets: 'S3 Standard, a thousand GETs',
  s3GbMonth: 'S3 Standard, a GB-month',
  sqsMillionRequests: 'SQS standard, a million requests',
} as const;

export interface Prices extends Readonly<Record<keyof typeof PRICED, Price>> {
  readonly place: string;
  readonly currency: '$' | '¥';
}

const remembered = (amount: number): Price => ({ amount, from: null });

export const PRICES: readonly Prices[] = [
  {
    place: 'aws, us-east-1',
    currency: '$',
    lambdaMillionRequests: { amount: 0.2, from: 'aws.amazon.com/lambda/pricing' },
    lambdaGbSecond: { amount: 0.0000166667, from: 'aws.amazon.com/lambda/pricing' },
    // Halved in November 2024: many pages still have twice as much.
    dynamoMillionReadUnits: {
      amount: 0.125,
      from: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
    },
    dynamoMillionWriteUnits: {
      amount: 0.625,
      from: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
    },
    dynamoGbMonth: { amount: 0.25, from: 'aws.amazon.com/dynamodb/pricing' },
    s3ThousandPuts: { amount: 0.005, from: 'devnotes.tech/understanding-aws-s3-pricing' },
    s3ThousandGets: { amount: 0.0004, from: 'devnotes.tech/understanding-aws-s3-pricing' },
    s3GbMonth: { amount: 0.023, from: 'devnotes.tech/understanding-aws-s3-pricing' },
    sqsMillionRequests: { amount: 0.4, from: 'cloudburn.io/blog/amazon-sqs-pricing' },
  },
  {
    place: 'aws-cn, cn-northwest-1',
    currency: '¥',
    lambdaMillionRequests: remembered(1.36),
    lambdaGbSecond: remembered(0.000113477),
    // A fifth of the write unit's, as everywhere.
    dynamoMillionReadUnits: remembered(2.2308),
    dynamoMillionWriteUnits: { amount: 11.1538, from: 'www.amazonaws.cn/en/dynamodb/pricing' },
    dynamoGbMonth: remembered(2.2),
    s3ThousandPuts: remembered(0.00405),
    s3ThousandGets: remembered(0.00034),
    s3GbMonth: remembered(0.1755),
    sqsMillionRequests: remembered(3.33),
  },
];
