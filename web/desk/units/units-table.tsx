import { Input } from 'antd';
import { memo, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { STANDINGS } from '../../../shared/compliance/standing.ts';
import { CopyRows } from '../../app/copy-rows.tsx';
import { Scrolled } from '../../app/scrolled.tsx';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { useDesk } from '../place.ts';
import { MakeLinks } from './make-links.tsx';
import { RemindUnits } from './remind-units.tsx';
import { ORDER, sortedBy, UNIT_COLUMNS, type UnitColumn } from './unit-columns.tsx';
import type { UnitRow } from './unit-rows.ts';
import './units-table.css';

/** The units, to be sorted by any column and filtered by standing, name or code; the filter stands in the address. */
export const UnitsTable = memo(function UnitsTable({ rows }: { readonly rows: readonly UnitRow[] }) {
  const { say } = useWords();
  const { mayChange } = useDesk();
  const [search, setSearch] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const standing = ORDER.find((one) => one === search.get('standing')) ?? null;
  const sorted = useMemo(() => inOrder(rows, sorting, say), [rows, sorting, say]);
  const shown = sorted.filter(
    (row) =>
      (standing === null || row.standing === standing) &&
      (row.name.includes(wanted.trim()) || row.code.startsWith(wanted.trim())),
  );
  return (
    <section className="card wide">
      <h2>{say(DESK.units)}</h2>
      <div className="tools no-print">
        <Input
          allowClear
          className="search"
          aria-label={say(DESK.search)}
          placeholder={say(DESK.search)}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <label>
          {say(DESK.filterByStanding)}{' '}
          <select
            value={standing ?? ''}
            onChange={({ target }) =>
              setSearch(target.value ? { standing: target.value } : {}, { replace: true })
            }
          >
            <option value="">{`${say(DESK.allStandings)} (${rows.length})`}</option>
            {ORDER.map((one) => ({ one, count: rows.filter((row) => row.standing === one).length }))
              .filter(({ one, count }) => count > 0 || one === standing)
              .map(({ one, count }) => (
                <option key={one} value={one}>{`${say(STANDINGS[one])} (${count})`}</option>
              ))}
          </select>
        </label>
        {mayChange ? (
          <label>
            <input
              type="checkbox"
              checked={shown.length > 0 && selected.length >= shown.length}
              ref={(box) => {
                if (box) box.indeterminate = selected.length > 0 && selected.length < shown.length;
              }}
              onChange={({ target }) => setSelected(target.checked ? shown.map(({ code }) => code) : [])}
            />{' '}
            {say(DESK.selectAll)}
          </label>
        ) : null}
        <span role="status">{say(DESK.shown(shown.length, rows.length))}</span>
        <CopyRows
          rows={() => [
            UNIT_COLUMNS.map(({ title }) => say(title)),
            ...shown.map((row) => UNIT_COLUMNS.map(({ value }) => value(row, say))),
          ]}
        />
      </div>
      {selected.length === 0 ? null : (
        <div className="tools selected no-print" role="status">
          <strong>{say(DESK.selected(selected.length))}</strong>
          <RemindUnits units={selected} />
          <MakeLinks units={selected} />
        </div>
      )}
      <Rows
        rows={shown}
        sorting={sorting}
        sort={setSorting}
        selected={selected}
        select={(code, on) =>
          setSelected(on ? [...selected, code] : selected.filter((other) => other !== code))
        }
      />
    </section>
  );
});

interface Sorting {
  readonly by: UnitColumn;
  readonly down: boolean;
}

function inOrder(rows: readonly UnitRow[], sorting: Sorting | null, say: ReturnType<typeof useWords>['say']) {
  if (sorting === null) return rows;
  const sorted = sortedBy(sorting.by, rows, say);
  return sorting.down ? sorted.toReversed() : sorted;
}

interface RowsProps {
  readonly rows: readonly UnitRow[];
  readonly sorting: Sorting | null;
  readonly sort: (sorting: Sorting | null) => void;
  readonly selected: readonly string[];
  readonly select: (code: string, on: boolean) => void;
}

function Rows({ rows, sorting, sort, selected, select }: RowsProps) {
  const { say } = useWords();
  const { base, mayChange } = useDesk();
  if (rows.length === 0) return <p className="quiet">{say(DESK.noUnits)}</p>;
  return (
    <Scrolled label={say(DESK.units)}>
      <table className="plain units">
        <thead>
          <tr>
            {mayChange ? (
              <th scope="col" className="no-print">
                <span className="hidden">{say(DESK.select)}</span>
              </th>
            ) : null}
            {UNIT_COLUMNS.map((column) => (
              <Head key={column.title.en} column={column} sorting={sorting} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const chosen = selected.includes(row.code);
            return (
              <tr key={row.code} className={chosen ? 'chosen' : undefined}>
                {mayChange ? (
                  <td className="no-print">
                    <input
                      type="checkbox"
                      aria-label={row.name}
                      checked={chosen}
                      onChange={({ target }) => select(row.code, target.checked)}
                    />
                  </td>
                ) : null}
                {UNIT_COLUMNS.map(({ title, isNumber, value, cell }) => (
                  <td key={title.en} className={isNumber ? 'number' : undefined}>
                    {cell ? cell(row, say, base) : (value(row, say) ?? '—')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** A column's title; a click sorts by it, a second one the other way round, a third as the register has it. */
function Head({
  column,
  sorting,
  sort,
}: Pick<RowsProps, 'sorting' | 'sort'> & { readonly column: UnitColumn }) {
  const { say } = useWords();
  const now = sorting?.by === column ? sorting : null;
  const next = now === null ? { by: column, down: false } : now.down ? null : { by: column, down: true };
  return (
    <th
      scope="col"
      className={column.isNumber ? 'number' : undefined}
      aria-sort={now === null ? 'none' : now.down ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => sort(next)}>
        {say(column.title)}
        <span aria-hidden="true">{now === null ? '↕' : now.down ? '↓' : '↑'}</span>
      </button>
    </th>
  );
}
