import { Link } from 'react-router';
import { type CalendarDate, dateInChina, daysBetween } from '../../shared/calendar/dates.ts';
import { STATES } from '../../shared/filing/states.ts';
import { useAnswer } from '../api/use-api.ts';
import { timeInWords } from '../filing/time.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { useDesk } from './place.ts';

const SHOWN = 8;

/** What came in since yesterday, newest first. */
export function ChangedCard({ today }: { readonly today: CalendarDate }) {
  const { say, language } = useWords();
  const { place, base } = useDesk();
  const { data } = useAnswer('listCityFilings', place);
  const changed = (data?.filings ?? [])
    .flatMap(({ code, name, latest }) => (latest ? [{ code, name, latest }] : []))
    .filter(({ latest }) => daysBetween(dateInChina(latest.receivedAt), today) <= 1)
    .sort((a, b) => (a.latest.receivedAt < b.latest.receivedAt ? 1 : -1));
  return (
    <section className="card" aria-labelledby="changed-heading">
      <h2 id="changed-heading">{say(DESK.changed)}</h2>
      {data && changed.length === 0 ? <p className="quiet">{say(DESK.nothingChanged)}</p> : null}
      <ul className="rows">
        {changed.slice(0, SHOWN).map(({ code, name, latest }) => (
          <li key={code}>
            <Link to={`${base}/units/${code}`}>{name}</Link>
            <span>
              {say(DESK.attempt(latest.attempt))} · {say(STATES[latest.state])}
            </span>
            <time dateTime={latest.receivedAt}>{timeInWords(latest.receivedAt, language)}</time>
          </li>
        ))}
      </ul>
      {changed.length > SHOWN ? (
        <p>
          <Link to={`${base}/units`}>{say(DESK.moreChanged(changed.length - SHOWN))}</Link>
        </p>
      ) : null}
    </section>
  );
}
