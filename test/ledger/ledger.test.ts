import { read, utils } from '@e965/xlsx';
import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../functions/outputs/xlsx/workbook.ts';
import { cellsOf, FORMS } from '../../shared/form/index.ts';
import { ledgerCsv } from '../../shared/ledger/csv.ts';
import { ledgerHeader } from '../../shared/ledger/header.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { ledgerSheets } from '../../shared/ledger/sheets.ts';
import { ledgerOfCity, randomCity } from './random-city.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const CITIES = FORMS.flatMap(({ id }) => SEEDS.map((seed) => [id, seed] as const));

async function opened(ledger: Ledger): Promise<Excel.Workbook> {
  const workbook = new Excel.Workbook();
  const bytes = workbookBytes(ledgerSheets(ledger));
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** Names of a unit as somebody could send them in a register. */
function renamed(ledger: Ledger, name: string): Ledger {
  return { ...ledger, units: ledger.units.map((unit, index) => (index === 0 ? { ...unit, name } : unit)) };
}

/** The figures in the range that a formula names, added here. */
function added(sheet: Excel.Worksheet, formula: string): { sum: number; count: number } {
  const [, column = '', from, to] = /([A-Z]+)(\d+):[A-Z]+(\d+)/u.exec(formula) ?? [];
  const figures: number[] = [];
  for (let row = Number(from); row <= Number(to); row += 1) {
    const { value } = sheet.getCell(`${column}${row}`);
    if (typeof value === 'number') figures.push(value);
  }
  return { sum: figures.reduce((sum, value) => sum + value, 0), count: figures.length };
}

const lineOf = (sheet: Excel.Worksheet, label: string): Excel.Row => {
  const rows = sheet.getRows(1, sheet.rowCount) ?? [];
  return rows.find((row) => row.getCell(1).value === label) ?? expect.fail(`no line ${label}`);
};

describe('the ledger', () => {
  it.each(CITIES)('gives every unit what adds up to the city’s totals: form %s, city %i', (form, seed) => {
    const city = randomCity(seed, form);
    const ledger = ledgerOfCity(city);
    ledger.cells.forEach(({ id, sum, n }, index) => {
      const given = ledger.units.map(({ values }) => values[index] ?? null).filter((value) => value !== null);
      expect([id, n]).toEqual([id, given.length]);
      if (given.length === 0) expect(sum).toBeNull();
      else
        expect(sum).toBeCloseTo(
          given.reduce((whole, value) => whole + value, 0),
          6,
        );
    });
  });

  it('keeps an amount out of the totals whose unit of money nobody said', () => {
    const ledger = SEEDS.map((seed) => ledgerOfCity(randomCity(seed, '2019'))).find(({ units }) =>
      units.some(({ unitUnknown }) => Object.keys(unitUnknown).length > 0),
    );
    if (!ledger) throw new Error('no city with an amount of unknown unit');
    const unit = ledger.units.find(({ unitUnknown }) => Object.keys(unitUnknown).length > 0);
    const [[id, value] = ['', 0]] = Object.entries(unit?.unitUnknown ?? {});
    expect(unit?.values[ledger.cells.findIndex((cell) => cell.id === id)]).toBeNull();
    expect(ledgerCsv(ledger)).toContain(`,${value}（单位不明）`);
  });

  it('says of each unit who filed its report', () => {
    const ledger = ledgerOfCity(randomCity(3, '2021', { complete: true }));
    const [head = '', ...lines] = ledgerCsv(ledger).split('\r\n');
    const column = head.replace('\uFEFF', '').split(',').indexOf('报送方式');
    expect(lines.slice(0, 3).map((line) => line.split(',')[column])).toEqual([
      '由本市代报',
      '本单位报送',
      '本单位报送',
    ]);
  });

  it('names the units of the register that owe no report, apart from those whose report is missing', async () => {
    const city = randomCity(2, '2021');
    const [first] = city.filings;
    if (!first) throw new Error('no filings');
    const closed = {
      ...first,
      code: `${first.code.slice(0, 6)}000`,
      name: '撤销镇',
      until: `${city.year}-06-30`,
    };
    const ledger = ledgerOfCity({ ...city, filings: [closed, ...city.filings] });
    expect(ledger.units.map(({ name }) => name)).not.toContain('撤销镇');
    const why = `该单位存续至${city.year}年6月30日`;
    expect(ledger.excused).toEqual([{ code: closed.code, name: '撤销镇', kind: first.kind, why }]);

    const csv = ledgerCsv(ledger).split('\r\n');
    expect(csv.find((line) => line.includes('撤销镇'))).toContain(`本年度不需报送,不计入：${why}`);
    const workbook = await opened(ledger);
    const [units, ...tables] = workbook.worksheets;
    const line = lineOf(units ?? expect.fail('no sheet'), closed.code);
    expect((line.values as unknown[]).slice(1)).toEqual([
      closed.code,
      '撤销镇',
      first.kind,
      '本年度不需报送',
      `不计入：${why}`,
    ]);
    // In the tables it would be a line of the coverage.
    for (const sheet of tables) expect(JSON.stringify(sheet.getColumn(2).values)).not.toContain('撤销镇');
  });

  it('counts what was found in the newest attempt', () => {
    const { units } = ledgerOfCity(randomCity(1, '2021', { complete: true }));
    expect(units[0]?.findings).toEqual({ error: 0, warning: 2, note: 1 });
  });
});

describe('the workbook', () => {
  it.each(CITIES)('has the totals as formulas with their values: form %s, city %i', async (form, seed) => {
    const city = randomCity(seed, form);
    const ledger = ledgerOfCity(city);
    const workbook = await opened(ledger);
    const totals = workbook.worksheets.slice(1).flatMap((sheet) => {
      const [sums, coverage] = [lineOf(sheet, '合计'), lineOf(sheet, '计入单位数')];
      const figures: (number | null)[] = [];
      for (let column = 4; column <= sheet.columnCount; column += 1) {
        const { formula, result } = sums.getCell(column);
        const { sum, count } = added(sheet, formula);
        if (count === 0) expect(result || '').toBe('');
        else expect(result).toBeCloseTo(sum, 6);
        expect(coverage.getCell(column).result).toBe(`${count} / ${ledger.units.length}`);
        figures.push(typeof result === 'number' ? result : null);
      }
      return figures;
    });
    expect(totals).toEqual(Object.values(city.summary.cells).map(({ sum }) => sum));
  });

  it('has units as lines in the order of the register, those left out with the reason and no figures', async () => {
    const city = randomCity(2, '2021');
    const workbook = await opened(ledgerOfCity(city));
    const sheet = workbook.getWorksheet('三 依申请公开') ?? expect.fail('no sheet');
    const { ySplit = 0 } = (sheet.views[0] ?? {}) as { ySplit?: number };
    const lines = (sheet.getRows(ySplit + 1, city.summary.units.length) ?? []).map((row) => row.values);
    expect(lines.map((values) => (values as unknown[])[2])).toEqual(city.filings.map(({ name }) => name));
    expect((lines.at(-1) as unknown[])[3]).toBe('未计入：退回修改');
    expect((lines.at(-1) as unknown[]).slice(4).some((value) => typeof value === 'number')).toBe(false);
  });

  it('keeps the headers and the units’ names in sight', async () => {
    const workbook = await opened(ledgerOfCity(randomCity(1, '2021')));
    expect(workbook.worksheets.map(({ views }) => views[0]?.state)).toEqual(Array(4).fill('frozen'));
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '<b>&"\u0007'])(
    'has a text that looks like a formula or like markup as a text: %j',
    async (name) => {
      const workbook = await opened(renamed(ledgerOfCity(randomCity(1, '2021')), name));
      const cell = workbook.getWorksheet('单位情况')?.getCell('B3');
      expect(cell?.type).toBe(Excel.ValueType.String);
      expect(cell?.value).toBe(name.replace('\u0007', ''));
    },
  );

  it('opens in another library, blanks blank and zeros zero', () => {
    const ledger = ledgerOfCity(randomCity(3, '2019'));
    const workbook = read(workbookBytes(ledgerSheets(ledger)), { type: 'array' });
    const sheet = workbook.Sheets['四 复议诉讼'] ?? expect.fail('no sheet');
    const lines = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null });
    const start = lines.findIndex(([code]) => code === ledger.units[0]?.code);
    const from = ledger.cells.findIndex(({ id }) => id.startsWith('review.'));
    const shown = ledger.units.map((_, index) => lines[start + index]?.slice(3));
    expect(shown).toEqual(ledger.units.map(({ values }) => values.slice(from)));
    expect(shown.flat()).toContain(0);
    expect(shown.flat()).toContain(null);
  });

  it('is the same file for the same ledger', () => {
    const sheets = ledgerSheets(ledgerOfCity(randomCity(1, '2021')));
    expect(workbookBytes(sheets)).toEqual(workbookBytes(sheets));
  });
});

