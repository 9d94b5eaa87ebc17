import { Checkbox, Input, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { STANDINGS, type Standing } from '../../shared/compliance/standing.ts';
import { CopyRows } from '../app/copy-rows.tsx';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { MakeLinks } from './make-links.tsx';
import { useDesk } from './place.ts';
import { RemindUnits } from './remind-units.tsx';
import { StandingTag } from './standing-tag.tsx';
import type { UnitRow } from './unit-rows.ts';

const ORDER = Object.keys(STANDINGS) as Standing[];

/** The units, to be sorted by any column and filtered by standing, name or code; the filter stands in the address. */
export function UnitsTable({ rows }: { readonly rows: readonly UnitRow[] }) {
  const { say } = useWords();
  const { mayChange } = useDesk();
  const [search, setSearch] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const standing = ORDER.find((one) => one === search.get('standing')) ?? null;
  const shown = rows.filter(
    (row) =>
      (standing === null || row.standing === standing) &&
      (row.name.includes(wanted.trim()) || row.code.startsWith(wanted.trim())),
  );
  const columns = useColumns();
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
          <Checkbox
            checked={shown.length > 0 && selected.length >= shown.length}
            indeterminate={selected.length > 0 && selected.length < shown.length}
            onChange={({ target }) => setSelected(target.checked ? shown.map(({ code }) => code) : [])}
          >
            {say(DESK.selectAll)}
          </Checkbox>
        ) : null}
        <span role="status">{say(DESK.shown(shown.length, rows.length))}</span>
        <CopyRows rows={() => copied(shown, say)} />
      </div>
      {selected.length === 0 ? null : (
        <div className="tools selected no-print" role="status">
          <strong>{say(DESK.selected(selected.length))}</strong>
          <RemindUnits units={selected} />
          <MakeLinks units={selected} />
        </div>
      )}
      <Table<UnitRow>
        size="small"
        rowKey="code"
        {...(mayChange
          ? {
              rowSelection: {
                hideSelectAll: true,
                columnTitle: <span className="hidden">{say(DESK.select)}</span>,
                selectedRowKeys: [...selected],
                onChange: (codes) => setSelected(codes.map(String)),
                getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
              },
            }
          : {})}
        columns={columns}
        dataSource={shown}
        showSorterTooltip={false}
        pagination={shown.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: say(DESK.noUnits) }}
      />
    </section>
  );
}

type Say = ReturnType<typeof useWords>['say'];

function useColumns(): TableColumnsType<UnitRow> {
  const { say } = useWords();
  const { base } = useDesk();
  return useMemo(() => {
    const text = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '', 'zh');
    const count = (severity: 'error' | 'warning' | 'note') => ({
      title: say(DESK.severities[severity]),
      key: severity,
      align: 'right' as const,
      render: (_: unknown, { found }: UnitRow) => found?.[severity] ?? '—',
      sorter: (a: UnitRow, b: UnitRow) => (a.found?.[severity] ?? -1) - (b.found?.[severity] ?? -1),
    });
    return [
      {
        title: say(DESK.unit),
        dataIndex: 'name',
        render: (name: string, { code }) => (
          <>
            <Link to={`${base}/units/${code}`}>{name}</Link> <small className="quiet">{code}</small>
          </>
        ),
        sorter: (a, b) => (a.code < b.code ? -1 : 1),
      },
      { title: say(DESK.kind), dataIndex: 'kind', sorter: (a, b) => text(a.kind, b.kind) },
      {
        title: say(DESK.state),
        dataIndex: 'standing',
        render: (standing: Standing, { remark }) => (
          <>
            <StandingTag standing={standing} />
            {remark === null ? null : <small className="remark quiet">{say(remark)}</small>}
          </>
        ),
        sorter: (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing),
      },
      {
        title: say(DESK.receivedOn),
        dataIndex: 'receivedOn',
        render: (day: string | null) => day ?? '—',
        sorter: (a, b) => text(a.receivedOn, b.receivedOn),
      },
      {
        title: say(DESK.acceptedOn),
        dataIndex: 'acceptedOn',
        render: (day: string | null) => day ?? '—',
        sorter: (a, b) => text(a.acceptedOn, b.acceptedOn),
      },
      {
        title: say(DESK.daysLate),
        dataIndex: 'daysLate',
        align: 'right',
        sorter: (a, b) => a.daysLate - b.daysLate,
      },
      {
        title: say(DESK.attempts),
        dataIndex: 'attempts',
        align: 'right',
        sorter: (a, b) => a.attempts - b.attempts,
      },
      count('error'),
      count('warning'),
      count('note'),
      {
        title: say(DESK.lastYearStanding),
        dataIndex: 'lastYear',
        render: (lastYear: UnitRow['lastYear'], { code }) => lastYearInWords(lastYear, code, say),
      },
    ];
  }, [say, base]);
}

/** Of a unit that was another, or several: each by its name, also one of which nothing is known. */
function lastYearInWords(lastYear: UnitRow['lastYear'], code: string, say: Say): string {
  const words = lastYear.map(({ code: was, name, standing }) => {
    const stood = standing === null ? '—' : say(STANDINGS[standing]);
    return was === code && lastYear.length === 1 ? stood : `${name}：${stood}`;
  });
  return words.join('；') || '—';
}

function copied(rows: readonly UnitRow[], say: Say) {
  return [
    [
      say(DESK.unit),
      say(DESK.kind),
      say(DESK.state),
      say(DESK.receivedOn),
      say(DESK.acceptedOn),
      say(DESK.daysLate),
      say(DESK.attempts),
      say(DESK.severities.error),
      say(DESK.severities.warning),
      say(DESK.severities.note),
    ],
    ...rows.map(({ name, kind, standing, receivedOn, acceptedOn, daysLate, attempts, found }) => [
      name,
      kind,
      say(STANDINGS[standing]),
      receivedOn,
      acceptedOn,
      daysLate,
      attempts,
      found?.error ?? null,
      found?.warning ?? null,
      found?.note ?? null,
    ]),
  ];
}
