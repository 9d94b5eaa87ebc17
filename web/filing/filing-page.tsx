import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useAnswer } from '../api/use-api.ts';
import { Failed, Notice, Starting } from '../app/states.tsx';
import { dueYear, useToday } from '../app/today.ts';
import { useTitle } from '../app/use-title.ts';
import { useAccount, useSession } from '../session/session.tsx';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import { AttemptPanel, isUnderWay } from './attempt-panel.tsx';
import { cityNameOf, type History } from './checked.ts';
import { DraftPanel } from './draft-panel.tsx';
import { DropFile } from './drop-file.tsx';
import { useFilingPaths } from './filing-paths.ts';
import { HistoryTable } from './history-table.tsx';
import { StandingCard } from './standing-card.tsx';
import { useContextOf } from './use-context.ts';
import { useDraft } from './use-draft.ts';
import { YearChoice } from './year-choice.tsx';
import './filing-page.css';

/** 报送: what a township's clerk comes for. */
export default function FilingPage() {
  const { say } = useWords();
  const { unit } = useAccount();
  const { link } = useSession();
  const { year: asked } = useParams();
  const due = dueYear(useToday());
  const year = link?.year ?? (asked === undefined ? due : Number(asked));
  useTitle(FILING.title(year));
  // Whoever files nothing looks at totals.
  if (unit === null) return <Navigate replace to="/desk" />;
  return (
    <>
      <header className="filing">
        <h1>{say(FILING.title(year))}</h1>
        {link ? null : <YearChoice year={year} due={due} />}
      </header>
      <FilingOfYear key={year} unit={unit} year={year} />
    </>
  );
}

function FilingOfYear({ unit, year }: { readonly unit: string; readonly year: number }) {
  const { data, error, refetch } = useAnswer(
    'getUnitHistory',
    { code: unit, year },
    // While something is under way its outcome changes where the unit stands.
    { refetchInterval: ({ state }) => (state.data?.submissions.some(isUnderWay) ? 1500 : false) },
  );
  if (data) return <Filing history={data} />;
  if (error?.code === 'unit-not-registered')
    return <Notice status="info" title={FILING.notRegistered} text={FILING.notRegisteredText} />;
  return error ? <Failed fault={error} again={() => void refetch()} /> : <Starting whole />;
}

function Filing({ history }: { readonly history: History }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const paths = useFilingPaths();
  const { attempt: asked } = useParams();
  const { year, submissions } = history;
  const panel = useRef<HTMLDivElement>(null);
  const context = useContextOf(history);
  const drafting = useDraft(year, context, () => void navigate(paths.year(year)));
  const { draft } = drafting;

  const newest = submissions.findLast(({ state }) => state !== 'expired');
  const shown = asked === undefined ? newest : submissions.find(({ attempt }) => attempt === Number(asked));
  const choose = (files: readonly File[]) => {
    drafting.choose(files);
    panel.current?.scrollIntoView({ block: 'nearest' });
  };
  // What is shown while another attempt is chosen is that attempt and no longer the file.
  const { drop } = drafting;
  useEffect(() => {
    if (asked !== undefined) drop();
  }, [asked, drop]);

  return (
    <>
      <div className="top no-print">
        <StandingCard history={history} />
        <DropFile
          words={{ drop: submissions.length > 0 ? FILING.dropAnother : FILING.drop, text: FILING.dropText }}
          choose={choose}
        />
      </div>
      <div className="panel" ref={panel}>
        {draft.step !== 'none' ? (
          <DraftPanel drafting={drafting} year={year} />
        ) : shown ? (
          <AttemptPanel
            key={shown.submissionId}
            id={shown.submissionId}
            known={shown.state}
            unitName={history.name}
            nameOf={() => cityNameOf(history)}
          />
        ) : asked !== undefined ? (
          <Notice
            status="info"
            title={FILING.noAttempt}
            text={FILING.noAttemptText}
            action={<Button onClick={() => void navigate(paths.year(year))}>{say(FILING.show)}</Button>}
          />
        ) : (
          <ol className="how">
            {FILING.how.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ol>
        )}
      </div>
      <HistoryTable history={history} shown={shown?.submissionId ?? null} />
    </>
  );
}
