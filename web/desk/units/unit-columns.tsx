import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { STANDINGS, type Standing } from '../../../shared/compliance/standing.ts';
import { FILERS } from '../../../shared/filing/filer.ts';
import { SEVERITIES } from '../../../shared/findings/severities.ts';
import { DESK } from '../../words/desk.ts';
import type { Words } from '../../words/words.tsx';
import { StandingTag } from '../standing-tag.tsx';
import type { UnitRow } from './unit-rows.ts';

type Say = (words: Words) => string;

/** A column of the table of units. */
export interface UnitColumn {
  readonly title: Words;
  readonly isNumber?: boolean;
  /** As it is copied; `null` where there is nothing. */
  readonly value: (row: UnitRow, say: Say) => string | number | null;
  /** As it is seen, where that is more than the value. */
  readonly cell?: (row: UnitRow, say: Say, base: string) => ReactNode;
  /** By what its rows are sorted, where that is not the value. */
  readonly rank?: (row: UnitRow) => string | number;
}

export const ORDER = Object.keys(STANDINGS) as Standing[];

export const UNIT_COLUMNS: readonly UnitColumn[] = [
  {
    title: DESK.unit,
    value: ({ name }) => name,
    cell: ({ name, code }, _say, base) => (
      <span className="unit-name">
        <Link to={`${base}/units/${code}`}>{name}</Link> <small className="quiet">{code}</small>
      </span>
    ),
    rank: ({ code }) => code,
  },
  { title: DESK.kind, value: ({ kind }) => kind, cell: ({ kind }) => kind },
  {
    title: DESK.state,
    value: ({ standing }, say) => say(STANDINGS[standing]),
    cell: ({ standing, remark }, say) => (
      <>
        <StandingTag standing={standing} />
        {remark === null ? null : <small className="remark quiet">{say(remark)}</small>}
      </>
    ),
    rank: ({ standing }) => ORDER.indexOf(standing),
  },
  {
    title: DESK.receivedOn,
    value: ({ receivedOn }) => receivedOn,
    cell: ({ receivedOn, filer }, say) => (
      <>
        {day(receivedOn)}
        {filer === null || filer === 'unit' ? null : (
          <small className="remark quiet">{say(FILERS[filer])}</small>
        )}
      </>
    ),
  },
  {
    title: DESK.acceptedOn,
    value: ({ acceptedOn }) => acceptedOn,
    cell: ({ acceptedOn }) => day(acceptedOn),
  },
  { title: DESK.daysLate, isNumber: true, value: ({ daysLate }) => daysLate },
  { title: DESK.attempts, isNumber: true, value: ({ attempts }) => attempts },
  { title: SEVERITIES.error.plural, isNumber: true, value: ({ found }) => found?.error ?? null },
  { title: SEVERITIES.warning.plural, isNumber: true, value: ({ found }) => found?.warning ?? null },
  { title: SEVERITIES.note.plural, isNumber: true, value: ({ found }) => found?.note ?? null },
  { title: DESK.lastYearStanding, value: lastYearInWords },
];

function day(on: string | null): ReactNode {
  return on === null ? '—' : <time dateTime={on}>{on}</time>;
}

/** Of a unit that was another, or several: each by its name, also one of which nothing is known. */
function lastYearInWords({ code, lastYear }: UnitRow, say: Say): string | null {
  const words = lastYear.map(({ code: was, name, standing }) => {
    const stood = standing === null ? '—' : say(STANDINGS[standing]);
    return was === code && lastYear.length === 1 ? stood : `${name}：${stood}`;
  });
  return words.join('；') || null;
}

/** The rows by a column; where it says nothing of a unit, that unit comes first. */
export function sortedBy(
  { value, rank }: UnitColumn,
  rows: readonly UnitRow[],
  say: Say,
): readonly UnitRow[] {
  const by = rank ?? ((row: UnitRow) => value(row, say) ?? '');
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  return keyed.sort((a, b) => compared(a.key, b.key)).map(({ row }) => row);
}

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh');
  return typeof a === 'string' ? -1 : 1;
}
