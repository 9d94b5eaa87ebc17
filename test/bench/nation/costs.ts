/** Counted requests → money. What is not counted but assumed stands in ASSUMED and nowhere else. */
import { FUNCTIONS, type FunctionEntry } from '../../../functions/list.ts';
import type { Work } from '../counted.ts';
import type { PRICED, Prices } from './prices.ts';
import type { Stage, StageName } from './run.ts';

export const ASSUMED = {
  /** Calls of the API for one report: the upload's URL, four looks at the verdict, one at the desk. */
  apiCalls: 6,
  /** Billed seconds of one call, of one file, of a scheduled run that finds nothing. */
  secondsOf: { apiCall: 0.05, file: 1, emptyRun: 0.05 },
  /** Of a file as it was sent, and of its record. */
  fileGb: 100e3 / 1e9,
  recordGb: 30e3 / 1e9,
  /** Long polls with which Lambda looks into one idle queue: five pollers, three a minute each. */
  pollsAMinute: 15,
  daysAMonth: 30,
  /** Lambda gives a whole core with 1,769 MB: a second of a core costs this much however it is cut. */
  gbOfOneCore: 1769 / 1024,
} as const;

type Units = Pick<Work, 'readUnits' | 'writeUnits' | 'indexUnits'>;

/** What one piece of work uses up. */
export interface Use {
  readonly lambdaRequests: number;
  readonly gbSeconds: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly puts: number;
  readonly gets: number;
  readonly sqsRequests: number;
  /** Kept from then on. */
  readonly tableGb: number;
  readonly bucketGb: number;
}

const NOTHING: Use = {
  lambdaRequests: 0,
  gbSeconds: 0,
  readUnits: 0,
  writeUnits: 0,
  puts: 0,
  gets: 0,
  sqsRequests: 0,
  tableGb: 0,
  bucketGb: 0,
};

/** A message is sent, received and deleted. */
const REQUESTS_A_MESSAGE = 3;

const memoryGb = (name: string): number => (entry(name).memoryMb * 2 ** 20) / 2 ** 30;

/**
 * A report from the request for an upload to the country's total, as if it were the only one in its ten minutes: reports
 * that come together share the roll-ups.
 */
export function aReport(upload: Units, judged: Units, correction: Units): Use {
  const { apiCalls, secondsOf, fileGb, recordGb } = ASSUMED;
  const table = [upload, judged, correction];
  return {
    lambdaRequests: apiCalls + 1,
    gbSeconds: apiCalls * secondsOf.apiCall * memoryGb('api') + secondsOf.file * memoryGb('process-report'),
    readUnits: sum(table.map(({ readUnits }) => readUnits)),
    writeUnits: sum(table.map(({ writeUnits, indexUnits }) => writeUnits + indexUnits)),
    puts: 2,
    gets: 2,
    sqsRequests: REQUESTS_A_MESSAGE,
    tableGb: 4e3 / 1e9,
    bucketGb: fileGb + recordGb,
  };
}

/** A month in which nobody files and nobody looks: the schedules find nothing, and the queues are looked into. */
export function idleMonth(): Use {
  const runs = FUNCTIONS.flatMap((each) => (each.trigger.kind === 'schedule' ? [runsAMonth(each)] : []));
  const scheduled = FUNCTIONS.filter(({ trigger }) => trigger.kind === 'schedule');
  const queues = FUNCTIONS.filter(({ trigger }) => trigger.kind !== 'http' && trigger.kind !== 'page').length;
  const { pollsAMinute, daysAMonth, secondsOf } = ASSUMED;
  return {
    ...NOTHING,
    lambdaRequests: sum(runs),
    gbSeconds: sum(scheduled.map((each) => runsAMonth(each) * secondsOf.emptyRun * memoryGb(each.name))),
    readUnits: sum(runs),
    sqsRequests: sum(runs) * REQUESTS_A_MESSAGE + queues * pollsAMinute * 60 * 24 * daysAMonth,
  };
}

/** One day of the season for that share of the country: every city's compliance is checked and its alerts are decided. */
export function aDay({
  stages,
}: {
  readonly stages: Readonly<Record<StageName, Units & Pick<Stage, 'cpuSeconds'>>>;
}): Use {
  const day = [stages.compliance, stages['alerts the day after']];
  return {
    ...NOTHING,
    lambdaRequests: day.length,
    gbSeconds: sum(day.map(({ cpuSeconds }) => cpuSeconds * ASSUMED.gbOfOneCore)),
    readUnits: sum(day.map(({ readUnits }) => readUnits)),
    writeUnits: sum(day.map(({ writeUnits, indexUnits }) => writeUnits + indexUnits)),
    sqsRequests: day.length * REQUESTS_A_MESSAGE,
  };
}

export interface Costs {
  readonly lambda: number;
  readonly dynamo: number;
  readonly s3: number;
  readonly sqs: number;
}

/** Requests and time; what is kept costs every month and stands apart. */
export function costsOf(use: Use, times: number, prices: Prices): Costs {
  const million = 1e6;
  const price = (name: keyof typeof PRICED): number => prices[name].amount;
  return {
    lambda:
      times * (use.lambdaRequests / million) * price('lambdaMillionRequests') +
      times * use.gbSeconds * price('lambdaGbSecond'),
    dynamo:
      (times *
        (use.readUnits * price('dynamoMillionReadUnits') +
          use.writeUnits * price('dynamoMillionWriteUnits'))) /
      million,
    s3: (times * (use.puts * price('s3ThousandPuts') + use.gets * price('s3ThousandGets'))) / 1000,
    sqs: (times * use.sqsRequests * price('sqsMillionRequests')) / million,
  };
}

export function keptAMonth(use: Use, times: number, prices: Prices): number {
  return times * (use.tableGb * prices.dynamoGbMonth.amount + use.bucketGb * prices.s3GbMonth.amount);
}

function runsAMonth({ trigger }: FunctionEntry): number {
  if (trigger.kind !== 'schedule') return 0;
  const [, minute = '', hour = ''] = /^cron\((\S+) (\S+) /.exec(trigger.expression) ?? [];
  return timesIn(minute, 60) * timesIn(hour, 24) * ASSUMED.daysAMonth;
}

/** `*`, `5/10` or a list. */
function timesIn(field: string, of: number): number {
  const [, step] = /\/(\d+)$/.exec(field) ?? [];
  if (step !== undefined) return Math.floor(of / Number(step));
  return field === '*' ? of : field.split(',').length;
}

function entry(name: string): FunctionEntry {
  const found = FUNCTIONS.find((each) => each.name === name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
