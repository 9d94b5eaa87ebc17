import type { Rates } from '../../../shared/compliance/rates.ts';
import { CopyShown } from '../../app/copy-rows.tsx';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { percentText } from '../numbers.ts';
import './rates-card.css';

const OF = {
  received: DESK.ofExpected,
  accepted: DESK.ofExpected,
  onTime: DESK.ofExpected,
  acceptedOfReceived: DESK.ofReceived,
  onTimeOfAccepted: DESK.ofAccepted,
} as const;

/** Each rate with the two numbers that it is made of. */
export function RatesCard({ rates }: { readonly rates: Rates }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="rates-heading">
      <h2 id="rates-heading">{say(DESK.rates)}</h2>
      <table className="plain rates">
        <tbody>
          {(Object.keys(OF) as (keyof Rates)[]).map((name) => {
            const { units, of } = rates[name];
            return (
              <tr key={name}>
                <th scope="row">
                  {say(DESK.rateNames[name])} <small>{say(OF[name])}</small>
                </th>
                <td className="number">
                  <strong>{of === 0 ? say(DESK.noRate) : percentText(units, of)}</strong>
                </td>
                <td className="number">
                  {units} / {of}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <CopyShown />
    </section>
  );
}
