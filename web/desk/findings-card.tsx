import titles from 'virtual:rule-titles';
import { useAnswer } from '../api/use-api.ts';
import { CopyShown } from '../app/copy-rows.tsx';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { usePlace } from './place.ts';

const SHOWN = 8;

/** What to explain to the units next. */
export function FindingsCard() {
  const { say } = useWords();
  const { data } = useAnswer('getCityFindings', usePlace());
  const findings = (data?.findings ?? []).filter(({ severity }) => severity !== 'note').slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{say(DESK.findings)}</h2>
      {data ? (
        <p className="quiet">
          {say(
            data.of === 0
              ? DESK.nothingJudged
              : findings.length === 0
                ? DESK.noFindings
                : DESK.findingsText(data.of),
          )}
        </p>
      ) : null}
      {findings.length > 0 ? (
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
                  <span className={`severity ${severity}`}>{say(DESK.oneOf[severity])}</span>{' '}
                  {say(titles[rule] ?? { zh: rule, en: rule })}
                </th>
                <td className="number">
                  {units} / {data?.of}
                </td>
                <td className="number">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {findings.length > 0 ? <CopyShown /> : null}
    </section>
  );
}
