import titles from 'virtual:rule-titles';
import { SEVERITIES } from '../../../shared/findings/severities.ts';
import { useAnswer } from '../../api/use-api.ts';
import { CopyShown } from '../../app/copy-rows.tsx';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import type { CityFindings } from '../answers.ts';
import { usePlace } from '../place.ts';

const SHOWN = 8;

/** What to explain to the units next. */
export function FindingsCard() {
  const { say } = useWords();
  const findings = useAnswer('getCityFindings', usePlace());
  return (
    <section className="card" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{say(DESK.findings)}</h2>
      <AnsweredInCard query={findings}>{(answer) => <Frequent answer={answer} />}</AnsweredInCard>
    </section>
  );
}

function Frequent({ answer }: { readonly answer: CityFindings }) {
  const { say } = useWords();
  const { of } = answer;
  const findings = answer.findings.filter(({ severity }) => severity !== 'note').slice(0, SHOWN);
  if (findings.length === 0)
    return <p className="quiet">{say(of === 0 ? DESK.nothingJudged : DESK.noFindings)}</p>;
  return (
    <>
      <p className="quiet">{say(DESK.findingsText(of))}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say(DESK.finding)}</th>
            <th scope="col" className="number">
              {say(DESK.inUnits)}
            </th>
            <th scope="col" className="number">
              {say(DESK.timesFound)}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ rule, severity, units, times }) => (
            <tr key={`${rule} ${severity}`}>
              <th scope="row">
                <span className={`severity ${severity}`}>{say(SEVERITIES[severity].name)}</span>{' '}
                {say(titles[rule] ?? { zh: rule, en: rule })}
              </th>
              <td className="number">
                {units} / {of}
              </td>
              <td className="number">{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CopyShown />
    </>
  );
}
