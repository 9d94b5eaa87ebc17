import { type CellId, cellsOf, formById } from '../../../shared/form/index.ts';
import { CopyShown } from '../../app/copy-rows.tsx';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { CitySummary } from '../answers.ts';
import { changeText, figureText } from '../numbers.ts';

/** The figures by which a year is told from another. */
const COMPARED: readonly CellId[] = [
  'applications.new.total',
  'applications.carriedIn.total',
  'applications.granted.total',
  'applications.total.total',
  'applications.carriedOut.total',
  'review.reconsideration.total',
  'review.directSuit.total',
  'review.suitAfterReconsideration.total',
];

/** This year against last, both with their coverage. */
export function ComparedCard({ summary }: { readonly summary: CitySummary }) {
  const { say } = useWords();
  const labels = cellsOf(formById(summary.form));
  const rows = COMPARED.flatMap((id) => {
    const cell = summary.cells[id];
    return cell ? [{ id, label: labels.get(id)?.label ?? id, ...cell }] : [];
  });
  const comparable = rows.some(({ lastYear }) => lastYear !== null);
  const unlike = rows.some(
    ({ n, lastYear }) => lastYear !== null && (n !== lastYear.n || summary.units.length !== lastYear.of),
  );
  return (
    <section className="card wide" aria-labelledby="compared-heading">
      <h2 id="compared-heading">{say(DESK.compared)}</h2>
      {comparable ? null : <p className="quiet">{say(DESK.noLastYear)}</p>}
      {unlike ? <p className="quiet">{say(DESK.unlike)}</p> : null}
      {comparable ? (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say(DESK.item)}</th>
              <th scope="col" className="number">
                {say(DESK.thisYear)}
              </th>
              <th scope="col" className="number">
                {say(DESK.lastYear)}
              </th>
              <th scope="col" className="number">
                {say(DESK.difference)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, sum, n, lastYear }) => (
              <tr key={id}>
                <th scope="row" lang="zh-CN">
                  {label}
                </th>
                <td className="number">
                  {figureText(sum)} <small>{`${n}/${summary.units.length}`}</small>
                </td>
                <td className="number">
                  {figureText(lastYear?.sum ?? null)}{' '}
                  {lastYear ? <small>{`${lastYear.n}/${lastYear.of}`}</small> : null}
                </td>
                <td className="number">{sum !== null && lastYear ? changeText(sum - lastYear.sum) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {comparable ? <CopyShown /> : null}
    </section>
  );
}
