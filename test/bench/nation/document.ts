/** The counted part of `docs/scale.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rounded } from '../measure.ts';
import { ASSUMED, aDay, aReport, type Costs, costsOf, idleMonth, keptAMonth, type Use } from './costs.ts';
import { type Kept, type KeptWork, kept } from './kept.ts';
import { PRICED, PRICES, type Price, type Prices } from './prices.ts';
import type { StageName } from './run.ts';

const FILE = fileURLToPath(new URL('../../../docs/scale.md', import.meta.url));
const BEGIN = '<!-- counted: npm run bench:nation -- --document -->';
const END = '<!-- end of what is counted -->';

/** The document with its tables made anew from what was counted and what it is said to cost. */
export function documented(): string {
  const whole = readFileSync(FILE, 'utf8');
  const [before = '', rest = ''] = whole.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${counted(kept())}\n\n${END}${after}`;
}

export function writeDocument(): void {
  writeFileSync(FILE, documented());
}

function counted({ runs, report: { upload, judged } }: Kept): string {
  const largest = runs.at(-1);
  if (!largest) throw new Error('nothing was run');
  const report = aReport(upload, judged, largest.stages['one correction']);
  return [
    '### The runs',
    table(
      [
        'share',
        'run on',
        'cities',
        'units on two years’ registers',
        'reports',
        'loaded a second',
        'alerts',
        'country’s row',
        'summaries made again by one correction',
      ],
      runs.map((run) => [
        `${run.share} %`,
        run.on,
        run.cities,
        run.units,
        run.reports,
        Math.round(run.reports / run.stages.load.seconds),
        run.alerts,
        `${run.countryBytes} bytes, ${run.stages['read the country'].readUnits} read unit(s)`,
        run.stages['one correction'].summaries,
      ]),
    ),
    '### Each stage, by city-year',
    'Requests · read units + write units (index included) for each city-year; _roll up above_ goes by area-years. The cost of a city does not grow with the country; an area’s does with what is right under it.',
    table(
      ['stage', ...runs.map(({ share }) => `${share} %`)],
      STAGES.map((name) => [
        name,
        ...runs.map(({ stages, cityYears }) => {
          const { requests, readUnits, writeUnits, indexUnits, summaries } = stages[name];
          const places = name === 'roll up above' ? summaries : cityYears;
          return `${rounded(requests / places, 3)} · ${short(readUnits / places)} + ${short((writeUnits + indexUnits) / places)}`;
        }),
      ]),
    ),
    '### Each stage, on the machine of the run',
    'Wall seconds (of which this process’s own processor time) · megabytes of its heap in use afterwards. The engine runs in another process; both share two cores with whatever else runs there, which the wall seconds show and the processor time hardly does.',
    table(
      ['stage', ...runs.map(({ share }) => `${share} %`)],
      STAGES.map((name) => [
        name,
        ...runs.map(({ stages }) => {
          const { seconds, cpuSeconds, keptMegabytes } = stages[name];
          return `${short(seconds)} (${short(cpuSeconds)}) · ${keptMegabytes}`;
        }),
      ]),
    ),
    '### One report, from its upload to the country’s total',
    table(
      ['', 'requests to the table', 'read units', 'write units with index'],
      [
        ['asking for the upload', ...unitsOf(upload)],
        ['reading, checking, judging', ...unitsOf(judged)],
        ['its city and the offices above, summed for it alone', ...unitsOf(largest.stages['one correction'])],
      ],
    ),
    '### Money',
    priceTable(),
    ...PRICES.map((prices) => moneyIn(prices, report, aDay(largest), largest.share)),
    `Assumed and not counted: ${ASSUMED.apiCalls} calls of the API a report at ${ASSUMED.secondsOf.apiCall} s, ${ASSUMED.secondsOf.file} s for a file, ` +
      `${ASSUMED.secondsOf.emptyRun} s for a scheduled run that finds nothing, files of ${ASSUMED.fileGb * 1e6} kB with records of ${ASSUMED.recordGb * 1e6} kB, ` +
      `${ASSUMED.pollsAMinute} looks of Lambda into each idle queue a minute.`,
  ].join('\n\n');
}

const STAGES: readonly StageName[] = [
  'load',
  'roll up cities',
  'roll up above',
  'compliance',
  'alerts on the day',
  'alerts the day after',
];

function unitsOf(work: KeptWork): (string | number)[] {
  return [work.requests, work.readUnits, work.writeUnits + work.indexUnits];
}

/** Every price that went in, and where it was read. */
function priceTable(): string {
  const shown = ({ amount, from }: Price, currency: string): string[] => [
    `${currency}${amount}`,
    from ?? '**nowhere: from memory**',
  ];
  return table(
    ['price', ...PRICES.flatMap(({ place }) => [place, 'read at'])],
    (Object.keys(PRICED) as (keyof typeof PRICED)[]).map((name) => [
      PRICED[name],
      ...PRICES.flatMap((prices) => shown(prices[name], prices.currency)),
    ]),
  );
}

function moneyIn(prices: Prices, report: Use, day: Use, share: number): string {
  const rows: readonly (readonly [string, Costs, number])[] = [
    ['1,000 reports', costsOf(report, 1000, prices), keptAMonth(report, 1000, prices)],
    ['an idle month', costsOf(idleMonth(), 1, prices), 0],
    [`a day of the season, ${share} % of the country, two years`, costsOf(day, 1, prices), 0],
  ];
  return [
    `**${prices.place}**`,
    table(
      ['', 'Lambda', 'DynamoDB', 'S3', 'SQS', 'together', 'and each month after, for keeping it'],
      rows.map(([what, { lambda, dynamo, s3, sqs }, kept]) => [
        what,
        ...[lambda, dynamo, s3, sqs, lambda + dynamo + s3 + sqs, kept].map(
          (amount) => `${prices.currency}${amount.toFixed(4)}`,
        ),
      ]),
    ),
  ].join('\n\n');
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(head: readonly (string | number)[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
