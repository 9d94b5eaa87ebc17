import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ALERT_KINDS } from '../../../shared/alerts/alert.ts';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import type { Problem } from '../../api/problem.ts';
import { retry, useAsk } from '../../api/use-api.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { useToday } from '../../app/today.ts';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import { usePlace } from '../place.ts';
import { AlertText, Told, useChannelWords } from './alert-lines.tsx';

type Preview = AnswerOf<(typeof CALLS)['previewAlerts']>;

/** What would be said to whom on a day, without saying it. */
export function AlertsPreview() {
  const { say } = useWords();
  const place = usePlace();
  const ask = useAsk();
  const today = useToday();
  const [day, setDay] = useState(today);
  const preview = useQuery<Preview, Problem>({
    retry,
    queryKey: ['previewAlerts', place, day],
    queryFn: ({ signal }) => ask(CALLS.previewAlerts, { params: place, query: { day }, signal }),
  });
  return (
    <section className="card wide no-print">
      <h2>{say(ALERTS.preview)}</h2>
      <p className="quiet">{say(ALERTS.previewText)}</p>
      <p>
        <label>
          {say(ALERTS.previewDay)}{' '}
          <input
            type="date"
            required
            value={day}
            onChange={({ target }) => setDay(target.value === '' ? today : target.value)}
          />
        </label>
      </p>
      <AnsweredInCard query={preview}>{(answer) => <Previewed answer={answer} />}</AnsweredInCard>
    </section>
  );
}

function Previewed({ answer: { paused, alerts } }: { readonly answer: Preview }) {
  const { say } = useWords();
  const inWords = useChannelWords();
  return (
    <>
      {paused ? (
        <p className="bad">
          {say(ALERTS.pausedNow)}：{paused.reason}
        </p>
      ) : null}
      <p role="status">
        {say(alerts.length === 0 ? ALERTS.previewNone : ALERTS.previewCount(alerts.length))}
      </p>
      {alerts.length === 0 ? null : (
        <ScrolledTable
          label={say(ALERTS.preview)}
          head={[ALERTS.kind, ALERTS.to, ALERTS.what, ALERTS.by]}
          kind="alerts"
        >
          {alerts.map((alert) => (
            <tr key={alert.id}>
              <td>{say(ALERT_KINDS[alert.kind])}</td>
              <td>
                <Told to={alert.to} />
              </td>
              <td>
                <AlertText alert={alert} />
              </td>
              <td>
                {alert.by.length === 0 ? (
                  <span className="bad">{say(ALERTS.reachesNobody)}</span>
                ) : (
                  alert.by.map(inWords).join('、')
                )}
              </td>
            </tr>
          ))}
        </ScrolledTable>
      )}
    </>
  );
}