describe('the header of a table’s sheet', () => {
  it.each(FORMS.flatMap(({ tables }) => tables.map((table) => [table.title, table] as const)))(
    'covers its place without a gap, and names every cell: %s',
    (_, table) => {
      const { depth, columns, labels } = ledgerHeader(table);
      const covered = new Map<string, number>();
      for (const { row, column, rowSpan, colSpan } of labels) {
        for (let y = row; y < row + rowSpan; y += 1) {
          for (let x = column; x < column + colSpan; x += 1) {
            covered.set(`${y} ${x}`, (covered.get(`${y} ${x}`) ?? 0) + 1);
          }
        }
      }
      expect(covered.size).toBe(depth * columns.length);
      expect(new Set(covered.values())).toEqual(new Set([1]));
      const form = FORMS.find(({ tables }) => tables.includes(table)) ?? expect.fail();
      const own = [...cellsOf(form).values()].filter((cell) => cell.table === table);
      expect(columns).toEqual(own.map(({ id }) => id));
      own.forEach(({ row, column }, index) => {
        const above = labels
          .filter((label) => label.column <= index && index < label.column + label.colSpan)
          .map(({ text }) => text.replace('采购总金额（万元）', '采购总金额'));
        expect(above).toContain(row.label);
        expect(above).toContain(column.label);
      });
    },
  );
});

