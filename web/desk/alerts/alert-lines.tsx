import { ALERT_KINDS, ALERT_STATES, AUDIENCES } from '../../../shared/alerts/alert.ts';
import { useAnswer } from '../../api/use-api.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { dayInWords, timeInWords } from '../../filing/time.ts';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import type { CityAlerts } from '../answers.ts';
import { usePlace } from '../place.ts';
import './alerts.css';

type OutboxAlert = CityAlerts['alerts'][number];

export interface AlertLinesProps {
  readonly label: string;
  /** Shown in this order. */
  readonly alerts: readonly OutboxAlert[];
}

/** Alerts with what became of them, a line each: the proof of who was told what. */
export function AlertLines({ label, alerts }: AlertLinesProps) {
  return (
    <ScrolledTable
      label={label}
      head={[ALERTS.day, ALERTS.kind, ALERTS.to, ALERTS.what, ALERTS.outcome]}
      kind="alerts"
    >
      {alerts.map((alert) => (
        <Line key={alert.id} alert={alert} />
      ))}
    </ScrolledTable>
  );
}

function Line({ alert }: { readonly alert: OutboxAlert }) {
  const { say, language } = useWords();
  const { decidedOn, kind, to, state, answers } = alert;
  return (
    <tr>
      <td className="when">{dayInWords(decidedOn, language)}</td>
      <td>{say(ALERT_KINDS[kind])}</td>
      <td>
        <Told to={to} />
      </td>
      <td>
        <AlertText alert={alert} />
      </td>
      <td>
        <span className={`tag ${state}`}>{say(ALERT_STATES[state])}</span>
        {answers.length > 0 ? (
          <ul className="answers">
            {answers.map((answer) => (
              <li key={`${answer.channel} ${answer.at} ${answer.answer}`}>
                <Answer answer={answer} />
              </li>
            ))}
          </ul>
        ) : null}
      </td>
    </tr>
  );
}

export function Told({ to: { name, audience } }: Pick<OutboxAlert, 'to'>) {
  const { say } = useWords();
  return (
    <>
      {name} {audience === 'unit' ? null : <small className="quiet">{say(AUDIENCES[audience])}</small>}
    </>
  );
}

/** The subject, and the whole text for whoever wants to read it. */
export function AlertText({
  alert: { subject, text },
}: {
  readonly alert: Pick<OutboxAlert, 'subject' | 'text'>;
}) {
  const { say } = useWords();
  return (
    <details>
      <summary lang="zh-CN" title={say(ALERTS.showText)}>
        {subject}
      </summary>
      <pre lang="zh-CN">{text.trim()}</pre>
    </details>
  );
}

function Answer({
  answer: { channel, at, outcome, answer },
}: {
  readonly answer: OutboxAlert['answers'][number];
}) {
  const { say, language } = useWords();
  const inWords = useChannelWords();
  const known = ALERTS.answers[answer];
  const detail = known ? say(known) : outcome === 'accepted' ? '' : answer;
  return (
    <>
      <time dateTime={at}>{timeInWords(at, language)}</time>{' '}
      {channel === 'none' ? null : `${inWords(channel)} ${say(ALERTS.outcomes[outcome])}`}
      {detail === '' ? null : <span className="quiet"> {detail}</span>}
    </>
  );
}

/** Says a channel as the outbox names it, `wecom:office`, in words. */
export function useChannelWords(): (channel: string) => string {
  const { say } = useWords();
  const { data } = useAnswer('getChannels', usePlace());
  return (channel) => {
    const [name, secret] = channel.split(':');
    const known = data?.known.find((one) => one.channel === name);
    return `${known ? say(known.inWords) : name}${secret ? `（${secret}）` : ''}`;
  };
}
