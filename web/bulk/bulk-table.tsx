import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { named } from '../../shared/filing/record.ts';
import { STATES } from '../../shared/filing/states.ts';
import { ScrolledTable } from '../app/scrolled-table.tsx';
import { BULK } from '../words/bulk.ts';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import { type BulkRow, chosenTwice, countOf, isOpen, isToFile, verdictOf } from './bulk-row.ts';
import type { NamedUnit } from './match.ts';
import type { Bulk } from './use-bulk.ts';

interface BulkTableProps {
  readonly bulk: Bulk;
  readonly units: readonly NamedUnit[];
  readonly year: number;
}

/** Every file with the unit it was matched to and what was found in it: what a person approves. */
export function BulkTable({ bulk, units, year }: BulkTableProps) {
  const { say } = useWords();
  const twice = chosenTwice(bulk.rows);
  return (
    <ScrolledTable
      label={say(BULK.title)}
      head={[BULK.file, BULK.unit, BULK.check, BULK.outcome]}
      kind="bulk"
    >
      {bulk.rows.map((row) => (
        <Line
          key={row.path}
          row={row}
          bulk={bulk}
          units={units}
          year={year}
          twice={isToFile(row) && row.unit !== null && twice.has(row.unit)}
        />
      ))}
    </ScrolledTable>
  );
}

interface LineProps extends BulkTableProps {
  readonly row: BulkRow;
  readonly twice: boolean;
}

function Line({ row, bulk, units, year, twice }: LineProps) {
  const { say } = useWords();
  const { path, unit, by, include, check } = row;
  const isReport = check !== null && verdictOf(row) !== 'unreadable';
  const open = (bulk.phase.step === 'ready' || bulk.phase.step === 'sent') && isReport && isOpen(row);
  return (
    <tr className={include ? '' : 'left-out'}>
      <th scope="row">
        <input
          type="checkbox"
          checked={include}
          disabled={!open || unit === null}
          aria-label={say(BULK.include(path))}
          onChange={({ target }) => bulk.include(path, target.checked)}
        />{' '}
        {path}
      </th>
      <td>
        <select
          aria-label={say(BULK.unitOf(path))}
          disabled={!open}
          value={unit ?? ''}
          onChange={({ target }) => bulk.assign(path, target.value || null)}
        >
          <option value="">{say(BULK.choose)}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>{' '}
        <small className={twice ? 'bad' : 'quiet'}>
          {twice ? say(BULK.twice) : check === null ? null : say(BULK.by[by ?? 'none'])}
        </small>
      </td>
      <td>
        <Checked row={row} />
      </td>
      <td>
        <Filed row={row} year={year} />{' '}
        {open && row.include && row.outcome ? (
          <Button
            size="small"
            disabled={unit === null || twice}
            aria-label={say(BULK.retryOf(path))}
            onClick={() => bulk.send(path)}
          >
            {say(BULK.retry)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function Checked({ row }: { readonly row: BulkRow }) {
  const { say } = useWords();
  if (row.file === null) return say(BULK.tooLarge);
  if (row.isUnopened) return <span className="bad">{say(FILING.unread)}</span>;
  if (row.check === null) return <span className="quiet">{say(BULK.wait)}</span>;
  const verdict = verdictOf(row);
  if (verdict === null) return say(BULK.notChecked);
  const findings = named(row.check.examination?.findings ?? []);
  return (
    <>
      <span className={`tag ${verdict}`}>{say(BULK.verdicts[verdict])}</span>{' '}
      {findings.length === 0 ? null : (
        <details>
          <summary className="quiet">
            {say(BULK.counts(countOf(row, 'error'), countOf(row, 'warning')))}
          </summary>
          <ul>
            {findings.map(({ key, message }) => (
              <li key={key}>{say(message)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Filed({
  row: { outcome, unit },
  year,
}: {
  readonly row: BulkRow;
  readonly year: number;
}): ReactNode {
  const { say } = useWords();
  switch (outcome?.step) {
    case undefined:
      return '—';
    case 'sending':
      return say(BULK.sending(Math.floor(outcome.share * 100)));
    case 'judging':
      return say(BULK.judging);
    case 'judged':
      return <Link to={`/desk/${year}/units/${unit}`}>{say(STATES[outcome.state])}</Link>;
    case 'late':
      return <Link to={`/desk/${year}/units/${unit}`}>{say(BULK.late)}</Link>;
    case 'refused':
      return (
        <span className="bad" role="alert">
          {say(outcome.problem.title)} <small>{say(outcome.problem.detail)}</small>
        </span>
      );
  }
}
