import { Alert } from 'antd';
import { useState } from 'react';
import type { CellId } from '../../../shared/form/index.ts';
import { useAnswer } from '../../api/use-api.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { CitySummary } from '../answers.ts';
import { useDeskTitle, usePlace } from '../place.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { FormTotals } from './form-totals.tsx';
import { Publications } from './publications.tsx';
import { UnknownMoney } from './unknown-money.tsx';

/** The city's three tables, each total with its coverage; a click shows the units behind it. */
export function TablesPage() {
  useDeskTitle(DESK.tables);
  const summary = useAnswer('getCitySummary', usePlace());
  return (
    <>
      <Answered query={summary}>{(answer) => <Tables summary={answer} />}</Answered>
      <Publications />
    </>
  );
}

function Tables({ summary }: { readonly summary: CitySummary }) {
  const { say } = useWords();
  const [open, setOpen] = useState<CellId | null>(null);
  const [besides, setBesides] = useState(false);
  return (
    <section className="card wide long">
      <h2>{say(DESK.tables)}</h2>
      <p>
        <CoverageLine of={summary} />
        {' · '}
        <span className="quiet">{say(DESK.cellHint)}</span>
      </p>
      <label className="no-print">
        <input type="checkbox" checked={besides} onChange={({ target }) => setBesides(target.checked)} />{' '}
        {say(DESK.showLastYear)}
      </label>
      {summary.outdated ? <Alert type="info" showIcon title={say(DESK.outdated)} /> : null}
      <FormTotals
        form={summary.form}
        cells={summary.cells}
        coverage={summary.coverage}
        besides={besides}
        onOpen={setOpen}
      />
      <UnknownMoney summary={summary} />
      <CellDrawer cell={open} onClose={() => setOpen(null)} />
    </section>
  );
}
