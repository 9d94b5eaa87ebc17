import { dateInWords } from '../calendar/dates.ts';
import { cellsOf, type FormTable, formById } from '../form/index.ts';
import { ledgerHeader } from './header.ts';
import type { Ledger, LedgerUnit } from './ledger.ts';
import { LEFT_OUT } from './left-out-words.ts';
import { reference, type Sheet, type SheetCell, type SheetStyle } from './sheet.ts';
import { excusedLine, UNIT_COLUMNS } from './unit-columns.ts';

const FIXED = [
  { label: '单位代码', width: 6 },
  { label: '单位名称', width: 9 },
  { label: '汇总情况', width: 10 },
] as const;

/** Characters in a column of figures. */
const FIGURE_WIDTH = 5;
/** points */
const TITLE_HEIGHT = 26;
const LINE_HEIGHT = 14;

/** The ledger's workbook: where the units stand and who owes nothing, then one sheet a table of the form with a unit a row. */
export function ledgerSheets(ledger: Ledger): readonly Sheet[] {
  return [unitSheet(ledger), ...formById(ledger.form).tables.map((table) => tableSheet(ledger, table))];
}

function titleOf({ cityName, city, year, asOf }: Ledger, what: string): SheetCell {
  return {
    style: 'title',
    value: `${cityName ?? city}${year}年政府信息公开工作年度报告台账　${what}（截至${dateInWords(asOf)}）`,
  };
}

function unitSheet(ledger: Ledger): Sheet {
  return {
    name: '单位情况',
    widths: UNIT_COLUMNS.map(({ width }) => width),
    heights: [TITLE_HEIGHT, LINE_HEIGHT * 2],
    frozen: { rows: 2, columns: 2 },
    rows: [
      [titleOf(ledger, '各单位报送情况')],
      UNIT_COLUMNS.map(({ label }): SheetCell => ({ style: 'header', value: label })),
      ...ledger.units.map((unit) =>
        UNIT_COLUMNS.map(
          ({ value }): SheetCell => ({ style: styleOf(unit, value(unit)), value: value(unit) }),
        ),
      ),
      ...ledger.excused.map((unit) =>
        excusedLine(unit).map((value): SheetCell => ({ style: 'faint', value })),
      ),
    ],
    merged: [],
  };
}

/** 汇总情况 and the figures of a unit that is in no total are set back. */
function styleOf({ leftOut }: LedgerUnit, value: SheetCell['value']): SheetStyle {
  if (leftOut !== null) return 'faint';
  return typeof value === 'number' ? 'figure' : 'text';
}

function tableSheet(ledger: Ledger, table: FormTable): Sheet {
  const { depth, columns, labels } = ledgerHeader(table);
  const top = 1 + depth;
  const positions = new Map(ledger.cells.map(({ id }, index) => [id, index]));
  const at = columns.map((id) => positions.get(id) ?? -1);
  const bottom = top + ledger.units.length;
  const merged = [
    ...FIXED.map((_, column) => ({ row: 1, column, rowSpan: depth, colSpan: 1 })),
    ...[bottom, bottom + 1].map((row) => ({ row, column: 0, rowSpan: 1, colSpan: FIXED.length })),
    ...labels.map((label) => ({ ...label, row: 1 + label.row, column: FIXED.length + label.column })),
  ];
  return {
    name: `${table.section} ${shortTitle(table)}`,
    widths: [...FIXED.map(({ width }) => width), ...columns.map(() => FIGURE_WIDTH)],
    heights: [TITLE_HEIGHT, ...headerHeights(depth, labels)],
    frozen: { rows: top, columns: FIXED.length },
    rows: [
      [titleOf(ledger, table.title)],
      ...headerRows(depth, columns.length, labels),
      ...ledger.units.map((unit) => unitRow(ledger, unit, at)),
      [...rowLabel('合计'), ...at.map((position, column) => total(ledger, position, column, top))],
      [...rowLabel('计入单位数'), ...at.map((position, column) => coverage(ledger, position, column, top))],
    ],
    merged: merged.map(({ row, column, rowSpan, colSpan }) => ({ row, column, rowSpan, colSpan })),
  };
}

