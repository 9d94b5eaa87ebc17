import { Drawer } from 'antd';
import type { CellId } from '../../shared/form/index.ts';
import { useAnswer } from '../api/use-api.ts';
import { AREA } from '../words/area.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { Answered } from './answered.tsx';
import type { AreaCell } from './answers.ts';
import { figureText, percentText } from './numbers.ts';
import { usePlace } from './place.ts';

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
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={560}
      title={say(AREA.behind)}
      rootClassName="desk-part"
      destroyOnHidden
    >
      {cell === null ? null : <Shares cell={cell} />}
    </Drawer>
  );
}

function Shares({ cell }: { readonly cell: CellId }) {
  const query = useAnswer('getAreaCell', { ...usePlace(), cell });
  return <Answered query={query}>{(answer) => <ShareTable answer={answer} />}</Answered>;
}

function ShareTable({ answer: { label, unit, total, children } }: { readonly answer: AreaCell }) {
  const { say } = useWords();
  const units = children.reduce((all, child) => all + child.units, 0);
  return (
    <>
      <h3 lang="zh-CN">{label}</h3>
      <p className="headline">
        <span>
          <strong>{figureText(total.sum)}</strong> <span lang="zh-CN">{unit}</span>
        </span>
        <span>{say(DESK.coverage(total.n, units))}</span>
      </p>
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
