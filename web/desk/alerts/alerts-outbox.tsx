import { Button } from 'antd';
import { useId } from 'react';
import { ALERT_KINDS, ALERT_STATES } from '../../../shared/alerts/alert.ts';
import type { Words } from '../../../shared/findings/finding.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useDownload } from '../../api/use-download.ts';
import { Trouble } from '../../app/trouble.tsx';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import type { CityAlerts } from '../answers.ts';
import { useDesk, usePlace } from '../place.ts';
import { AlertLines } from './alert-lines.tsx';
import { AlertsAgain } from './alerts-again.tsx';
import { AlertsByDay } from './alerts-by-day.tsx';

/** What is asked for; empty where nothing is. */
export interface Wanted {
  /** A unit’s code, or `city`. */
  readonly unit: string;
  readonly kind: string;
  readonly state: string;
}

export const EVERYTHING: Wanted = { unit: '', kind: '', state: '' };

export interface AlertsOutboxProps {
  readonly newest: CityAlerts;
  /** Of all pages that have come, newest first. */
  readonly alerts: CityAlerts['alerts'];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  /** Asks for earlier ones; `null` when these are all. */
  readonly more: (() => void) | null;
  readonly loading: boolean;
  /** Whether these are still the ones that were asked for before. */
  readonly stale: boolean;
}

/** What was or is to be said about the city's year, newest first, as far back as somebody wants to look. */
export function AlertsOutbox({ newest, alerts, wanted, onWant, more, loading, stale }: AlertsOutboxProps) {
  const { say } = useWords();
  const { place, mayChange } = useDesk();
  const { data } = useAnswer('getChannels', place);
  const units = (data?.recipients ?? []).filter(({ audience }) => audience === 'unit');
  const { sent, waiting, undeliverable } = newest.counts;
  return (
    <section className="card wide">
      <h2>{say(ALERTS.heading)}</h2>
      <p className="tools">
        <span>{say(ALERTS.counts(sent, waiting, undeliverable))}</span>
        <Export />
      </p>
      {mayChange && wanted.unit === '' && wanted.kind === '' ? <AlertsAgain lost={undeliverable} /> : null}
      <div className="tools no-print">
        <Choice
          label={ALERTS.filterUnit}
          value={wanted.unit}
          choices={[['city', say(ALERTS.wholeCity)], ...units.map(({ code, name }) => [code, name] as const)]}
          onChoose={(unit) => onWant({ ...wanted, unit })}
        />
        <Choice
          label={ALERTS.filterKind}
          value={wanted.kind}
          choices={inWords(ALERT_KINDS, say)}
          onChoose={(kind) => onWant({ ...wanted, kind })}
        />
        <Choice
          label={ALERTS.filterState}
          value={wanted.state}
          choices={inWords(ALERT_STATES, say)}
          onChoose={(state) => onWant({ ...wanted, state })}
        />
      </div>
      <div aria-busy={stale}>
        {alerts.length === 0 ? (
          <p>{say(Object.values(wanted).every((one) => one === '') ? ALERTS.none : ALERTS.noneHere)}</p>
        ) : wanted.unit === '' ? (
          <AlertsByDay alerts={alerts} />
        ) : (
          <AlertLines label={say(ALERTS.heading)} alerts={alerts} />
        )}
      </div>
      {more === null ? null : (
        <p className="no-print">
          <Button loading={loading} onClick={more}>
            {say(ALERTS.earlier)}
          </Button>
        </p>
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
      <Trouble of={state} />
    </>
  );
}
