import { Button } from 'antd';
import { NavLink, Outlet, useParams } from 'react-router';
import { useAnswer } from '../api/use-api.ts';
import { Notice } from '../app/states.tsx';
import { dueYear, useToday } from '../app/today.ts';
import { useAccount } from '../session/session.tsx';
import { ALERTS } from '../words/alerts.ts';
import { BULK } from '../words/bulk.ts';
import { CALENDAR } from '../words/calendar.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { Downloads } from './downloads.tsx';
import type { Place } from './place.ts';
import { useIsYear, YearSwitch } from './year-switch.tsx';

/** Heading, year and navigation around the pages of one city-year. */
export function CityYearFrame({ city }: { readonly city: string }) {
  const { say } = useWords();
  const newest = dueYear(useToday());
  const isYear = useIsYear();
  const year = Number(useParams().year);
  if (!isYear(year)) {
    return (
      <Notice
        status="info"
        title={DESK.noYear}
        text={DESK.noYearText}
        action={<Button href={`/desk/${newest}`}>{say(DESK.toThisYear)}</Button>}
      />
    );
  }
  return <Framed place={{ code: city, year }} />;
}

function Framed({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { name } = useAccount();
  const { data } = useAnswer('getCityCompliance', place);
  const base = `/desk/${place.year}`;
  return (
    <div className="desk desk-part">
      <header className="desk-head">
        <h1>{say(DESK.heading(data?.cityName ?? name, place.year))}</h1>
        <YearSwitch year={place.year} to={(year) => `/desk/${year}`} />
        <Downloads place={place} />
      </header>
      <nav className="desk-nav no-print" aria-label={say(DESK.sections)}>
        <NavLink to={base} end>
          {say(DESK.overview)}
        </NavLink>
        <NavLink to={`${base}/units`}>{say(DESK.units)}</NavLink>
        <NavLink to={`${base}/tables`}>{say(DESK.tables)}</NavLink>
        <NavLink to={`${base}/calendar`}>{say(CALENDAR.page)}</NavLink>
        <NavLink to={`${base}/alerts`}>{say(ALERTS.page)}</NavLink>
        <NavLink to={`${base}/bulk`}>{say(BULK.tab)}</NavLink>
        <NavLink to={`${base}/register`}>{say(DESK.register)}</NavLink>
      </nav>
      <Outlet context={place} />
    </div>
  );
}
