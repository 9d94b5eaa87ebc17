import { useMemo } from 'react';
import { useAnswer } from '../../api/use-api.ts';
import { DESK } from '../../words/desk.ts';
import { Answered } from '../answered.tsx';
import type { Compliance } from '../answers.ts';
import { useDesk, useDeskTitle } from '../place.ts';
import { unitRows } from './unit-rows.ts';
import { UnitsTable } from './units-table.tsx';
import { UploadLinks } from './upload-links.tsx';

/** Every unit of the register with its standing, dates and findings, and where it stood last year. */
export function UnitsPage() {
  useDeskTitle(DESK.units);
  const compliance = useAnswer('getCityCompliance', useDesk().place);
  return <Answered query={compliance}>{(answer) => <Units compliance={answer} />}</Answered>;
}

function Units({ compliance }: { readonly compliance: Compliance }) {
  const { place, mayChange } = useDesk();
  const filings = useAnswer('listCityFilings', place).data?.filings;
  const register = useAnswer('getRegister', place).data;
  const lastYear = useAnswer(
    'getCityCompliance',
    { ...place, year: place.year - 1 },
    // The register tells what changed since the year before, unless that has none.
    { enabled: (register?.changes ?? null) !== null },
  ).data;
  const rows = useMemo(
    () => unitRows(compliance, filings ?? [], lastYear ?? null),
    [compliance, filings, lastYear],
  );
  return (
    <>
      <UnitsTable rows={rows} />
      {mayChange ? (
        <UploadLinks names={new Map(compliance.units.map(({ code, name }) => [code, name]))} />
      ) : null}
    </>
  );
}
