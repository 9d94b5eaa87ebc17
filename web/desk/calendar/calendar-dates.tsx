import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type CityDates, calendarFor, DATE_NAMES, type DateName } from '../../../shared/calendar/calendar.ts';
import { CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { DateSource } from '../../app/date-source.tsx';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { dayInWords } from '../../filing/time.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { useWords } from '../../words/words.tsx';
import type { CityCalendar } from '../answers.ts';
import { useDesk } from '../place.ts';

interface Written {
  /** Empty where the date is not the city's own. */
  readonly on: string;
  readonly source: string;
}

/** The city's dates: what holds, and what the city itself has set, each with its source. */
export function CalendarDates({ answer }: { readonly answer: CityCalendar }) {
  const { year, calendar, dates, note, workingDays, holidaysKnown } = answer;
  const { say } = useWords();
  const { place, mayChange } = useDesk();
  const { state, edited, change } = useChange();
  const [written, setWritten] = useState<Readonly<Partial<Record<DateName, Written>>>>(dates);
  const write = (name: DateName, changes: Partial<Written>): void => {
    const before = written[name] ?? { on: '', source: '' };
    setWritten({ ...written, [name]: { ...before, ...changes } });
    edited();
  };
  const own = ownDates(written);
  const holding = calendarFor(year, own);
  const missing = DATE_NAMES.filter((name) => own[name]?.source.trim() === '');
  const save = () => change((ask) => ask(CALLS.setCalendar, { params: place, body: { dates: own } }));
  return (
    <section className="card wide calendar">
      <h2>{say(CALENDAR.heading)}</h2>
      {note ? <Alert type="info" showIcon title={say(note)} /> : null}
      <p className="quiet">
        {mayChange ? say(CALENDAR.text) : ''} {holidaysKnown ? '' : say(CALENDAR.notAnnounced)}
      </p>
      <ScrolledTable
        label={say(CALENDAR.heading)}
        head={[CALENDAR.date, CALENDAR.holds, ...(mayChange ? [CALENDAR.own] : []), CALENDAR.source]}
      >
        {DATE_NAMES.map((name) => (
          <DateLine
            key={name}
            name={name}
            holds={calendar[name]}
            next={holding[name]}
            source={calendar.sources[name]}
            workingDay={isLastDay(name) ? (workingDays[name] ?? null) : null}
            written={written[name] ?? { on: '', source: '' }}
            write={mayChange ? (changes) => write(name, changes) : null}
          />
        ))}
      </ScrolledTable>
      {mayChange ? (
        <p>
          <Button
            type="primary"
            disabled={missing.length > 0 || state === 'saving'}
            onClick={() => void save()}
          >
            {say(CALENDAR.save)}
          </Button>{' '}
          <span role="status">{state === 'saved' ? say(CALENDAR.saved) : ''}</span>
        </p>
      ) : null}
      <Trouble of={state} />
    </section>
  );
}

/** The season opens on a day of rest as well as on another. */
const isLastDay = (name: DateName): boolean => name !== 'opensOn';

interface DateLineProps {
  readonly name: DateName;
  readonly holds: string | null;
  /** What will hold once it is saved. */
  readonly next: string | null;
  /** Where the date that holds is from. */
  readonly source: string;
  /** The last working day before it, when it is none itself. */
  readonly workingDay: string | null;
  readonly written: Written;
  /** `null` where it is another's to write. */
  readonly write: ((changes: Partial<Written>) => void) | null;
}

function DateLine({ name, holds, next, source, workingDay, written, write }: DateLineProps) {
  const { say, language } = useWords();
  const label = say(CALENDAR.dates[name]);
  const inWords = (date: string | null) => (date === null ? say(CALENDAR.never) : dayInWords(date, language));
  return (
    <tr>
      <th scope="row">
        {label}
        <small>{say(CALENDAR.means[name])}</small>
      </th>
      <td>
        {inWords(holds)}
        {workingDay === null ? null : (
          <small className="quiet">{say(CALENDAR.restDay(dayInWords(workingDay, language)))}</small>
        )}
        {next === holds ? null : <small className="unsaved">{say(CALENDAR.onceSaved(inWords(next)))}</small>}
      </td>
      {write === null ? null : (
        <td>
          <input
            type="date"
            aria-label={say(CALENDAR.ownOf(label))}
            value={written.on}
            onChange={({ target }) => write({ on: target.value })}
          />
        </td>
      )}
      <td>
        {write === null || written.on === '' ? (
          <span className="quiet">
            <DateSource source={source} />
          </span>
        ) : (
          <>
            <input
              type="text"
              maxLength={200}
              aria-label={say(CALENDAR.sourceOf(label))}
              value={written.source}
              onChange={({ target }) => write({ source: target.value })}
            />
            {written.source.trim() === '' ? (
              <small className="bad" role="alert">
                {say(CALENDAR.sourceMissing)}
              </small>
            ) : null}
          </>
        )}
      </td>
    </tr>
  );
}

function ownDates(written: Readonly<Partial<Record<DateName, Written>>>): CityDates {
  const own: Partial<Record<DateName, Written>> = {};
  for (const name of DATE_NAMES) {
    const one = written[name];
    if (one && one.on !== '') own[name] = one;
  }
  return own;
}
