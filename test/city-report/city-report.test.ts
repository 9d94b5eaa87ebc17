import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { cityReportBytes } from '../../functions/outputs/docx/city-report.ts';
import { type CityReportSources, cityReport } from '../../shared/city-report/city-report.ts';
import { GAP } from '../../shared/city-report/figures.ts';
import { examine } from '../../shared/examine.ts';
import { FORMS, type FormId } from '../../shared/form/index.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import { CITY_NAME, randomCity } from '../ledger/random-city.ts';

const CITIES = FORMS.flatMap(({ id }) => [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [id, seed] as const));

const sourcesOf = (
  seed: number,
  form: FormId,
  { own = {}, ...options }: { own?: CityReportSources['own']; filed?: number } = {},
): CityReportSources => {
  const { year, summary, filings } = randomCity(seed, form, { complete: seed % 4 === 0, ...options });
  return { cityName: CITY_NAME, summary, filings, own, today: `${year + 1}-02-05` };
};

async function printed(sources: CityReportSources) {
  const bytes = await cityReportBytes(cityReport(sources));
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { bytes, text };
}

const readBack = async (bytes: Uint8Array, { summary, cityName }: CityReportSources) => {
  const { report, findings, verdict } = await examine(bytes, {
    fileName: 'report.docx',
    context: { year: summary.year, unit: { name: cityName ?? '', kind: '市' } },
  });
  if (!report) throw new Error('not read as a report');
  return { report, findings, verdict };
};

