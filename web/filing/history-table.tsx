import { Link } from 'react-router';
import { STATES } from '../../shared/filing/states.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';
import { Scrolled } from '../app/scrolled.tsx';
import { FILING } from '../words/filing.ts';
import { SEND_BACK } from '../words/send-back.ts';
import { useWords } from '../words/words.tsx';
import { cityNameOf, type History } from './checked.ts';
import { FiledBy } from './filed-by.tsx';
import { useFilingPaths } from './filing-paths.ts';
import { OriginalButton } from './original-button.tsx';
import { sizeInWords, timeInWords } from './time.ts';
import './history-table.css';

/** Every attempt of the year, newest first. */
export function HistoryTable({
  history,
  shown,
}: {
  readonly history: History;
  readonly shown: string | null;
}) {
  const { say, language } = useWords();
  const { unit, submissions, inForce, year } = history;
  const paths = useFilingPaths();
  if (submissions.length === 0) return null;
  return (
    <section className="history no-print" aria-labelledby="history">
      <h2 id="history">{say(FILING.history)}</h2>
      <Scrolled label={say(FILING.scrollTable(say(FILING.history)))}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(FILING.historyAttempt)}</th>
              <th scope="col">{say(FILING.historyTime)}</th>
              <th scope="col">{say(FILING.receiptFile)}</th>
              <th scope="col">{say(FILING.historyState)}</th>
              <th scope="col">{`${say(SEVERITIES.error.plural)} / ${say(SEVERITIES.warning.plural)}`}</th>
              <th scope="col">
                <span className="hidden">{say(FILING.original)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {submissions.toReversed().map((one) => (
              <tr key={one.submissionId} aria-current={one.submissionId === shown ? 'true' : undefined}>
                <td>
                  <Link to={paths.attempt(year, one.attempt)}>{say(FILING.attempt(one.attempt))}</Link>
                </td>
                <td>{timeInWords(one.receivedAt ?? one.requestedAt, language)}</td>
                <td>
                  {one.fileName}（{sizeInWords(one.size)}）
                  <FiledBy unit={unit} by={one.requestedBy} nameOf={() => cityNameOf(history)} />
                </td>
                <td>
                  {say(one.sentBack ? SEND_BACK.state : STATES[one.state])}
                  {one.submissionId === inForce?.submissionId ? (
                    <strong className="in-force">{say(FILING.isInForce)}</strong>
                  ) : null}
                </td>
                <td>{one.outcome ? `${one.outcome.counts.error} / ${one.outcome.counts.warning}` : '—'}</td>
                <td>{one.receivedAt === null ? null : <OriginalButton id={one.submissionId} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
