import { Link } from 'react-router';
import { daysBetween } from '../../../shared/calendar/dates.ts';
import { STANDINGS, type Standing } from '../../../shared/compliance/standing.ts';
import { DateSource } from '../../app/date-source.tsx';
import { dayInWords } from '../../filing/time.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { Compliance } from '../answers.ts';
import { useDesk } from '../place.ts';
import './standing-card.css';

const ORDER = Object.keys(STANDINGS) as Standing[];

/** Who has filed and who has not, and how long there is. */
export function StandingCard({ compliance }: { readonly compliance: Compliance }) {
  const { say } = useWords();
  const { base } = useDesk();
  const { counts, rates } = compliance;
  const { units: accepted, of: expected } = rates.accepted;
  const present = ORDER.filter((standing) => counts[standing] > 0);
  return (
    <section className="card wide" aria-labelledby="standing-heading">
      <h2 id="standing-heading">{say(DESK.standing)}</h2>
      <div className="standing-top">
        <p className="headline">
          <Count number={expected} name={say(DESK.expected)} />
          <Count number={accepted} name={say(DESK.done)} />
          <Count number={expected - accepted} name={say(DESK.owing)} />
        </p>
        <Clock compliance={compliance} />
      </div>
      <div className="bar" aria-hidden="true">
        {present.map((standing) => (
          <span key={standing} className={standing} style={{ flexGrow: counts[standing] }} />
        ))}
      </div>
      <ul className="legend">
        {present.map((standing) => (
          <li key={standing}>
            <Link to={`${base}/units?standing=${standing}`} title={say(DESK.showThese)}>
              <span className={`dot ${standing}`} aria-hidden="true" />
              {say(STANDINGS[standing])} <strong>{counts[standing]}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ number, name }: { readonly number: number; readonly name: string }) {
  return (
    <span>
      {name} <strong>{number}</strong>
    </span>
  );
}

function Clock({ compliance: { calendar, calendarNote, today } }: { readonly compliance: Compliance }) {
  const { say, language } = useWords();
  const rest = (date: string): string => {
    const days = daysBetween(today, date);
    return say(days >= 0 ? DESK.daysLeft(days) : DESK.daysPast(-days));
  };
  return (
    <dl className="clock">
      <div>
        <dt>{say(DESK.deadline)}</dt>
        <dd>
          {dayInWords(calendar.submitBy, language)} <strong>{rest(calendar.submitBy)}</strong>
        </dd>
      </div>
      {calendar.locksAfter === null ? null : (
        <div>
          <dt>{say(CALENDAR.dates.locksAfter)}</dt>
          <dd>
            {dayInWords(calendar.locksAfter, language)} {rest(calendar.locksAfter)}
          </dd>
        </div>
      )}
      <div>
        <dt>{say(DESK.publish)}</dt>
        <dd>
          {dayInWords(calendar.governmentPublishesBy, language)} {rest(calendar.governmentPublishesBy)}
        </dd>
      </div>
      <div className="source">
        <dt>{say(DESK.source)}</dt>
        <dd>
          <DateSource source={calendar.sources.submitBy} />
          {calendarNote ? <p>{say(calendarNote)}</p> : null}
        </dd>
      </div>
    </dl>
  );
}
