import { Button } from 'antd';
import { useState } from 'react';
import { daysLater } from '../../shared/calendar/dates.ts';
import { dayInWords } from '../filing/time.ts';
import { DATE_CONTROL } from '../words/date-control.ts';
import { useWords } from '../words/words.tsx';
import { useConfig } from './use-config.ts';
import './date-control.css';

interface Shown {
  readonly day: string;
  readonly moving: boolean;
}

const POLL_MS = 300;

/** Shows the day of the demonstration and moves it, in the local run only: the machine lives through the days between. */
export function DateControl() {
  const { day, dateControl } = useConfig();
  if (day === undefined || dateControl === undefined) return null;
  return <Control day={day} address={dateControl} />;
}

function Control({ day, address }: { readonly day: string; readonly address: string }) {
  const { say, language } = useWords();
  const [wanted, setWanted] = useState('');
  const [passing, setPassing] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const move = async (to: string): Promise<void> => {
    setFailed(false);
    setPassing(day);
    const body = JSON.stringify({ day: to });
    const asked = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (!asked.ok) {
      setPassing(null);
      return setFailed(true);
    }
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const shown: Shown = await (await fetch(address)).json();
      if (!shown.moving) break;
      setPassing(shown.day);
    }
    // Everything on the page may look different on another day.
    location.reload();
  };
  const go = (to: string) => void move(to).catch(() => setFailed(true));
  const busy = passing !== null && !failed;

  return (
    <section className="date-control" aria-label={say(DATE_CONTROL.label)}>
      <strong>
        {say(DATE_CONTROL.label)} <time dateTime={day}>{dayInWords(day, language)}</time>
        {say(DATE_CONTROL.weekday(new Date(day).getUTCDay()))}
      </strong>
      <Button size="small" disabled={busy} onClick={() => go(daysLater(day, 1))}>
        {say(DATE_CONTROL.nextDay)}
      </Button>
      <Button size="small" disabled={busy} onClick={() => go(daysLater(day, 7))}>
        {say(DATE_CONTROL.nextWeek)}
      </Button>
      <input
        type="date"
        aria-label={say(DATE_CONTROL.to)}
        min={daysLater(day, 1)}
        value={wanted}
        disabled={busy}
        onChange={({ target }) => setWanted(target.value)}
      />
      <Button size="small" disabled={busy || wanted <= day} onClick={() => go(wanted)}>
        {say(DATE_CONTROL.go)}
      </Button>
      <span role="status">
        {failed
          ? say(DATE_CONTROL.failed)
          : passing === null
            ? ''
            : say(DATE_CONTROL.moving(dayInWords(passing, language)))}
      </span>
      <small>{say(DATE_CONTROL.text)}</small>
    </section>
  );
}
