import type { CellId } from '../../../shared/form/index.ts';
import { useAnswer } from '../../api/use-api.ts';
import { AREA } from '../../words/area.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { AreaCell } from '../answers.ts';
import { figureText, percentText } from '../numbers.ts';
import { usePlace } from '../place.ts';
import { TotalDrawer, TotalHeadline } from '../totals/total-drawer.tsx';

const useShares = (cell: CellId) => useAnswer('getAreaCell', { ...usePlace(), cell });

/** What each part of the area gives to one total, with the units behind it. */
export function AreaCellDrawer({
  cell,
  onClose,
}: {
  readonly cell: CellId | null;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <TotalDrawer cell={cell} title={say(AREA.behind)} useBehind={useShares} onClose={onClose}>
      {(answer) => <ShareTable answer={answer} />}
    </TotalDrawer>
  );
}

function ShareTable({ answer }: { readonly answer: AreaCell }) {
  const { say } = useWords();
  const { total, children } = answer;
  const units = children.reduce((all, child) => all + child.units, 0);
  return (
    <>
      <TotalHeadline of={answer} units={units} />
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say(AREA.part)}</th>
            <th scope="col" className="number">
              {say(DESK.figure)}
            </th>
            <th scope="col" className="number">
              {say(DESK.share)}
            </th>
            <th scope="col" className="number">
              {say(AREA.summed)}
            </th>
          </tr>
        </thead>
        <tbody>
          {children.map((child) => (
            <tr key={child.code}>
              <th scope="row">{child.name ?? child.code}</th>
              <td className="number">{figureText(child.share)}</td>
              <td className="number">
                {total.sum && child.share !== null ? percentText(child.share, total.sum) : '—'}
              </td>
              <td className="number">{`${child.n}/${child.units}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
