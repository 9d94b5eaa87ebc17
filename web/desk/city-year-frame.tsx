import { Button } from 'antd';
import { Link, NavLink, Outlet, useParams } from 'react-router';
import { above } from '../../shared/rollup/areas.ts';
import { useAnswer } from '../api/use-api.ts';
import { Notice } from '../app/states.tsx';
import { dueYear, useToday } from '../app/today.ts';
import { useAccount } from '../session/session.tsx';
import { ALERTS } from '../words/alerts.ts';
import { AREA } from '../words/area.ts';
import { BULK } from '../words/bulk.ts';
import { CALENDAR } from '../words/calendar.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { Downloads } from './downloads.tsx';
import type { Desk, Place } from './place.ts';
import { useIsYear, YearSwitch } from './year-switch.tsx';
import './frame.css';

export interface CityYearFrameProps {
  /** The office whose own desk this is; `null` for an office above, which looks at the city that the address names. */
  readonly own: string | null;
}

/** Heading, year and navigation around the pages of one city-year. */
export function CityYearFrame({ own }: CityYearFrameProps) {
  const { say } = useWords();
  const newest = dueYear(useToday());
  const isYear = useIsYear();
  const { city = '', year: asked } = useParams();
  const year = Number(asked);
  if (!isYear(year) || (own === null && !CITY_CODE.test(city))) {
    return (
      <Notice
        status="info"
        title={DESK.noYear}
        text={DESK.noYearText}
        action={<Button href={own === null ? '/desk' : `/desk/${newest}`}>{say(DESK.toThisYear)}</Button>}
      />
    );
  }
  const pages = own === null ? `/desk/cities/${city}` : '/desk';
  return <Framed desk={deskOf({ code: own ?? city, year }, pages, own !== null)} pages={pages} />;
}

const CITY_CODE = /^\d{6}$/;

function deskOf(place: Place, pages: string, mayChange: boolean): Omit<Desk, 'title'> {
  return { place, base: `${pages}/${place.year}`, mayChange };
}

interface FramedProps {
  readonly desk: Omit<Desk, 'title'>;
  /** Begins the address of every year. */
  readonly pages: string;
}

function Framed({ desk, pages }: FramedProps) {
  const { say } = useWords();
  const { name } = useAccount();
  const { place, base, mayChange } = desk;
  const { data } = useAnswer('getCityCompliance', place);
  const title = say(DESK.heading(data?.cityName ?? (mayChange ? name : place.code), place.year));
  return (
    <div className="desk desk-part">
      <header className="desk-head">
        <h1>{title}</h1>
        <YearSwitch year={place.year} to={(year) => `${pages}/${year}`} />
        {mayChange ? null : <Link to={`/desk/areas/${above(place.code)}/${place.year}`}>{say(AREA.up)}</Link>}
        <Downloads place={place} />
      </header>
      {mayChange ? null : <p className="quiet no-print">{say(AREA.looksOnly)}</p>}
      <nav className="desk-nav no-print" aria-label={say(DESK.sections)}>
        <NavLink to={base} end>
          {say(DESK.overview)}
        </NavLink>
        <NavLink to={`${base}/units`}>{say(DESK.units)}</NavLink>
        <NavLink to={`${base}/tables`}>{say(DESK.tables)}</NavLink>
        <NavLink to={`${base}/calendar`}>{say(CALENDAR.page)}</NavLink>
        <NavLink to={`${base}/alerts`}>{say(ALERTS.page)}</NavLink>
        {mayChange ? (
          <>
            <NavLink to={`${base}/bulk`}>{say(BULK.tab)}</NavLink>
            <NavLink to={`${base}/register`}>{say(DESK.register)}</NavLink>
          </>
        ) : null}
      </nav>
      <Outlet context={{ ...desk, title } satisfies Desk} />
    </div>
  );
}
