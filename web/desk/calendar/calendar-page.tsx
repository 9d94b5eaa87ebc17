import { Fragment } from 'react';
import { useAnswer } from '../../api/use-api.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { Answered } from '../answered.tsx';
import { useDesk, useDeskTitle } from '../place.ts';
import { CalendarDates } from './calendar-dates.tsx';
import { CalendarExceptions } from './calendar-exceptions.tsx';
import { CalendarGrant } from './calendar-grant.tsx';
import { CalendarReminders } from './calendar-reminders.tsx';
import './calendar.css';

/** What is owed by when in the city, and which units were granted something else. */
export function CalendarPage() {
  useDeskTitle(CALENDAR.page);
  const { place, mayChange } = useDesk();
  const calendar = useAnswer('getCalendar', place);
  return (
    <Answered query={calendar}>
      {(answer) => (
        <Fragment key={`${answer.city} ${answer.year}`}>
          <CalendarDates answer={answer} />
          <CalendarReminders answer={answer} />
          <CalendarExceptions answer={answer} />
          {mayChange ? <CalendarGrant answer={answer} /> : null}
        </Fragment>
      )}
    </Answered>
  );
}
