/**
 * List prices, as inputs of the calculation: put in what your account pays. No free tier, no discount, no tax. Those that
 * were not read on the vendor's own page when this was written are marked.
 */
export interface Prices {
  readonly place: string;
  readonly currency: '$' | '¥';
  readonly asOf: string;
  readonly source: string;
  readonly lambdaMillionRequests: number;
  /** x86. */
  readonly lambdaGbSecond: number;
  readonly dynamoMillionReadUnits: number;
  readonly dynamoMillionWriteUnits: number;
  readonly dynamoGbMonth: number;
  readonly s3ThousandPuts: number;
  readonly s3ThousandGets: number;
  readonly s3GbMonth: number;
  readonly sqsMillionRequests: number;
}

export const PRICES: readonly Prices[] = [
  {
    place: 'aws, us-east-1',
    currency: '$',
    asOf: '2026-11',
    source: 'aws.amazon.com, pricing pages of the four services, from memory',
    lambdaMillionRequests: 0.2,
    lambdaGbSecond: 0.0000166667,
    dynamoMillionReadUnits: 0.125,
    dynamoMillionWriteUnits: 0.625,
    dynamoGbMonth: 0.25,
    s3ThousandPuts: 0.005,
    s3ThousandGets: 0.0004,
    s3GbMonth: 0.023,
    sqsMillionRequests: 0.4,
  },
  {
    place: 'aws-cn, cn-northwest-1',
    currency: '¥',
    asOf: '2026-11',
    source:
      'amazonaws.cn: write units as on the page of DynamoDB (¥11.1538 a million), read units as a fifth of it; all others from memory',
    lambdaMillionRequests: 1.36,
    lambdaGbSecond: 0.000113477,
    dynamoMillionReadUnits: 2.2308,
    dynamoMillionWriteUnits: 11.1538,
    dynamoGbMonth: 2.2,
    s3ThousandPuts: 0.00405,
    s3ThousandGets: 0.00034,
    s3GbMonth: 0.1755,
    sqsMillionRequests: 3.33,
  },
];
