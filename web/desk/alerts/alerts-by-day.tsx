import { ALERT_KINDS, ALERT_STATES, type AlertState, AUDIENCES } from '../../../shared/alerts/alert.ts';
import { dayInWords } from '../../filing/time.ts';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import type { CityAlerts } from '../answers.ts';
import { AlertLines } from './alert-lines.tsx';

type OutboxAlert = CityAlerts['alerts'][number];

/** What was said on a day to many is one line, which opens: whom, through which channel, with what answer. */
export function AlertsByDay({ alerts }: { readonly alerts: readonly OutboxAlert[] }) {
  const { say, language } = useWords();
  const groups = [...Map.groupBy(alerts, ({ decidedOn, kind, to }) => `${decidedOn} ${kind} ${to.audience}`)];
  return (
    <div className="days">
      {groups.map(([key, group]) => {
        const [first] = group;
        if (!first) return null;
        const { decidedOn, kind, to } = first;
        return (
          <details key={key}>
            <summary>
              <span className="when">{dayInWords(decidedOn, language)}</span>
              <strong>{say(ALERT_KINDS[kind])}</strong>
              <span>
                {group.length === 1
                  ? to.name
                  : `${say(AUDIENCES[to.audience])} ${say(ALERTS.many(group.length))}`}
              </span>
              <Outcomes group={group} />
            </summary>
            <AlertLines
              label={`${dayInWords(decidedOn, language)} ${say(ALERT_KINDS[kind])}`}
              alerts={group}
            />
          </details>
        );
      })}
    </div>
  );
}

function Outcomes({ group }: { readonly group: readonly OutboxAlert[] }) {
  const { say } = useWords();
  const counts = Map.groupBy(group, ({ state }) => state);
  return (
    <span className="outcomes">
      {(Object.keys(ALERT_STATES) as AlertState[]).map((state) => {
        const count = counts.get(state)?.length ?? 0;
        return count === 0 ? null : (
          <span key={state} className={`tag ${state}`}>{`${say(ALERT_STATES[state])} ${count}`}</span>
        );
      })}
    </span>
  );
}
