/** What one report and one city cost the table: requests and consumed capacity, as the table itself counts them. */
import { createHash } from 'node:crypto';
import { type DynamoPorts, dynamoPorts } from '../../functions/adapters/dynamo/ports.ts';
import { examineWithSketch } from '../../functions/process-report/examine-with-sketch.ts';
import { processReport } from '../../functions/process-report/process-report.ts';
import { rollUpCity } from '../../functions/roll-up/roll-up.ts';
import { instant } from '../../shared/calendar/dates.ts';
import type { ReportRecord } from '../../shared/filing/record.ts';
import { submissionId } from '../../shared/filing/submission-id.ts';
import { startEngine } from '../functions/table.ts';
import { fulfil } from '../generator/index.ts';
import { counted, type Work } from './counted.ts';

const PLACE = { city: '370681', year: 2020 };
const NAMES = [...'一二三四五六七八九甲乙丙丁戊'].map((character) => `柳${character}镇`);
const UNITS = NAMES.map((name, at) => ({ code: `370681${String(101 + at)}`, name, kind: '镇' }));
const AT = instant('2021-01-20T02:00:00.000Z');
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** A city of fourteen units, of which each files one report. */
export async function tableWork(): Promise<
  Readonly<Record<'upload' | 'firstReport' | 'lastReport' | 'cityRollUp', Work>>
> {
  const engine = await startEngine();
  try {
    const { client, name } = await engine.newTable();
    const dynamo = dynamoPorts(name, client);
    await dynamo.cityYears.register(PLACE, { cityName: '龙口市', units: UNITS }, AT);
    const text = await reportOf2020();
    const files = new Map<string, Uint8Array>();
    const records = new Map<string, ReportRecord>();
    const ports = {
      ...dynamo,
      examine: examineWithSketch,
      uploads: { fetch: async (id: string) => files.get(id) ?? null },
      records: {
        keep: async (record: ReportRecord) => {
          records.set(record.submissionId, record);
          return record;
        },
        read: async (id: string) => {
          const record = records.get(id);
          if (!record) throw new Error('no such record');
          return record;
        },
      },
    };
    const work = counted(client);
    const [asked, each]: [Work[], Work[]] = [[], []];
    for (const { code, name: unitName } of UNITS) {
      const bytes = new TextEncoder().encode(text.replaceAll(NAME, unitName));
      work.take();
      const id = await requested(code, bytes, dynamo);
      asked.push(work.take());
      files.set(id, bytes);
      await processReport({ submissionId: id, receivedAt: AT }, ports, QUIET);
      each.push(work.take());
    }
    await rollUpCity(PLACE, AT, ports, QUIET);
    const [[upload], [first], last] = [asked, each, each.at(-1)];
    if (!upload || !first || !last) throw new Error('nothing was filed');
    return { upload, firstReport: first, lastReport: last, cityRollUp: work.take() };
  } finally {
    await engine.stop();
  }
}

async function requested(
  unit: string,
  bytes: Uint8Array,
  { filings, submissions }: Pick<DynamoPorts, 'filings' | 'submissions'>,
): Promise<string> {
  const attempt = (await filings.takeAttempt(unit, PLACE.year)) ?? 1;
  const id = submissionId({ unit, year: PLACE.year, attempt }, '0'.repeat(32));
  await submissions.add({
    id,
    unit,
    year: PLACE.year,
    attempt,
    state: 'requested',
    fileName: '年度报告.txt',
    contentType: 'text/plain',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    requestedAt: AT,
    requestedBy: { subject: 'bench', office: unit },
  });
  return id;
}

/** The unit of the specimen. */
const NAME = '安桥镇';

async function reportOf2020(): Promise<string> {
  const wishes = { form: '2019', busyness: 'busy' } as const;
  const printer = 'txt, tabs, merged cells blank';
  const { bytes } = await fulfil({ seed: 50, printer, habits: [], features: [], wishes });
  return new TextDecoder().decode(bytes);
}
