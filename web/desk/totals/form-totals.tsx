import type { FormId } from '../../../shared/form/form.ts';
import { type CellId, cellsOf, formById } from '../../../shared/form/index.ts';
import { CellTotal, type CellTotalProps } from './cell-total.tsx';
import { FormTable } from './form-table.tsx';

/** The tables of a form with a total in each cell of which there is one. */
export function FormTotals({
  form: id,
  cells,
  onOpen,
  ...props
}: Pick<CellTotalProps, 'coverage' | 'besides'> & {
  readonly form: FormId;
  readonly cells: Readonly<Record<CellId, CellTotalProps['total']>>;
  readonly onOpen: (cell: CellId) => void;
}) {
  const form = formById(id);
  const labels = cellsOf(form);
  return form.tables.map((table) => (
    <FormTable
      key={table.id}
      table={table}
      figure={(cell) => {
        const total = cells[cell];
        return total ? (
          <CellTotal
            label={labels.get(cell)?.label ?? cell}
            total={total}
            money={labels.get(cell)?.kind === 'money'}
            onOpen={() => onOpen(cell)}
            {...props}
          />
        ) : null;
      }}
    />
  ));
}