const SHORT_TITLES: Readonly<Record<FormTable['id'], string>> = {
  disclosure: '主动公开',
  applications: '依申请公开',
  review: '复议诉讼',
};

function shortTitle({ id }: FormTable): string {
  return SHORT_TITLES[id];
}

function headerRows(
  depth: number,
  width: number,
  labels: ReturnType<typeof ledgerHeader>['labels'],
): SheetCell[][] {
  const rows = Array.from({ length: depth }, (_, row): SheetCell[] => [
    ...FIXED.map(({ label }): SheetCell => ({ style: 'header', value: row === 0 ? label : null })),
    ...Array.from({ length: width }, (): SheetCell => ({ style: 'header', value: null })),
  ]);
  for (const { text, row, column } of labels) {
    const line = rows[row];
    if (line) line[FIXED.length + column] = { style: 'header', value: text };
  }
  return rows;
}

/** A merged cell does not grow with its text, so each level is as high as its longest label needs. */
function headerHeights(depth: number, labels: ReturnType<typeof ledgerHeader>['labels']): number[] {
  return Array.from({ length: depth }, (_, row) => {
    const lines = labels
      .filter((label) => label.row <= row && row < label.row + label.rowSpan)
      .map(({ text, colSpan, rowSpan }) => Math.ceil(text.length / (FIGURE_WIDTH * colSpan)) / rowSpan);
    return Math.ceil(Math.max(1, ...lines)) * LINE_HEIGHT + 4;
  });
}

function rowLabel(label: string): SheetCell[] {
  return FIXED.map((_, index): SheetCell => ({ style: 'header', value: index === 0 ? label : null }));
}

function unitRow({ cells }: Ledger, unit: LedgerUnit, at: readonly number[]): SheetCell[] {
  const { leftOut } = unit;
  const style = styleOf(unit, null);
  return [
    { style, value: unit.code },
    { style, value: unit.name },
    { style, value: leftOut === null ? '计入' : `未计入：${LEFT_OUT[leftOut].zh}` },
    ...at.map((position): SheetCell => {
      const unknown = unit.unitUnknown[cells[position]?.id ?? ''];
      return unknown === undefined
        ? { style: leftOut === null ? 'figure' : 'faint', value: unit.values[position] ?? null }
        : { style: 'faint', value: `${unknown}（单位不明）` };
    }),
  ];
}

/** A column without any figure has no total, which is not 0. */
function total(ledger: Ledger, position: number, column: number, top: number): SheetCell {
  const cell = ledger.cells[position];
  if (!cell || ledger.units.length === 0) return { style: 'total', value: null };
  const range = rangeOf(ledger, column, top);
  const money = cellsOf(formById(ledger.form)).get(cell.id)?.kind === 'money';
  // Excel adds decimals in binary; 元 and 分 must come out whole.
  const sum = money ? `ROUND(SUM(${range}),6)` : `SUM(${range})`;
  return { style: 'total', value: cell.sum ?? '', formula: `IF(COUNT(${range})=0,"",${sum})` };
}

function coverage(ledger: Ledger, position: number, column: number, top: number): SheetCell {
  const n = ledger.cells[position]?.n ?? 0;
  if (ledger.units.length === 0) return { style: 'total', value: '0 / 0' };
  const range = rangeOf(ledger, column, top);
  return {
    style: 'total',
    value: `${n} / ${ledger.units.length}`,
    formula: `COUNT(${range})&" / "&ROWS(${range})`,
  };
}

function rangeOf({ units }: Ledger, column: number, top: number): string {
  const place = FIXED.length + column;
  return `${reference(top, place)}:${reference(top + units.length - 1, place)}`;
}
