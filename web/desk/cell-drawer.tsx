import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { CellId } from '../../shared/form/index.ts';
import { useAnswer } from '../api/use-api.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { Answered } from './answered.tsx';
import type { CityCell } from './answers.ts';
import { figureText, percentText } from './numbers.ts';
import { useDesk, usePlace } from './place.ts';

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
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={560}
      title={say(DESK.behind)}
      rootClassName="desk-part"
      destroyOnHidden
    >
      {cell === null ? null : <Shares cell={cell} />}
    </Drawer>
  );
}

function Shares({ cell }: { readonly cell: CellId }) {
  const query = useAnswer('getCityCell', { ...usePlace(), cell });
  return <Answered query={query}>{(answer) => <ShareTables answer={answer} />}</Answered>;
}

function ShareTables({ answer: { label, unit, total, units, excused } }: { readonly answer: CityCell }) {
  const { say } = useWords();
  const { base } = useDesk();
  const summed = units
    .flatMap(({ share, ...one }) => (share === null ? [] : [{ ...one, share }]))
    .sort((a, b) => b.share - a.share);
  const others = units.filter(({ share }) => share === null);
  const link = ({ code, name }: { readonly code: string; readonly name: string }) => (
    <Link to={`${base}/units/${code}`}>{name}</Link>
  );
  return (
    <>
      <h3 lang="zh-CN">{label}</h3>
      <p className="headline">
        <span>
          <strong>{figureText(total.sum)}</strong> <span lang="zh-CN">{unit}</span>
        </span>
        <span>{say(DESK.coverage(total.n, units.length))}</span>
      </p>
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
                <th scope="row">{link(one)}</th>
                <td className="number">{figureText(one.share)}</td>
                <td className="number">{total.sum ? percentText(one.share, total.sum) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {others.length > 0 ? (
        <table className="plain">
          <caption>{say(DESK.notInTotal)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(DESK.unit)}</th>
              <th scope="col">{say(DESK.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {others.map((one) => (
              <tr key={one.code}>
                <th scope="row">{link(one)}</th>
                <td>
                  {one.leftOut !== null
                    ? say(DESK.leftOut[one.leftOut])
                    : one.unitUnknown !== null
                      ? `${say(DESK.unknownMoney)}：${figureText(one.unitUnknown)}`
                      : say(DESK.blankCell)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {excused.length > 0 ? (
        <table className="plain">
          <caption>{say(DESK.owesNothing)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(DESK.unit)}</th>
              <th scope="col">{say(DESK.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {excused.map((one) => (
              <tr key={one.code}>
                <th scope="row">{link(one)}</th>
                <td>{say(one.excuse)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
