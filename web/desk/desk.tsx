import './desk.css';
import { Button } from 'antd';
import { Navigate, Route, Routes } from 'react-router';
import { Notice } from '../app/states.tsx';
import { dueYear, useToday } from '../app/today.ts';
import { BulkPage } from '../bulk/bulk-page.tsx';
import { useAccount } from '../session/session.tsx';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { AlertsPage } from './alerts/alerts-page.tsx';
import { AreaFrame } from './areas/area-frame.tsx';
import { AreaTotals } from './areas/area-totals.tsx';
import { CalendarPage } from './calendar/calendar-page.tsx';
import { CityYearFrame } from './city-year-frame.tsx';
import { Overview } from './overview/overview.tsx';
import { RegisterPage } from './register/register-page.tsx';
import { TablesPage } from './totals/tables-page.tsx';
import { UnitPage } from './units/unit-page.tsx';
import { UnitsPage } from './units/units-page.tsx';

/** The desk's pages, under `/desk`. */
export default function Desk() {
  const { city, area } = useAccount();
  const { say } = useWords();
  const today = useToday();
  if (area !== null) return <AreaDesk area={area} />;
  if (city === null) {
    return (
      <Notice
        status="warning"
        title={DESK.notCity}
        text={DESK.notCityText}
        action={
          <Button type="primary" href="/">
            {say(DESK.toFiling)}
          </Button>
        }
      />
    );
  }
  return (
    <Routes>
      <Route index element={<Navigate to={String(dueYear(today))} replace />} />
      <Route path=":year" element={<CityYearFrame own={city} />}>
        {READ}
        <Route path="bulk" element={<BulkPage />} />
        <Route path="register" element={<RegisterPage />} />
        <Route path="*" element={<Navigate to="." replace />} />
      </Route>
    </Routes>
  );
}

/** The pages of a city's year that an office above it sees as well. */
const READ = (
  <>
    <Route index element={<Overview />} />
    <Route path="units" element={<UnitsPage />} />
    <Route path="units/:unit" element={<UnitPage />} />
    <Route path="tables" element={<TablesPage />} />
    <Route path="calendar" element={<CalendarPage />} />
    <Route path="alerts" element={<AlertsPage />} />
  </>
);

/** Of an office above the cities: its own totals, those of the areas under it, and what its cities see of themselves. */
function AreaDesk({ area }: { readonly area: string }) {
  const today = useToday();
  return (
    <Routes>
      <Route path="areas/:code/:year" element={<AreaFrame />}>
        <Route index element={<AreaTotals />} />
      </Route>
      <Route path="cities/:city/:year" element={<CityYearFrame own={null} />}>
        {READ}
        <Route path="*" element={<Navigate to="." replace />} />
      </Route>
      <Route path="*" element={<Navigate to={`/desk/areas/${area}/${dueYear(today)}`} replace />} />
    </Routes>
  );
}
