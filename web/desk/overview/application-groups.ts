import { type CellId, type Form, formById } from '../../../shared/form/index.ts';
import type { CitySummary } from '../answers.ts';

export interface Group {
  /** As the form prints it, without its number. */
  readonly label: string;
  /** `null` when none of its cells could be summed. */
  readonly pieces: number | null;
}

const RESULTS = '三、本年度办理结果';

/** What became of the applications: the form's results, those under one heading together. */
export function outcomes(summary: Pick<CitySummary, 'form' | 'cells'>): readonly Group[] {
  const groups = new Map<string, CellId[]>();
  for (const { id, label, under = [] } of blockOf(formById(summary.form)).rows) {
    if (under[0] !== RESULTS || id === 'total') continue;
    const group = under[1] ?? label;
    groups.set(group, [...(groups.get(group) ?? []), `applications.${id}.total`]);
  }
  return [...groups].map(([label, cells]) => ({ label: bare(label), pieces: sumOf(cells, summary) }));
}

/** Who made the applications that came this year. */
export function applicants(summary: Pick<CitySummary, 'form' | 'cells'>): readonly Group[] {
  return blockOf(formById(summary.form))
    .columns.filter(({ id }) => id !== 'total')
    .map(({ id, label, under = [] }) => ({
      label: label === '其他' ? `其他${under.at(-1) ?? ''}` : label,
      pieces: sumOf([`applications.new.${id}`], summary),
    }));
}

function blockOf(form: Form) {
  const block = form.tables.find(({ id }) => id === 'applications')?.blocks[0];
  if (!block) throw new Error(`form ${form.id} has no applications`);
  return block;
}

function sumOf(cells: readonly CellId[], { cells: totals }: Pick<CitySummary, 'cells'>): number | null {
  const sums = cells.flatMap((cell) => totals[cell]?.sum ?? []);
  return sums.length === 0 ? null : sums.reduce((sum, one) => sum + one, 0);
}

/** 「（二）部分公开（区分处理的…）」 → 「部分公开」 */
function bare(label: string): string {
  return label.replace(/^（.）/u, '').replace(/（.*$/u, '');
}