describe('the city’s own report', () => {
  it.each(CITIES)('is read back to exactly the roll-up’s cells, form %s, city %i', async (form, seed) => {
    const sources = sourcesOf(seed, form);
    const { bytes } = await printed(sources);
    const { report, findings } = await readBack(bytes, sources);
    const read = Object.fromEntries([...report.cells].map(([id, { value }]) => [id, value]));
    const summed = Object.entries(sources.summary.cells).map(([id, { sum }]) => [id, sum]);
    expect(read).toEqual(Object.fromEntries(summed));
    for (const { moneyUnit, value } of report.cells.values()) {
      if (moneyUnit !== undefined && value !== null) expect(moneyUnit).toBe('万元');
    }
    expect(report).toMatchObject({ form, unitName: CITY_NAME, reportYear: sources.summary.year });
    expect([report.unread, report.observations]).toEqual([[], []]);
    expect(report.sections.map(({ number }) => number).join('')).toBe('一二三四五六');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(FORMS.map(({ id }) => id))(
    'has nothing to find but what its editor has to fill in when all have filed in full, form %s',
    async (form) => {
      const sources = sourcesOf(4, form);
      const { findings } = await readBack((await printed(sources)).bytes, sources);
      expect(findings.filter(({ found }) => found !== GAP && found !== '（公布前请删去）')).toEqual([]);
    },
  );

  it('says the figures that its tables prove', async () => {
    const sources = sourcesOf(4, '2021');
    const { text } = await printed(sources);
    const sum = (cell: string) => sources.summary.cells[cell]?.sum;
    expect(text).toContain(`新收政府信息公开申请${sum('applications.new.total')}件`);
    expect(text).toContain(`办结申请${sum('applications.total.total')}件`);
    expect(text).toContain(`被申请行政复议${sum('review.reconsideration.total')}件`);
    expect(text).toContain(`现行有效${sum('disclosure.normative.inForce')}件`);
  });

  it('has a figure that breaks a sum found by the same rules, and says so itself', async () => {
    const sources = sourcesOf(4, '2021', { own: { 'applications.new.person': 1 } });
    const { bytes, text } = await printed(sources);
    const { verdict, findings } = await readBack(bytes, sources);
    expect(verdict).toBe('returned');
    expect(findings.map(({ rule }) => rule)).toContain('column-balance');
    expect(text).toContain('表内42组勾稽关系中有2组不成立');
    const whole = await printed(sourcesOf(4, '2021'));
    expect(whole.text).toContain('表内42组勾稽关系全部成立');
  });

  it('adds the office’s own figures, amounts to the 分', async () => {
    const own = { 'disclosure.normative.inForce': 3, 'disclosure.fees.amount': 0.1 };
    const sources = sourcesOf(4, '2021', { own });
    const { bytes, text } = await printed(sources);
    const { report } = await readBack(bytes, sources);
    const sum = (cell: string) => sources.summary.cells[cell]?.sum ?? 0;
    expect(report.cells.get('disclosure.normative.inForce')?.value).toBe(
      sum('disclosure.normative.inForce') + 3,
    );
    expect(report.cells.get('disclosure.fees.amount')?.value).toBe(
      Math.round(sum('disclosure.fees.amount') * 1e6 + 100_000) / 1e6,
    );
    expect(text).toContain('市级补充 3');
  });

  it('leaves a cell blank that nobody filled in, and says so', async () => {
    const sources = sourcesOf(4, '2021');
    const without = sources.filings.map((filing) => ({ ...filing, inForce: null, latest: null }));
    const { summary } = sources;
    const form = FORMS.find(({ id }) => id === '2021') ?? expect.fail();
    const empty = { ...sources, filings: without, summary: rollUp(summary, form, without) };
    const { bytes, text } = await printed(empty);
    const { report } = await readBack(bytes, empty);
    expect(new Set([...report.cells.values()].map(({ text: said }) => said))).toEqual(new Set(['']));
    expect(text).toContain('没有任何单位填写数字、表中留空的项目');
    expect(text).toContain('新收政府信息公开申请【待填】件');
    expect(text).not.toMatch(/null|undefined|NaN/u);
  });
});

describe('its annexes', () => {
  it('say who is in the figures, who is not and why', async () => {
    const { text } = await printed(sourcesOf(2, '2021', { filed: 6 }));
    expect(text).toContain('名录内单位8个，计入汇总6个，未计入2个');
    expect(text).toMatch(/北马镇\s+未报送/u);
    expect(text).toMatch(/芦头镇\s+退回修改/u);
  });

  it('list the units behind each figure that is not 0', async () => {
    const sources = sourcesOf(2, '2021', { filed: 6 });
    const { text } = await printed(sources);
    const lines = text.split('\n').filter((line) => /＝|=/u.test(line));
    const behind = Object.values(sources.summary.cells).filter(({ sum }) => sum !== null && sum !== 0);
    expect(lines).toHaveLength(behind.length);
    for (const line of lines) {
      const [, total, parts = ''] =
        /：([\d.-]+) = (.+)（计入单位 \d+ \/ 8）$/u.exec(line) ?? expect.fail(line);
      const sum = parts.split(' + ').reduce((whole, part) => whole + Number(part.split(' ')[1]), 0);
      expect(sum).toBeCloseTo(Number(total), 6);
    }
  });

  it('list amounts whose unit of money nobody said', async () => {
    const found = [1, 2, 3, 5, 6, 7]
      .map((seed) => sourcesOf(seed, '2019'))
      .find(({ summary }) => summary.cells['disclosure.procurement.amount']?.unitUnknown?.length);
    if (!found) throw new Error('no city with an amount of unknown unit');
    const { text } = await printed(found);
    expect(text).toContain('没有写明金额单位、未计入合计的');
  });
});

describe('its page', () => {
  it('is the same file for the same report', async () => {
    const report = cityReport(sourcesOf(4, '2021'));
    const first = await cityReportBytes(report);
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    const next = await cityReportBytes(report);
    vi.useRealTimers();
    expect(next).toEqual(first);
  });

  it('is set as GB/T 9704-2012 asks', async () => {
    const { bytes } = await printed(sourcesOf(4, '2021'));
    const parts = unzipSync(bytes);
    const part = (name: string) => strFromU8(parts[name] ?? expect.fail(`no ${name}`));
    const document = part('word/document.xml');
    const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
    for (const [edge, mm] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const) {
      expect(document).toMatch(new RegExp(`<w:pgMar [^>]*w:${edge}="${twips(mm)}"`, 'u'));
    }
    expect(document).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`);
    expect(document).toContain('w:line="579" w:lineRule="exact"');
    expect(document).toContain('w:firstLineChars="200"');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体']) {
      expect(document).toContain(`w:eastAsia="${name}"`);
      expect(part('word/fontTable.xml')).toContain(`<w:font w:name="${name}"><w:altName `);
    }
  });
});
