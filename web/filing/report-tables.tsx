import { useEffect, useRef } from 'react';
import { type CellId, cellById, type Form, type FormTable } from '../../shared/form/index.ts';
import { type PrintedCell, printedTable } from '../../shared/form/layout.ts';
import { Scrolled } from '../app/scrolled.tsx';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import type { Mark, RecognisedReport } from './checked.ts';
import './report-tables.css';

export interface ReportTablesProps {
  readonly form: Form;
  readonly cells: RecognisedReport['cells'];
  readonly marks: ReadonlyMap<CellId, Mark>;
  /** The cells of the finding that is looked at. */
  readonly looked: ReadonlySet<CellId>;
  /** Whether they are to be brought into view. */
  readonly bring: boolean;
  /** A marked cell was chosen. */
  readonly choose: (cell: CellId) => void;
}

/** The three tables as on the official form, with the figures that were read and the faulty cells marked. */
export function ReportTables(props: ReportTablesProps) {
  return props.form.tables.map((table) => <OfficialTable key={table.id} table={table} {...props} />);
}

function OfficialTable({
  table,
  looked,
  bring,
  ...props
}: ReportTablesProps & { readonly table: FormTable }) {
  const { say } = useWords();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (looked.size === 0 || !bring) return;
    frame.current?.querySelector('[data-looked]')?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [looked, bring]);
  const { rows } = printedTable(table);
  const title = say(FILING.table(table.section, table.title));
  return (
    <section className="official" ref={frame}>
      <h4>{title}</h4>
      <Scrolled label={say(FILING.scrollTable(title))}>
        <table className={table.id}>
          <caption className="hidden">{title}</caption>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form never move
              <tr key={index}>
                {row.map((cell, at) => (
                  <Printed
                    key={cell.kind === 'figure' ? cell.cell : `${cell.kind}${at}${cell.text}`}
                    cell={cell}
                    looked={cell.kind === 'figure' && looked.has(cell.cell)}
                    {...props}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

interface PrintedProps extends Omit<ReportTablesProps, 'looked' | 'bring' | 'form'> {
  readonly cell: PrintedCell;
  readonly looked: boolean;
}

function Printed({ cell, looked, cells, marks, choose }: PrintedProps) {
  const { rowSpan, colSpan } = cell;
  const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
  if (cell.kind === 'caption')
    return (
      <th className="caption" scope="colgroup" {...spans}>
        {cell.text}
      </th>
    );
  if (cell.kind !== 'figure')
    return (
      <th
        scope={cell.kind === 'row' ? (rowSpan > 1 ? 'rowgroup' : 'row') : colSpan > 1 ? 'colgroup' : 'col'}
        {...spans}
      >
        {cell.text}
      </th>
    );
  const mark = marks.get(cell.cell);
  return (
    <td
      className={['figure', mark?.severity, looked ? 'looked' : null].filter(Boolean).join(' ')}
      data-cell={cell.cell}
      {...(looked ? { 'data-looked': true } : {})}
      {...spans}
    >
      <Figure cell={cell.cell} reading={cells[cell.cell]} mark={mark} choose={choose} />
    </td>
  );
}

interface FigureProps {
  readonly cell: CellId;
  readonly reading: RecognisedReport['cells'][string] | undefined;
  readonly mark: Mark | undefined;
  readonly choose: (cell: CellId) => void;
}

function Figure({ cell, reading, mark, choose }: FigureProps) {
  const { say } = useWords();
  const text = reading?.text || (reading?.value ?? null);
  const shown = text === null || text === '' ? (reading ? '' : say(FILING.notRead)) : String(text);
  if (!mark) return shown;
  const expected = mark.expected === null ? null : say(FILING.shouldBe(String(mark.expected)));
  const label = say(FILING.seeFinding(cellById(cell)?.label ?? cell, mark.findings.length));
  return (
    <button
      type="button"
      onClick={() => choose(cell)}
      aria-label={[label, shown, expected].filter(Boolean).join('，')}
    >
      <span>{shown || '—'}</span>
      {expected ? <small>{expected}</small> : null}
    </button>
  );
}
