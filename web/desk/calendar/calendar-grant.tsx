import { Button } from 'antd';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { bringIntoView } from '../../app/bring-into-view.ts';
import { Trouble } from '../../app/trouble.tsx';
import { CALENDAR } from '../../words/calendar.ts';
import { useWords } from '../../words/words.tsx';
import type { CityCalendar } from '../answers.ts';
import { usePlace } from '../place.ts';

const EMPTY = { unit: '', excused: false, until: '', reason: '' };

/** Grants one unit a later date, or excuses it for the year; either with a reason. */
export function CalendarGrant({ answer: { units } }: { readonly answer: CityCalendar }) {
  const { say } = useWords();
  const id = useId();
  const place = usePlace();
  const { state, edited, change } = useChange();
  const [search] = useSearchParams();
  const [asked, setAsked] = useState({ ...EMPTY, unit: search.get('grant') ?? '' });
  const write = (changes: Partial<typeof EMPTY>): void => {
    setAsked({ ...asked, ...changes });
    edited();
  };
  const { unit, excused, until, reason } = asked;
  const ready = unit !== '' && reason.trim() !== '' && (excused || until !== '') && state !== 'saving';
  const grant = async (): Promise<void> => {
    const body = { unit, until: excused ? null : until, reason: reason.trim() };
    if (await change((ask) => ask(CALLS.grantException, { params: place, body }))) setAsked(EMPTY);
  };
  return (
    <section className="card wide calendar" ref={search.has('grant') ? bringIntoView : null}>
      <h2>{say(CALENDAR.grantHeading)}</h2>
      <div className="grant">
        <label htmlFor={`${id}unit`}>{say(CALENDAR.unit)}</label>
        <select id={`${id}unit`} value={unit} onChange={({ target }) => write({ unit: target.value })}>
          <option value="">{say(CALENDAR.chooseUnit)}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{say(CALENDAR.what)}</legend>
          <label>
            <input type="radio" checked={!excused} onChange={() => write({ excused: false })} />{' '}
            {say(CALENDAR.later)}
          </label>
          <input
            type="date"
            aria-label={say(CALENDAR.lastDay)}
            disabled={excused}
            value={until}
            onChange={({ target }) => write({ until: target.value })}
          />
          <label>
            <input type="radio" checked={excused} onChange={() => write({ excused: true })} />{' '}
            {say(CALENDAR.excused)}
          </label>
        </fieldset>
        <label htmlFor={`${id}reason`}>{say(CALENDAR.reason)}</label>
        <input
          id={`${id}reason`}
          type="text"
          maxLength={200}
          value={reason}
          onChange={({ target }) => write({ reason: target.value })}
        />
      </div>
      <p>
        <Button type="primary" disabled={!ready} onClick={() => void grant()}>
          {say(CALENDAR.grant)}
        </Button>{' '}
        <span role="status">{state === 'saved' ? say(CALENDAR.saved) : ''}</span>
      </p>
      <Trouble of={state} />
    </section>
  );
}
