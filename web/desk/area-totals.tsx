import { Alert } from 'antd';
import { useState } from 'react';
import { type CellId, cellsOf, formById } from '../../shared/form/index.ts';
import { useAnswer } from '../api/use-api.ts';
import { AREA } from '../words/area.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { Answered } from './answered.tsx';
import type { AreaSummary } from './answers.ts';
import { AreaCellDrawer } from './area-cell-drawer.tsx';
import { AreaParts } from './area-parts.tsx';
import { CellTotal } from './cell-total.tsx';
import { FormTable } from './form-table.tsx';
import { usePlace } from './place.ts';

/** What is under the area, and its three tables, each total with its coverage. */
export function AreaTotals() {
  const summary = useAnswer('getAreaSummary', usePlace());
  return <Answered query={summary}>{(answer) => <Totals summary={answer} />}</Answered>;
}

function Totals({ summary }: { readonly summary: AreaSummary }) {
  const { say } = useWords();
  const [open, setOpen] = useState<CellId | null>(null);
  const form = formById(summary.form);
  const labels = cellsOf(form);
  const { summed, units } = summary.coverage;
  return (
    <>
      <AreaParts summary={summary} />
      <section className="card wide long">
        <h2>{say(DESK.tables)}</h2>
        <p>
          <strong>{say(DESK.summedOf(summed, units))}</strong>
          {' · '}
          <span className="quiet">{say(AREA.cellHint)}</span>
        </p>
        {summary.outdated ? <Alert type="info" showIcon title={say(AREA.outdated)} /> : null}
        {form.tables.map((table) => (
          <FormTable
            key={table.id}
            table={table}
            figure={(id) => {
              const total = summary.cells[id];
              return total ? (
                <CellTotal
                  label={labels.get(id)?.label ?? id}
                  total={total}
                  of={units}
                  besides={false}
                  money={labels.get(id)?.kind === 'money'}
                  onOpen={() => setOpen(id)}
                />
              ) : null;
            }}
          />
        ))}
        <AreaCellDrawer cell={open} onClose={() => setOpen(null)} />
      </section>
    </>
  );
}