describe('the CSV', () => {
  const fieldsOf = (ledger: Ledger) =>
    ledgerCsv(ledger)
      .split('\r\n')
      .map((line) => line.split(','));

  it('has a blank for what is unknown and 0 for nothing', () => {
    const ledger = ledgerOfCity(randomCity(3, '2021'));
    const [first] = ledger.units;
    const [, line = []] = fieldsOf(ledger);
    expect(line.slice(-ledger.cells.length)).toEqual(first?.values.map((value) => String(value ?? '')));
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A1', "'@A1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['\r=1', `"'\r=1"`],
  ])('never lets a text be a formula: %j', (name, written) => {
    expect(ledgerCsv(renamed(ledgerOfCity(randomCity(1, '2021')), name))).toContain(`,${written},`);
  });

  it('leaves a figure below zero a figure', () => {
    const ledger = ledgerOfCity(randomCity(3, '2019'));
    const at = ledger.cells.findIndex(({ id }) => id === 'disclosure.licensing.change');
    const units = ledger.units.map((unit) => ({
      ...unit,
      values: unit.values.map((value, index) => (index === at ? -3 : value)),
    }));
    const [, line = []] = fieldsOf({ ...ledger, units });
    expect(line.slice(-ledger.cells.length)[at]).toBe('-3');
  });
});
