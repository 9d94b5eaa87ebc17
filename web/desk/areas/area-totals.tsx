import { Alert } from 'antd';
import { useState } from 'react';
import type { CellId } from '../../../shared/form/index.ts';
import { useAnswer } from '../../api/use-api.ts';
import { AREA } from '../../words/area.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { AreaSummary } from '../answers.ts';
import { useDeskTitle, usePlace } from '../place.ts';
import { CoverageLine } from '../totals/coverage-line.tsx';
import { FormTotals } from '../totals/form-totals.tsx';
import { AreaCellDrawer } from './area-cell-drawer.tsx';
import { AreaParts } from './area-parts.tsx';

/** What is under the area, and its three tables, each total with its coverage. */
export function AreaTotals() {
  useDeskTitle(DESK.tables);
  const summary = useAnswer('getAreaSummary', usePlace());
  return <Answered query={summary}>{(answer) => <Totals summary={answer} />}</Answered>;
}

function Totals({ summary }: { readonly summary: AreaSummary }) {
  const { say } = useWords();
  const [open, setOpen] = useState<CellId | null>(null);
  return (
    <>
      <AreaParts summary={summary} />
      <section className="card wide long">
        <h2>{say(DESK.tables)}</h2>
        <p>
          <CoverageLine of={summary} />
          {' · '}
          <span className="quiet">{say(AREA.cellHint)}</span>
        </p>
        {summary.outdated ? <Alert type="info" showIcon title={say(AREA.outdated)} /> : null}
        <FormTotals
          form={summary.form}
          cells={summary.cells}
          coverage={summary.coverage}
          besides={false}
          onOpen={setOpen}
        />
        <AreaCellDrawer cell={open} onClose={() => setOpen(null)} />
      </section>
    </>
  );
}
