import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { ALERT_KINDS, ALERT_STATES } from '../../shared/alerts/alert.ts';
import type { Words } from '../../shared/findings/finding.ts';
import { Problem } from '../api/problem.ts';
import { useDownload } from '../api/use-download.ts';
import { ALERTS } from '../words/alerts.ts';
import { useWords } from '../words/words.tsx';
import { AlertLines } from './alert-lines.tsx';
import { AlertsByDay } from './alerts-by-day.tsx';
import type { CityAlerts } from './answers.ts';
import { usePlace } from './place.ts';

const EVERYTHING = { unit: '', kind: '', state: '' };

/** Everything that was or is to be said about the city's year, newest first. */
export function AlertsOutbox({ answer: { alerts } }: { readonly answer: CityAlerts }) {
  const { say } = useWords();
  const [wanted, setWanted] = useState(EVERYTHING);
  const count = (state: string) => alerts.filter((alert) => alert.state === state).length;
  const found = alerts
    .filter(
      ({ unit, kind, state }) =>
        (wanted.unit === '' || (unit ?? 'city') === wanted.unit) &&
        (wanted.kind === '' || kind === wanted.kind) &&
        (wanted.state === '' || state === wanted.state),
    )
    .toReversed();
  const names = new Map(
    alerts.flatMap(({ unit, to }) =>
      unit === null ? [] : [[unit, to.audience === 'unit' ? to.name : unit]],
    ),
  );
  return (
    <section className="card wide">
      <h2>{say(ALERTS.heading)}</h2>
      <p className="tools">
        <span>{say(ALERTS.counts(count('sent'), count('waiting'), count('undeliverable')))}</span>
        <Export />
      </p>
      {alerts.length === 0 ? (
        <p>{say(ALERTS.none)}</p>
      ) : (
        <>
          <div className="tools no-print">
            <Choice
              label={ALERTS.filterUnit}
              value={wanted.unit}
              choices={[['city', say(ALERTS.wholeCity)], ...names]}
              onChoose={(unit) => setWanted({ ...wanted, unit })}
            />
            <Choice
              label={ALERTS.filterKind}
              value={wanted.kind}
              choices={inWords(ALERT_KINDS, say)}
              onChoose={(kind) => setWanted({ ...wanted, kind })}
            />
            <Choice
              label={ALERTS.filterState}
              value={wanted.state}
              choices={inWords(ALERT_STATES, say)}
              onChoose={(state) => setWanted({ ...wanted, state })}
            />
          </div>
          {found.length === 0 ? (
            <p>{say(ALERTS.noneHere)}</p>
          ) : wanted.unit === '' ? (
            <AlertsByDay alerts={found} />
          ) : (
            <AlertLines label={say(ALERTS.heading)} alerts={found} />
          )}
        </>
      )}
    </section>
  );
}

function inWords(words: Readonly<Record<string, Words>>, say: (words: Words) => string): [string, string][] {
  return Object.entries(words).map(([value, name]) => [value, say(name)]);
}

interface ChoiceProps {
  readonly label: Words;
  readonly value: string;
  /** Value and name of each. */
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{say(label)}</label>{' '}
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{say(ALERTS.all)}</option>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function Export() {
  const { say } = useWords();
  const { code, year } = usePlace();
  const { state, download } = useDownload();
  return (
    <>
      <Button
        disabled={state === 'running'}
        onClick={() => void download(`/v1/cities/${code}/years/${year}/alerts/export`)}
      >
        {say(ALERTS.export)}
      </Button>
      <span role="status">{state === 'running' ? say(ALERTS.exporting) : ''}</span>
      {state instanceof Problem ? (
        <Alert type="error" showIcon title={say(state.title)} description={say(state.detail)} />
      ) : null}
    </>
  );
}
