/** The official tables as one office fills them in: with a row of its own, a row too few, or another order. */
import type { CellId, FormRow, FormTable } from '../../shared/form/index.ts';
import { FORMS } from '../../shared/form/index.ts';
import type { Habits } from './habits.ts';
import type { Random } from './random.ts';
import type { RandomReport } from './report.ts';

export interface LocalTable {
  readonly table: FormTable;
  /** Of every place of the table; ids with `*` are no cells of the form. */
  readonly figures: ReadonlyMap<CellId, number>;
}

export function localTables(
  report: RandomReport,
  section: string,
  habits: Habits,
  chance: Random,
): LocalTable[] {
  return report.form.tables
    .filter((table) => table.section === section)
    .map((table) => {
      const figures = new Map(report.figures);
      if (table.id === 'applications')
        return { table: applications(table, figures, habits, chance), figures };
      if (table.id === 'disclosure') return { table: disclosure(table, figures, habits, chance), figures };
      return { table, figures };
    });
}

function applications(
  official: FormTable,
  figures: Map<CellId, number>,
  habits: Habits,
  chance: Random,
): FormTable {
  let table = official;
  const others = rowsOf(official).filter((row) => row.id.startsWith('other'));
  if (habits.has('mixed-forms') && others.length > 1) {
    const older = FORMS.find((form) => form.id === '2019')?.tables.find(({ id }) => id === 'applications');
    table = older ?? table;
    for (const { id } of table.blocks.flatMap((block) => block.columns)) {
      figures.set(`applications.other.${id}`, sum(figures, others, id));
    }
  }
  if (habits.has('filled-subtotals')) table = withFilledSubtotals(table, figures);
  if (habits.has('rows-in-another-order')) table = withRows(table, (rows) => reordered(rows, chance));
  if (habits.has('total-beside-applicants')) {
    table = {
      ...table,
      blocks: table.blocks.map((block) => ({
        ...block,
        columns: block.columns.map((column) =>
          column.id === 'total' ? { id: column.id, label: column.label } : column,
        ),
      })),
    };
  }
  return table;
}

function disclosure(
  official: FormTable,
  figures: Map<CellId, number>,
  habits: Habits,
  chance: Random,
): FormTable {
  let table = official;
  if (habits.has('amount-unit-in-header')) {
    table = {
      ...table,
      blocks: table.blocks.map((block) => ({
        ...block,
        columns: block.columns.map((column) =>
          column.label === '采购总金额'
            ? { ...column, label: chance.pick('采购总金额（万元）', '采购总金额（单位：万元）') }
            : column,
        ),
      })),
    };
  }
  if (habits.has('extra-row')) {
    const extra: FormRow = { id: '*extra', label: '其他主动公开文件' };
    const [first, ...rest] = table.blocks;
    if (first) table = { ...table, blocks: [{ ...first, rows: [...first.rows, extra] }, ...rest] };
    for (const { id } of first?.columns ?? []) figures.set(`disclosure.*extra.${id}`, chance.whole(0, 99));
  }
  return table;
}

/** 「（三）不予公开」 as a line of its own, with the sum of its parts. */
function withFilledSubtotals(table: FormTable, figures: Map<CellId, number>): FormTable {
  return withRows(table, (rows) =>
    rows.flatMap((row, index): FormRow[] => {
      const [result, group] = row.under ?? [];
      if (result === undefined || group === undefined) return [row];
      const flat = { ...row, under: [result] };
      if (rows[index - 1]?.under?.[1] === group) return [flat];
      const parts = rows.filter(({ under }) => under?.[1] === group);
      const subtotal = `*${row.id}`;
      for (const { id } of table.blocks.flatMap((block) => block.columns)) {
        figures.set(`${table.id}.${subtotal}.${id}`, sum(figures, parts, id));
      }
      return [{ id: subtotal, label: group, under: [result] }, flat];
    }),
  );
}

/** Rows of one group change places among themselves, as a careless retyping does. */
function reordered(rows: readonly FormRow[], chance: Random): FormRow[] {
  const group = (row: FormRow): string => row.under?.join() ?? row.id;
  const groups = [...new Set(rows.map(group))];
  return groups.flatMap((name) => {
    const members = rows.filter((row) => group(row) === name);
    return name.includes('不予公开') ? chance.shuffled(members) : members;
  });
}

function withRows(table: FormTable, change: (rows: readonly FormRow[]) => readonly FormRow[]): FormTable {
  return { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: change(block.rows) })) };
}

function rowsOf(table: FormTable): readonly FormRow[] {
  return table.blocks.flatMap((block) => block.rows);
}

function sum(figures: ReadonlyMap<CellId, number>, rows: readonly FormRow[], column: string): number {
  return rows.reduce((whole, row) => whole + (figures.get(`applications.${row.id}.${column}`) ?? 0), 0);
}
