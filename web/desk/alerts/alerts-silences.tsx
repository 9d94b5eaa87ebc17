import { Button } from 'antd';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { silenceOf } from '../../../shared/alerts/silence.ts';
import { CALLS } from '../../api/calls.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useChange } from '../../api/use-change.ts';
import { bringIntoView } from '../../app/bring-into-view.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { timeInWords } from '../../filing/time.ts';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import type { CityAlerts } from '../answers.ts';
import { useDesk, usePlace } from '../place.ts';

type Silence = CityAlerts['orders']['silences'][number];

/** Stands for the whole city where a unit could be chosen. */
const EVERYBODY = 'city';

/** Who is not told, why and since when; and the form that stops or resumes it. */
export function AlertsSilences({ orders: { silences } }: Pick<CityAlerts, 'orders'>) {
  const { say } = useWords();
  const { place, mayChange } = useDesk();
  const { data } = useAnswer('getChannels', place);
  const units = (data?.recipients ?? []).filter(({ audience }) => audience === 'unit');
  const nameOf = (unit: string | null): string =>
    unit === null ? say(ALERTS.everybody) : (units.find(({ code }) => code === unit)?.name ?? unit);
  return (
    <section className="card wide">
      <h2>{say(ALERTS.silences)}</h2>
      <p className="quiet">{say(ALERTS.silencesText)}</p>
      {silenceOf(silences, null) ? <p className="bad">{say(ALERTS.pausedNow)}</p> : null}
      {silences.length === 0 ? (
        <p>{say(ALERTS.noSilences)}</p>
      ) : (
        <ScrolledTable
          label={say(ALERTS.silences)}
          head={[ALERTS.whom, ALERTS.reason, ALERTS.since, ALERTS.outcome]}
        >
          {silences.toReversed().map((silence) => (
            <Line key={`${silence.unit} ${silence.at}`} silence={silence} name={nameOf(silence.unit)} />
          ))}
        </ScrolledTable>
      )}
      {mayChange ? <Stop units={units} /> : null}
    </section>
  );
}

function Line({
  silence: { unit, reason, at, by, ended },
  name,
}: {
  readonly silence: Silence;
  readonly name: string;
}) {
  const { say, language } = useWords();
  const { mayChange } = useDesk();
  const { state, change } = useSilence();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td lang="zh-CN">{reason}</td>
      <td>
        {timeInWords(at, language)} <small className="quiet">{by.subject}</small>
      </td>
      <td>
        {ended ? (
          <span className="quiet">{say(ALERTS.until(timeInWords(ended.at, language)))}</span>
        ) : (
          <>
            {say(ALERTS.lasting)}{' '}
            {mayChange ? (
              <Button
                size="small"
                disabled={state === 'saving'}
                aria-label={say(ALERTS.endOf(name))}
                onClick={() => void change(unit, null)}
              >
                {say(ALERTS.end)}
              </Button>
            ) : null}
            <Trouble of={state} />
          </>
        )}
      </td>
    </tr>
  );
}

function Stop({ units }: { readonly units: readonly { readonly code: string; readonly name: string }[] }) {
  const { say } = useWords();
  const id = useId();
  const { state, edited, change } = useSilence();
  const [search] = useSearchParams();
  const [whom, setWhom] = useState(search.get('mute') ?? '');
  const [reason, setReason] = useState('');
  const stop = async (): Promise<void> => {
    if (!(await change(whom === EVERYBODY ? null : whom, reason.trim()))) return;
    setWhom('');
    setReason('');
  };
  return (
    <div className="tools no-print" ref={search.has('mute') ? bringIntoView : null}>
      <label htmlFor={`${id}whom`}>{say(ALERTS.whom)}</label>
      <select
        id={`${id}whom`}
        value={whom}
        onChange={({ target }) => {
          setWhom(target.value);
          edited();
        }}
      >
        <option value="">{say(ALERTS.choose)}</option>
        <option value={EVERYBODY}>{say(ALERTS.everybody)}</option>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}reason`}>{say(ALERTS.reason)}</label>
      <input
        id={`${id}reason`}
        type="text"
        maxLength={200}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
          edited();
        }}
      />
      <Button
        disabled={whom === '' || reason.trim() === '' || state === 'saving'}
        onClick={() => void stop()}
      >
        {say(ALERTS.silence)}
      </Button>
      <span role="status">{state === 'saved' ? say(ALERTS.saved) : ''}</span>
      <Trouble of={state} />
    </div>
  );
}

/** Stops telling somebody with a reason, or goes on where it is `null`. */
function useSilence() {
  const place = usePlace();
  const { state, edited, change } = useChange();
  return {
    state,
    edited,
    change: (unit: string | null, reason: string | null) =>
      change((ask) =>
        unit === null
          ? ask(CALLS.pauseAlerts, { params: place, body: { reason } })
          : ask(CALLS.muteUnit, { params: place, body: { unit, reason } }),
      ),
  };
}
