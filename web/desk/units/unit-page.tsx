import { Link, useParams, useSearchParams } from 'react-router';
import { STATES } from '../../../shared/filing/states.ts';
import { SEVERITIES } from '../../../shared/findings/severities.ts';
import { useAnswer } from '../../api/use-api.ts';
import { Scrolled } from '../../app/scrolled.tsx';
import { FiledBy } from '../../filing/filed-by.tsx';
import { OriginalButton } from '../../filing/original-button.tsx';
import { sizeInWords, timeInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { FILING } from '../../words/filing.ts';
import { SEND_BACK } from '../../words/send-back.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { UnitHistory } from '../answers.ts';
import { useDesk, useDeskTitle } from '../place.ts';
import { useOfficeName } from '../use-office-name.ts';
import { MakeLinks } from './make-links.tsx';
import { UnitAlerts } from './unit-alerts.tsx';
import { UnitReport } from './unit-report.tsx';
import { UnitStanding } from './unit-standing.tsx';
import { UploadLinks } from './upload-links.tsx';
import './unit-page.css';

/** One unit: every attempt with its original file, and the report in force, or the newest one, as it was read. */
export function UnitPage() {
  const { say } = useWords();
  const {
    place: { year },
    base,
    mayChange,
  } = useDesk();
  const { unit = '' } = useParams();
  const history = useAnswer('getUnitHistory', { code: unit, year });
  useDeskTitle(history.data?.name ?? DESK.units);
  return (
    <>
      <p className="no-print">
        <Link to={`${base}/units`}>{say(DESK.back)}</Link>
      </p>
      <Answered query={history}>
        {(answer) => (
          <>
            <Unit history={answer} />
            <UnitAlerts unit={answer.unit} />
            {mayChange ? (
              <UploadLinks names={new Map([[answer.unit, answer.name]])}>
                <MakeLinks units={[answer.unit]} />
              </UploadLinks>
            ) : null}
          </>
        )}
      </Answered>
    </>
  );
}

function Unit({ history }: { readonly history: UnitHistory }) {
  const { say } = useWords();
  const [search] = useSearchParams();
  const { submissions, inForce } = history;
  const asked = submissions.find(({ attempt }) => String(attempt) === search.get('attempt'));
  const judged = submissions.filter(({ outcome }) => outcome !== null);
  const shown = asked?.submissionId ?? inForce?.submissionId ?? judged.at(-1)?.submissionId ?? null;
  return (
    <>
      <section className="card wide">
        <h2>
          {history.name} <small className="quiet">{history.unit}</small>
        </h2>
        <UnitStanding history={history} />
        {submissions.length === 0 ? (
          <p className="quiet">{say(DESK.noAttempts)}</p>
        ) : (
          <Attempts history={history} shown={shown} />
        )}
      </section>
      {shown === null ? null : <UnitReport key={shown} id={shown} history={history} />}
    </>
  );
}

interface AttemptsProps {
  readonly history: UnitHistory;
  readonly shown: string | null;
}

function Attempts({ history: { unit, submissions, inForce }, shown }: AttemptsProps) {
  const nameOf = useOfficeName();
  const { say, language } = useWords();
  return (
    <Scrolled label={say(DESK.attemptsHeading)} kind="attempts">
      <table className="plain">
        <caption>{say(DESK.attemptsHeading)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(DESK.attempts)}</th>
            <th scope="col">{say(DESK.receivedOn)}</th>
            <th scope="col">{say(DESK.fileName)}</th>
            <th scope="col">{say(DESK.state)}</th>
            <th scope="col" className="number">
              {`${say(SEVERITIES.error.plural)} / ${say(SEVERITIES.warning.plural)}`}
            </th>
            <th scope="col">{say(FILING.original)}</th>
          </tr>
        </thead>
        <tbody>
          {submissions.toReversed().map((one) => (
            <tr key={one.submissionId} aria-current={one.submissionId === shown ? 'true' : undefined}>
              <th scope="row">
                <Link to={`?attempt=${one.attempt}`}>{say(DESK.attempt(one.attempt))}</Link>
              </th>
              <td>{timeInWords(one.receivedAt ?? one.requestedAt, language)}</td>
              <td>
                {one.fileName} <small className="quiet">{sizeInWords(one.size)}</small>{' '}
                <FiledBy unit={unit} by={one.requestedBy} nameOf={nameOf} />
              </td>
              <td>
                {say(one.sentBack ? SEND_BACK.state : STATES[one.state])}
                {one.submissionId === inForce?.submissionId ? <strong> · {say(DESK.inForce)}</strong> : null}
              </td>
              <td className="number">
                {one.outcome ? `${one.outcome.counts.error} / ${one.outcome.counts.warning}` : '—'}
              </td>
              <td>{one.receivedAt === null ? '—' : <OriginalButton id={one.submissionId} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
