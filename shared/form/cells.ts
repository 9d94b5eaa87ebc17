import type {
  CellId,
  Form,
  FormBlock,
  FormColumn,
  FormRow,
  FormTable,
  Identity,
  SectionNumber,
} from './form.ts';

/** One figure of a form with everything the definition says about it. */
export interface FormCell {
  readonly id: CellId;
  readonly table: FormTable;
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly section: SectionNumber;
  /** A count is whole and is summed as it stands; an amount is summed only with those whose unit is known. */
  readonly kind: 'count' | 'money';
  /** 件, 项 or 万元; `null` where the form prints none. */
  readonly unit: string | null;
  readonly signed: boolean;
  /** For a person: 「第三部分 自然人 （七）总计」. */
  readonly label: string;
}

/** What a total of the cell counts; amounts of money are summed in 万元 also where the form prints no unit. */
export function measureOf({ kind, unit }: Pick<FormCell, 'kind' | 'unit'>): string {
  return kind === 'money' ? '万元' : (unit ?? '件');
}

/** One equation of the form over concrete cells. */
export interface Equation {
  readonly rule: Identity['rule'];
  readonly table: FormTable;
  readonly left: readonly FormCell[];
  readonly right: readonly FormCell[];
  /** The row or column in which it must hold, as printed. */
  readonly line: FormRow | FormColumn;
}

const cellsByForm = new WeakMap<Form, ReadonlyMap<CellId, FormCell>>();
const equationsByForm = new WeakMap<Form, readonly Equation[]>();

/** Every cell of the form in printed order, by id. */
export function cellsOf(form: Form): ReadonlyMap<CellId, FormCell> {
  let cells = cellsByForm.get(form);
  if (!cells) {
    cells = new Map(
      form.tables.flatMap((table) =>
        table.blocks.flatMap((block) =>
          block.rows.flatMap((row) =>
            block.columns.map((column): [CellId, FormCell] => {
              const id = `${table.id}.${row.id}.${column.id}`;
              return [id, describe(id, table, block, row, column)];
            }),
          ),
        ),
      ),
    );
    cellsByForm.set(form, cells);
  }
  return cells;
}

/** Every identity of the form written out over its cells: 40 equations in form 2019, 42 in form 2021. */
export function equationsOf(form: Form): readonly Equation[] {
  let equations = equationsByForm.get(form);
  if (!equations) {
    const cells = cellsOf(form);
    equations = form.tables.flatMap((table) =>
      table.identities.flatMap((identity) =>
        table.blocks.flatMap((block) =>
          (identity.each === 'row' ? block.rows : block.columns).map((line): Equation => {
            const cell = (other: string): FormCell => {
              const [row, column] = identity.each === 'row' ? [line.id, other] : [other, line.id];
              const found = cells.get(`${table.id}.${row}.${column}`);
              if (!found) throw new Error(`form ${form.id}: ${identity.rule} names no cell ${row}.${column}`);
              return found;
            };
            return {
              rule: identity.rule,
              table,
              line,
              left: identity.left.map(cell),
              right: identity.right.map(cell),
            };
          }),
        ),
      ),
    );
    equationsByForm.set(form, equations);
  }
  return equations;
}

function describe(
  id: CellId,
  table: FormTable,
  block: FormBlock,
  row: FormRow,
  column: FormColumn,
): FormCell {
  // 「（二）部分公开（区分处理的…）」 is named by its first words only.
  const short = row.label.replace(/(?<=.)（[^）]{8,}）$/u, '');
  const [first, second] = table.id === 'applications' ? [column.label, short] : [short, column.label];
  return {
    id,
    table,
    block,
    row,
    column,
    section: table.section,
    kind: column.kind ?? 'count',
    unit: column.unit === undefined ? block.unit : column.unit,
    signed: column.signed ?? false,
    label: `第${table.section}部分 ${first} ${second}`,
  };
}
