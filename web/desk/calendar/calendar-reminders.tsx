import { Button } from 'antd';
import { useId, useState } from 'react';
import { CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { Trouble } from '../../app/trouble.tsx';
import { dayInWords } from '../../filing/time.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { useWords } from '../../words/words.tsx';
import type { CityCalendar } from '../answers.ts';
import { useDesk, usePlace } from '../place.ts';

/** As the API takes them. */
const MOST_DAYS = 60;
const MOST_REMINDERS = 10;

/** How many working days before a date those who owe something are reminded of it, and which days these are. */
export function CalendarReminders({ answer: { reminders } }: { readonly answer: CityCalendar }) {
  const { say, language } = useWords();
  const { mayChange } = useDesk();
  return (
    <section className="card wide calendar">
      <h2>{say(CALENDAR.reminders)}</h2>
      <p className="quiet">{say(CALENDAR.remindersText)}</p>
      <ul>
        {reminders.map(({ before, on }) => (
          <li key={before}>{say(CALENDAR.reminder(before, dayInWords(on, language)))}</li>
        ))}
      </ul>
      {mayChange ? <SetReminders before={reminders.map(({ before }) => before)} /> : null}
    </section>
  );
}

function SetReminders({ before }: { readonly before: readonly number[] }) {
  const { say } = useWords();
  const id = useId();
  const place = usePlace();
  const { state, edited, change } = useChange();
  const [text, setText] = useState(before.join('、'));
  const days = daysIn(text);
  const save = () =>
    change((ask) => ask(CALLS.setReminders, { params: place, body: { remindBefore: days ?? [] } }));
  return (
    <>
      <p className="tools no-print">
        <label htmlFor={`${id}days`}>{say(CALENDAR.reminderDays)}</label>
        <input
          id={`${id}days`}
          type="text"
          inputMode="numeric"
          maxLength={60}
          value={text}
          aria-describedby={days === null ? `${id}fault` : undefined}
          aria-invalid={days === null}
          onChange={({ target }) => {
            setText(target.value);
            edited();
          }}
        />
        <Button type="primary" disabled={days === null || state === 'saving'} onClick={() => void save()}>
          {say(CALENDAR.saveReminders)}
        </Button>
        {days === null ? (
          <small id={`${id}fault`} className="bad" role="alert">
            {say(CALENDAR.badReminders(MOST_REMINDERS, MOST_DAYS))}
          </small>
        ) : null}
        <span role="status">{state === 'saved' ? say(CALENDAR.saved) : ''}</span>
      </p>
      <Trouble of={state} />
    </>
  );
}

/** `14、7、3、1`, however they are parted; `null` when they cannot be meant. */
function daysIn(text: string): readonly number[] | null {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== '');
  const days = words.map(Number);
  const fit = days.every((day) => Number.isInteger(day) && day >= 1 && day <= MOST_DAYS);
  const once = new Set(days).size === days.length;
  return fit && once && days.length > 0 && days.length <= MOST_REMINDERS ? days : null;
}
