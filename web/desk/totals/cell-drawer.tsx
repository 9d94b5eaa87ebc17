import { Link } from 'react-router';
import type { CellId } from '../../../shared/form/index.ts';
import { LEFT_OUT } from '../../../shared/ledger/left-out-words.ts';
import { useAnswer } from '../../api/use-api.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { CityCell } from '../answers.ts';
import { figureText, percentText } from '../numbers.ts';
import { useDesk, usePlace } from '../place.ts';
import { TotalDrawer, TotalHeadline } from './total-drawer.tsx';

const useShares = (cell: CellId) => useAnswer('getCityCell', { ...usePlace(), cell });

/** The townships behind one total: what each gives to it, and why the others give nothing. */
export function CellDrawer({
  cell,
  onClose,
}: {
  readonly cell: CellId | null;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <TotalDrawer cell={cell} title={say(DESK.behind)} useBehind={useShares} onClose={onClose}>
      {(answer) => <ShareTables answer={answer} />}
    </TotalDrawer>
  );
}

function ShareTables({ answer }: { readonly answer: CityCell }) {
  const { say } = useWords();
  const { total, units, excused } = answer;
  const summed = units
    .flatMap(({ share, ...one }) => (share === null ? [] : [{ ...one, share }]))
    .sort((a, b) => b.share - a.share);
  const others = units.filter(({ share }) => share === null);
  return (
    <>
      <TotalHeadline of={answer} units={units.length} />
      {summed.length > 0 ? (
        <table className="plain">
          <caption>{say(DESK.summed)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(DESK.unit)}</th>
              <th scope="col" className="number">
                {say(DESK.figure)}
              </th>
              <th scope="col" className="number">
                {say(DESK.share)}
              </th>
            </tr>
          </thead>
          <tbody>
            {summed.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  <ToUnit code={one.code} name={one.name} />
                </th>
                <td className="number">{figureText(one.share)}</td>
                <td className="number">{total.sum ? percentText(one.share, total.sum) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <GivingNothing
        caption={say(DESK.notInTotal)}
        units={others}
        why={({ leftOut, unitUnknown }) =>
          leftOut !== null
            ? say(LEFT_OUT[leftOut])
            : unitUnknown !== null
              ? `${say(DESK.unknownMoney)}：${figureText(unitUnknown)}`
              : say(DESK.blankCell)
        }
      />
      <GivingNothing caption={say(DESK.owesNothing)} units={excused} why={({ excuse }) => say(excuse)} />
    </>
  );
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Units of which nothing is in the total; there may be none. */
function GivingNothing<Unit extends Named>({
  caption,
  units,
  why,
}: {
  readonly caption: string;
  readonly units: readonly Unit[];
  readonly why: (unit: Unit) => string;
}) {
  const { say } = useWords();
  if (units.length === 0) return null;
  return (
    <table className="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(DESK.unit)}</th>
          <th scope="col">{say(DESK.reason)}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row">
              <ToUnit code={unit.code} name={unit.name} />
            </th>
            <td>{why(unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ToUnit({ code, name }: Named) {
  const { base } = useDesk();
  return <Link to={`${base}/units/${code}`}>{name}</Link>;
}
