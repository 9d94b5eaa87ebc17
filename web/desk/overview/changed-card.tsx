import { Link } from 'react-router';
import { type CalendarDate, dateInChina, daysBetween } from '../../../shared/calendar/dates.ts';
import { STATES } from '../../../shared/filing/states.ts';
import { useAnswer } from '../../api/use-api.ts';
import { timeInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { SEND_BACK } from '../../words/send-back.ts';
import { useWords } from '../../words/words.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import type { CityFilings } from '../answers.ts';
import { useDesk } from '../place.ts';
import './changed-card.css';

const SHOWN = 8;

/** What came in since yesterday, newest first. */
export function ChangedCard({ today }: { readonly today: CalendarDate }) {
  const { say } = useWords();
  const filings = useAnswer('listCityFilings', useDesk().place);
  return (
    <section className="card" aria-labelledby="changed-heading">
      <h2 id="changed-heading">{say(DESK.changed)}</h2>
      <AnsweredInCard query={filings}>
        {(answer) => <Changed filings={answer.filings} today={today} />}
      </AnsweredInCard>
    </section>
  );
}

interface ChangedProps {
  readonly filings: CityFilings['filings'];
  readonly today: CalendarDate;
}

function Changed({ filings, today }: ChangedProps) {
  const { say, language } = useWords();
  const { base } = useDesk();
  const changed = filings
    .flatMap(({ code, name, latest }) =>
      latest ? [{ code, name, latest, at: latest.sentBack?.at ?? latest.receivedAt }] : [],
    )
    .filter(({ at }) => daysBetween(dateInChina(at), today) <= 1)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (changed.length === 0) return <p className="quiet">{say(DESK.nothingChanged)}</p>;
  return (
    <>
      <ul className="rows">
        {changed.slice(0, SHOWN).map(({ code, name, latest, at }) => (
          <li key={code}>
            <Link to={`${base}/units/${code}`}>{name}</Link>
            <span>
              {say(DESK.attempt(latest.attempt))} ·{' '}
              {say(latest.sentBack ? SEND_BACK.state : STATES[latest.state])}
            </span>
            <time dateTime={at}>{timeInWords(at, language)}</time>
          </li>
        ))}
      </ul>
      {changed.length > SHOWN ? (
        <p>
          <Link to={`${base}/units`}>{say(DESK.moreChanged(changed.length - SHOWN))}</Link>
        </p>
      ) : null}
    </>
  );
}
