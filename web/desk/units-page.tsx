import { useAnswer } from '../api/use-api.ts';
import { Answered } from './answered.tsx';
import { useDesk } from './place.ts';
import { unitRows } from './unit-rows.ts';
import { UnitsTable } from './units-table.tsx';
import { UploadLinks } from './upload-links.tsx';

/** Every unit of the register with its standing, dates and findings, and where it stood last year. */
export function UnitsPage() {
  const { place, mayChange } = useDesk();
  const compliance = useAnswer('getCityCompliance', place);
  const filings = useAnswer('listCityFilings', place);
  const lastYear = useAnswer(
    'getCityCompliance',
    { ...place, year: place.year - 1 },
    { enabled: place.year > 2019 },
  );
  return (
    <Answered query={compliance}>
      {(answer) => (
        <>
          <UnitsTable rows={unitRows(answer, filings.data?.filings ?? [], lastYear.data ?? null)} />
          {mayChange ? (
            <UploadLinks names={new Map(answer.units.map(({ code, name }) => [code, name]))} />
          ) : null}
        </>
      )}
    </Answered>
  );
}
