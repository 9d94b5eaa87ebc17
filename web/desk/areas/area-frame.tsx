import { Button } from 'antd';
import { Link, Outlet, useParams } from 'react-router';
import { AREA_CODE, above } from '../../../shared/rollup/areas.ts';
import { useAnswer } from '../../api/use-api.ts';
import { Notice } from '../../app/states.tsx';
import { useAccount } from '../../session/session.tsx';
import { AREA } from '../../words/area.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { Desk, Place } from '../place.ts';
import { useIsYear, YearSwitch } from '../year-switch.tsx';
import '../frame.css';

/** Heading, year and the way up around the pages of an area's year. */
export function AreaFrame() {
  const { say } = useWords();
  const { code = '', year: asked } = useParams();
  const year = Number(asked);
  const isYear = useIsYear();
  if (!AREA_CODE.test(code) || !isYear(year)) {
    return (
      <Notice
        status="info"
        title={DESK.noYear}
        text={DESK.noYearText}
        action={<Button href="/desk">{say(DESK.toThisYear)}</Button>}
      />
    );
  }
  return <Framed place={{ code, year }} />;
}

function Framed({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { area, name } = useAccount();
  const { data } = useAnswer('getAreaSummary', place);
  const parent = above(place.code);
  const isOwn = place.code === area;
  const base = `/desk/areas/${place.code}/${place.year}`;
  const title = say(AREA.heading(data?.name ?? (isOwn ? name : place.code), place.year));
  const desk: Desk = { place, base, title, mayChange: false };
  return (
    <div className="desk desk-part">
      <header className="desk-head">
        <h1>{title}</h1>
        <YearSwitch year={place.year} to={(year) => `/desk/areas/${place.code}/${year}`} />
        {isOwn || parent === null ? null : (
          <Link to={`/desk/areas/${parent}/${place.year}`}>{say(AREA.up)}</Link>
        )}
        <div className="downloads no-print">
          <Button onClick={() => print()}>{say(DESK.print)}</Button>
        </div>
      </header>
      <Outlet context={desk} />
    </div>
  );
}
