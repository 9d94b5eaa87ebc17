/** A report written out: the lines and tables of words that a printer puts into a file, and the truth about them. */
import type { CellId, FormId, FormTable, TableId } from '../../shared/form/index.ts';
import { cellsOf, formById } from '../../shared/form/index.ts';
import { type PrintedCell, printedTable } from '../../shared/form/layout.ts';
import type { MoneyUnit } from '../../shared/report/report.ts';
import { cutTable } from './cut.ts';
import { type Written, writeFigure } from './figure.ts';
import type { Habits } from './habits.ts';
import { writeLabel } from './label.ts';
import type { Random } from './random.ts';
import type { RandomReport } from './report.ts';
import { type LocalTable, localTables } from './tables.ts';

export interface CopyCell {
  readonly kind: PrintedCell['kind'];
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface CopyTable {
  readonly kind: 'table';
  readonly id: TableId;
  readonly width: number;
  readonly rows: readonly (readonly CopyCell[])[];
}

export interface CopyLine {
  readonly kind: 'line';
  readonly role: 'title' | 'heading' | 'text' | 'signature';
  readonly text: string;
  /** What an automatic numbering prints before a heading: 「一、」. The text then goes without. */
  readonly ordinal?: string;
}

export type CopyBlock = CopyLine | CopyTable;

/** What a perfect reader of the file would say. */
export interface Truth {
  readonly form: FormId;
  readonly unitName: string;
  readonly year: number;
  readonly signedOn: string | null;
  /** Every cell that the printed tables have. */
  readonly cells: ReadonlyMap<CellId, number | null>;
  readonly moneyUnits: ReadonlyMap<CellId, MoneyUnit | null>;
}

export interface Copy {
  readonly report: RandomReport;
  readonly blocks: readonly CopyBlock[];
  readonly truth: Truth;
}

const TITLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  一: ['工作基本情况', '总体概述', '基本情况'],
  二: ['行政机关主动公开政府信息情况', '政府机关主动公开政府信息情况'],
  三: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
  四: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议和行政诉讼情况'],
  五: ['存在问题及改进情况', '政府信息公开工作存在的主要问题及改进情况', '存在的不足及改进措施'],
  六: ['需要报告的其他事项', '其他需要报告的情况'],
};

export function writeCopy(report: RandomReport, habits: Habits, chance: Random): Copy {
  const cells = new Map<CellId, number | null>();
  const moneyUnits = new Map<CellId, MoneyUnit | null>();
  const lost = habits.has('lost-heading') ? chance.pick('二', '三', '四') : null;
  const blocks: CopyBlock[] = [
    ...titleLines(report, habits, chance),
    ...report.opening.map((text) => line('text', text)),
  ];
  for (const section of report.form.sections) {
    if (section.number !== lost) blocks.push(heading(section.number, section.title, report, habits, chance));
    const paragraphs = report.sections.find(({ number }) => number === section.number)?.paragraphs ?? [];
    for (const text of paragraphs) blocks.push(line('text', text));
    for (const local of localTables(report, section.number, habits, chance)) {
      if (habits.has('unit-line')) blocks.push(line('text', chance.pick('（单位：件）', '单位：件、项')));
      const write = (cell: CellId, value: number): string => {
        const written = writeFigure(report.form, cell, value, habits, chance);
        remember(cells, moneyUnits, cell, written);
        return written.text;
      };
      blocks.push(...writeTables(local, write, habits, chance));
    }
  }
  const signature = signatureLines(report, habits, chance);
  blocks.push(...signature);
  return {
    report,
    blocks,
    truth: {
      form: report.form.id,
      unitName: report.unit.name,
      year: report.year,
      signedOn: signature.length > 0 ? report.signedOn : null,
      cells: withAbsent(report.form.id, cells),
      moneyUnits,
    },
  };
}

