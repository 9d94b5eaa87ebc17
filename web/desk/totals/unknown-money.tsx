import { Link } from 'react-router';
import { cellsOf, formById } from '../../../shared/form/index.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { CitySummary } from '../answers.ts';
import { figureText } from '../numbers.ts';
import { useDesk } from '../place.ts';

/** Amounts that are in no total because nobody said whether they are 元 or 万元. */
export function UnknownMoney({ summary }: { readonly summary: CitySummary }) {
  const { say } = useWords();
  const { base } = useDesk();
  const labels = cellsOf(formById(summary.form));
  const names = new Map(summary.units.map(({ code, name }) => [code, name]));
  const rows = Object.entries(summary.cells).flatMap(([cell, { unitUnknown = [] }]) =>
    unitUnknown.map(({ unit, value }) => ({ cell, unit, value })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{say(DESK.unknownMoneyHeading)}</h3>
      <p className="quiet">{say(DESK.unknownMoneyText)}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say(DESK.unit)}</th>
            <th scope="col">{say(DESK.cell)}</th>
            <th scope="col" className="number">
              {say(DESK.asWritten)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, unit, value }) => (
            <tr key={`${cell} ${unit}`}>
              <th scope="row">
                <Link to={`${base}/units/${unit}`}>{names.get(unit) ?? unit}</Link>
              </th>
              <td lang="zh-CN">{labels.get(cell)?.label ?? cell}</td>
              <td className="number">{figureText(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
