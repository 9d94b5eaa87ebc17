import { Button } from 'antd';
import { useState } from 'react';
import { CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { dayInWords, timeInWords } from '../../filing/time.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { useWords } from '../../words/words.tsx';
import type { CityCalendar } from '../answers.ts';
import { useDesk, usePlace } from '../place.ts';

type Exception = CityCalendar['exceptions'][number];

/** Everything that was granted for the year, also what was taken back. */
export function CalendarExceptions({
  answer: { exceptions, city, cityName },
}: {
  readonly answer: CityCalendar;
}) {
  const { say } = useWords();
  const nameOf = (office: string): string => (office === city ? (cityName ?? office) : office);
  return (
    <section className="card wide calendar">
      <h2>{say(CALENDAR.exceptions)}</h2>
      <p className="quiet">{say(CALENDAR.exceptionsText)}</p>
      {exceptions.length === 0 ? (
        <p>{say(CALENDAR.noExceptions)}</p>
      ) : (
        <ScrolledTable
          label={say(CALENDAR.exceptions)}
          head={[CALENDAR.unit, CALENDAR.what, CALENDAR.reason, CALENDAR.granted, CALENDAR.state]}
        >
          {exceptions.map((exception) => (
            <Line key={`${exception.unit} ${exception.id}`} exception={exception} nameOf={nameOf} />
          ))}
        </ScrolledTable>
      )}
    </section>
  );
}

interface LineProps {
  readonly exception: Exception;
  /** An office's name, for those who know it by its code. */
  readonly nameOf: (office: string) => string;
}

function Line({ exception, nameOf }: LineProps) {
  const { say, language } = useWords();
  const { mayChange } = useDesk();
  const { name, until, reason, grantedBy, grantedAt, revoked } = exception;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{say(until === null ? CALENDAR.excused : CALENDAR.until(dayInWords(until, language)))}</td>
      <td lang="zh-CN">{reason}</td>
      <td>
        {nameOf(grantedBy.office)} <small className="quiet">{timeInWords(grantedAt, language)}</small>
      </td>
      <td>
        {revoked ? (
          <span className="quiet">
            {say(
              CALENDAR.revokedBy(
                nameOf(revoked.by.office),
                timeInWords(revoked.at, language),
                revoked.reason,
              ),
            )}
          </span>
        ) : mayChange ? (
          <Revoke exception={exception} />
        ) : (
          say(CALENDAR.holding)
        )}
      </td>
    </tr>
  );
}

/** A reason is asked for before anything is taken back. */
function Revoke({ exception: { unit, id, name } }: { readonly exception: Exception }) {
  const { say } = useWords();
  const place = usePlace();
  const { state, change } = useChange();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <>
        {say(CALENDAR.holding)}{' '}
        <Button size="small" aria-label={say(CALENDAR.revokeOf(name))} onClick={() => setReason('')}>
          {say(CALENDAR.revoke)}
        </Button>
      </>
    );
  }
  const revoke = () =>
    change((ask) =>
      ask(CALLS.revokeException, {
        params: { ...place, unit, exception: id },
        body: { reason: reason.trim() },
      }),
    );
  return (
    <span className="tools">
      <input
        type="text"
        maxLength={200}
        aria-label={say(CALENDAR.revokeReason)}
        placeholder={say(CALENDAR.revokeReason)}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        size="small"
        danger
        disabled={reason.trim() === '' || state === 'saving'}
        onClick={() => void revoke()}
      >
        {say(CALENDAR.confirmRevoke)}
      </Button>
      <Button size="small" onClick={() => setReason(null)}>
        {say(CALENDAR.cancel)}
      </Button>
      <Trouble of={state} />
    </span>
  );
}