function remember(
  cells: Map<CellId, number | null>,
  moneyUnits: Map<CellId, MoneyUnit | null>,
  cell: CellId,
  written: Written,
): void {
  // A figure that the form has no cell for (a subtotal, a local row) is nobody's truth.
  if (cell.includes('*')) return;
  cells.set(cell, written.value);
  if (written.moneyUnit !== undefined) moneyUnits.set(cell, written.moneyUnit);
}

/** Cells of the form that the tables do not print at all are `null`. */
function withAbsent(form: FormId, printed: ReadonlyMap<CellId, number | null>): Map<CellId, number | null> {
  const all = new Map<CellId, number | null>([...cellsOf(formById(form)).keys()].map((id) => [id, null]));
  for (const [id, value] of printed) all.set(id, value);
  return all;
}

function writeTables(
  local: LocalTable,
  write: (cell: CellId, value: number) => string,
  habits: Habits,
  chance: Random,
): CopyTable[] {
  const printed = (table: FormTable): CopyTable => {
    const { width, rows } = printedTable(table);
    return {
      kind: 'table',
      id: table.id,
      width,
      rows: rows.map((row) =>
        row.map(({ kind, rowSpan, colSpan, ...cell }): CopyCell => {
          const text =
            'cell' in cell
              ? write(cell.cell, local.figures.get(cell.cell) ?? 0)
              : writeLabel(cell.text, habits, chance);
          return { kind, text, rowSpan, colSpan };
        }),
      ),
    };
  };
  if (local.table.id === 'disclosure' && habits.has('block-tables')) {
    return local.table.blocks.map((block) => printed({ ...local.table, blocks: [block] }));
  }
  const whole = printed(local.table);
  return local.table.id === 'applications' && habits.has('cut-table') ? cutTable(whole, chance) : [whole];
}

function titleLines(report: RandomReport, habits: Habits, chance: Random): CopyLine[] {
  const author = chance.pick(report.unit.name, report.unit.office, report.city + report.unit.name);
  const rest = `${report.year}年政府信息公开工作年度报告`;
  return habits.has('title-in-two-lines')
    ? [line('title', author), line('title', rest)]
    : [line('title', author + rest)];
}

function heading(
  number: string,
  official: string,
  report: RandomReport,
  habits: Habits,
  chance: Random,
): CopyLine {
  const title = habits.has('other-section-titles')
    ? chance.pick(...(TITLES[number] ?? [official]))
    : official;
  const arabic = '一二三四五六'.indexOf(number) + 1;
  // Where section 一 numbers its own parts 1. 2. 3., no office numbers the sections so as well.
  const free = report.sections.every(({ paragraphs }) => paragraphs.every((text) => !/^\d/u.test(text)));
  const ordinal =
    habits.has('arabic-headings') && free ? chance.pick(`${arabic}、`, `${arabic}.`) : `${number}、`;
  return { kind: 'line', role: 'heading', text: title, ordinal };
}

function signatureLines(report: RandomReport, habits: Habits, chance: Random): CopyLine[] {
  if (habits.has('no-signature')) return [];
  const [year = '', month = '', day = ''] = report.signedOn.split('-');
  const numeral = (digits: string): string => {
    const value = Number(digits);
    const ones = ['', ...'一二三四五六七八九'][value % 10] ?? '';
    const tens = ['', '十', '二十', '三十'][Math.floor(value / 10)] ?? '';
    return tens + ones;
  };
  const date = habits.has('chinese-date')
    ? `${[...year].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')}年${numeral(month)}月${numeral(day)}日`
    : habits.has('padded-date')
      ? `${year}年${month}月${day}日`
      : chance.pick(
          `${year}年${Number(month)}月${Number(day)}日`,
          `${year} 年 ${Number(month)} 月 ${Number(day)} 日`,
        );
  return [line('signature', report.unit.office), line('signature', date)];
}

function line(role: CopyLine['role'], text: string): CopyLine {
  return { kind: 'line', role, text };
}

/** The line as a printer without automatic numbering prints it. */
export function fullText(block: CopyLine): string {
  return (block.ordinal ?? '') + block.text;
}
