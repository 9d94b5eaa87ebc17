import { Alert, Button } from 'antd';
import { useAnswer } from '../api/use-api.ts';
import { Trouble } from '../app/trouble.tsx';
import { Answered } from '../desk/answered.tsx';
import { useDeskTitle, usePlace } from '../desk/place.ts';
import { DropFile } from '../filing/drop-file.tsx';
import { BULK } from '../words/bulk.ts';
import { useWords, type Words } from '../words/words.tsx';
import { chosenTwice, isToFile } from './bulk-row.ts';
import { BulkTable } from './bulk-table.tsx';
import type { NamedUnit } from './match.ts';
import { type Bulk, useBulk } from './use-bulk.ts';
import './bulk.css';

/** Files the reports of many units on their behalf: what a city office does with the mails it got. */
export function BulkPage() {
  useDeskTitle(BULK.tab);
  const place = usePlace();
  const filings = useAnswer('listCityFilings', place);
  return (
    <Answered query={filings}>{(answer) => <BulkOf units={answer.filings} year={place.year} />}</Answered>
  );
}

function BulkOf({ units, year }: { readonly units: readonly NamedUnit[]; readonly year: number }) {
  const { say } = useWords();
  const bulk = useBulk(year, units);
  const { phase, rows } = bulk;
  const waiting = rows.filter(
    ({ outcome }) => outcome?.step === 'judged' && outcome.state === 'waiting-for-confirmation',
  ).length;
  const busy = phase.step === 'unpacking' || phase.step === 'sending';
  return (
    <section className="card wide bulk-page">
      <h2>{say(BULK.title)}</h2>
      <p className="quiet">{say(BULK.text)}</p>
      {busy ? null : <DropFile several words={{ drop: BULK.drop, text: BULK.dropText }} choose={bulk.drop} />}
      {phase.step === 'bad' ? (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={say(BULK.badArchive(phase.archive.archive))}
          description={say(phase.archive.why ?? BULK.badArchiveText)}
        />
      ) : null}
      {phase.step === 'broke' ? <Trouble of={phase.problem} /> : null}
      <p role="status">{say(newsOf(bulk))}</p>
      {phase.step === 'sent' && waiting > 0 ? <p>{say(BULK.sentOpen(waiting))}</p> : null}
      {rows.length > 0 ? <BulkTable bulk={bulk} units={units} year={year} /> : null}
      {phase.step === 'ready' && rows.length > 0 ? <p className="quiet">{say(BULK.serverChecks)}</p> : null}
      {(phase.step === 'ready' && rows.length > 0) || (phase.step === 'sent' && rows.some(isToFile)) ? (
        <Approve bulk={bulk} />
      ) : null}
    </section>
  );
}

function Approve({ bulk: { rows, send } }: { readonly bulk: Bulk }) {
  const { say } = useWords();
  const chosen = rows.filter(isToFile);
  const words = chosen.some(({ outcome }) => outcome) ? BULK.again : BULK.send;
  return (
    <p>
      <Button
        type="primary"
        size="large"
        disabled={chosen.length === 0 || chosenTwice(rows).size > 0}
        onClick={() => send()}
      >
        {say(words(chosen.length))}
      </Button>
    </p>
  );
}

const NOTHING: Words = { zh: '', en: '' };

function newsOf({ phase, rows }: Bulk): Words {
  const asked = rows.filter(({ include }) => include);
  const over = asked.filter(({ outcome }) => outcome && !['sending', 'judging'].includes(outcome.step));
  switch (phase.step) {
    case 'empty':
    case 'bad':
    case 'broke':
      return NOTHING;
    case 'unpacking':
      return BULK.unpacking;
    case 'checking': {
      const taken = rows.filter(({ file }) => file !== null);
      return BULK.checking(
        taken.filter(({ check, isUnopened }) => check !== null || isUnopened).length,
        taken.length,
      );
    }
    case 'ready':
      return rows.length === 0
        ? BULK.nothing
        : BULK.checked(rows.length, rows.filter(({ unit }) => unit !== null).length);
    case 'sending':
      return BULK.sendingAll(over.length, asked.length);
    case 'sent':
      return BULK.sent(asked.length, asked.filter(({ outcome }) => outcome?.step === 'refused').length);
  }
}
