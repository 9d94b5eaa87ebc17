/** Every label that the forms print, once for each row and column. */
import { FORMS, type FormId, type TableId } from '../../form/index.ts';
import type { Label } from './label.ts';
import { briefCoreOf, coreOf, ordinalOf } from './label-words.ts';

export interface FormLabel {
  readonly label: Label;
  readonly core: string;
  /** Without its note: 「部分公开（区分处理的…）」 is misprinted in its words. */
  readonly brief: string;
  readonly ordinal: string | null;
}

export const FORM_LABELS: readonly FormLabel[] = gather();

function gather(): FormLabel[] {
  const found = new Map<string, { label: Label; forms: FormId[]; core: string }>();
  const add = (kind: Label['kind'], table: TableId, id: string, printed: string, form: FormId): void => {
    const core = coreOf(printed);
    const key = `${kind} ${table} ${id} ${core}`;
    const known = found.get(key);
    if (known) {
      if (!known.forms.includes(form)) known.forms.push(form);
      return;
    }
    const forms: FormId[] = [form];
    found.set(key, { core, forms, label: { kind, table, id, printed, forms, merged: kind === 'group' } });
  };
  for (const form of FORMS) {
    for (const table of form.tables) {
      for (const { rows, columns } of table.blocks) {
        for (const [kind, printed] of [['row', rows] as const, ['column', columns] as const]) {
          for (const { id, label, under = [] } of printed) {
            add(kind, table.id, id, label, form.id);
            for (const group of under) add('group', table.id, group, group, form.id);
          }
        }
      }
    }
  }
  const merged = new Set([...found.values()].flatMap(({ label, core }) => (label.merged ? [core] : [])));
  return [...found.values()].map(({ label, core }) => ({
    core,
    brief: briefCoreOf(label.printed),
    ordinal: ordinalOf(label.printed),
    label: { ...label, merged: label.kind !== 'column' && merged.has(core) },
  }));
}
