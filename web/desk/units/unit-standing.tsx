import { Link } from 'react-router';
import { isLocked } from '../../../shared/calendar/unit-dates.ts';
import { UNIT_OWES } from '../../../shared/compliance/standing.ts';
import { daysInWords } from '../../filing/days-in-words.ts';
import { dayInWords } from '../../filing/time.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { DESK } from '../../words/desk.ts';
import { FILING } from '../../words/filing.ts';
import { REMIND } from '../../words/remind.ts';
import { useWords } from '../../words/words.tsx';
import type { UnitHistory } from '../answers.ts';
import { useDesk } from '../place.ts';
import { StandingTag } from '../standing-tag.tsx';
import { RemindUnits } from './remind-units.tsx';

/** Where one unit stands, until when it has time, and what the city can do about it. */
export function UnitStanding({ history }: { readonly history: UnitHistory }) {
  const { say, language } = useWords();
  const { mayChange } = useDesk();
  const { standing, excuse, submitBy, calendar, daysLate, today } = history;
  const days = daysInWords(history, language);
  const late = standing === 'late' ? DESK.filedLate(daysLate) : null;
  return (
    <>
      <p className="unit-standing">
        <StandingTag standing={standing} />{' '}
        {excuse ? (
          say(excuse)
        ) : (
          <>
            {say(FILING.dueBy(dayInWords(submitBy, language)))}
            {submitBy === calendar.submitBy ? null : (
              <> {say(CALENDAR.until(dayInWords(submitBy, language)))}</>
            )}
          </>
        )}
        {days === null ? null : (
          <strong className={days.tone === 'late' ? 'bad' : undefined}> {say(days.words)}</strong>
        )}
        {late === null ? null : say(late)}
        {isLocked(history, today) && days !== null ? (
          <span className="bad"> {say(DESK.lockedNow)}</span>
        ) : null}
      </p>
      {mayChange ? <Actions history={history} /> : null}
    </>
  );
}

/** Each stands on a page of its own as well; from here it is about this unit. */
function Actions({ history: { unit, standing } }: { readonly history: UnitHistory }) {
  const { say } = useWords();
  const { base } = useDesk();
  return (
    <div className="tools no-print">
      {UNIT_OWES.includes(standing) ? <RemindUnits units={[unit]} label={REMIND.one} /> : null}
      <Link to={`${base}/calendar?grant=${unit}`}>{say(DESK.grantUnit)}</Link>
      <Link to={`${base}/alerts?mute=${unit}`}>{say(DESK.muteUnit)}</Link>
      <a href="#links">{say(DESK.linkForUnit)}</a>
    </div>
  );
}
