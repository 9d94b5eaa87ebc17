import type { ReactNode } from 'react';
import type { CellId, FormTable as Definition } from '../../../shared/form/form.ts';
import { printedTable } from '../../../shared/form/layout.ts';
import { Scrolled } from '../../app/scrolled.tsx';
import './form-table.css';

export interface FormTableProps {
  readonly table: Definition;
  readonly figure: (cell: CellId) => ReactNode;
  readonly tone?: (cell: CellId) => string;
}

/** A table as the official form prints it. */
export function FormTable({ table, figure, tone = () => '' }: FormTableProps) {
  const title = `${table.section}、${table.title}`;
  return (
    <Scrolled kind="form-table" lang="zh-CN" label={title}>
      <table>
        <caption>{title}</caption>
        <tbody>
          {printedTable(table).rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a form never move
            <tr key={line}>
              {row.map((cell, at) => {
                const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
                if (cell.kind === 'figure') {
                  return (
                    <td key={cell.cell} className={`figure ${tone(cell.cell)}`} {...spans}>
                      {figure(cell.cell)}
                    </td>
                  );
                }
                const key = `${at} ${cell.text}`;
                // The corner above the row labels is empty on some forms, and an empty header heads nothing.
                if (cell.text === '') return <td key={key} {...spans} />;
                return (
                  <th key={key} className={cell.kind} scope={cell.kind === 'row' ? 'row' : 'col'} {...spans}>
                    {cell.text}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
