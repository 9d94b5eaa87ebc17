import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { DESK } from '../../words/desk.ts';
import { useWords, type Words } from '../../words/words.tsx';
import type { CitySummary } from '../answers.ts';
import { figureText } from '../numbers.ts';
import { applicants, type Group, outcomes } from './application-groups.ts';
import { Chart } from './charts/chart.tsx';

/** How the city's applications were answered, and who made them. */
export function ApplicationCards({ summary }: { readonly summary: CitySummary }) {
  const ended = useMemo(() => outcomes(summary), [summary]);
  const asked = useMemo(() => applicants(summary), [summary]);
  return (
    <>
      <GroupsCard id="outcomes" title={DESK.outcomes} name={DESK.outcome} groups={ended} summary={summary} />
      <GroupsCard
        id="applicants"
        title={DESK.applicants}
        name={DESK.applicant}
        groups={asked}
        summary={summary}
      />
    </>
  );
}

interface GroupsCardProps {
  readonly id: string;
  readonly title: Words;
  readonly name: Words;
  readonly groups: readonly Group[];
  readonly summary: CitySummary;
}

function GroupsCard({ id, title, name, groups, summary: { coverage } }: GroupsCardProps) {
  const { say } = useWords();
  const option = useMemo(() => barsOf(groups), [groups]);
  const covered = say(DESK.summedOf(coverage.summed, coverage.units));
  const none = groups.every(({ pieces }) => !pieces);
  return (
    <section className="card" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say(title)}</h2>
      {none ? (
        <p className="quiet">
          {say(DESK.noApplications)} {covered}
        </p>
      ) : (
        <Chart says={covered} option={option} height={34 * groups.length + 12}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say(name)}</th>
                <th scope="col" className="number">
                  {say(DESK.pieces)}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ label, pieces }) => (
                <tr key={label}>
                  <th scope="row" lang="zh-CN">
                    {label}
                  </th>
                  <td className="number">{figureText(pieces)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Chart>
      )}
    </section>
  );
}

function barsOf(groups: readonly Group[]): EChartsCoreOption {
  return {
    grid: { left: 108, right: 48, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: 0, minInterval: 1, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map(({ label }) => label),
      axisTick: { show: false },
      axisLabel: { color: '#1f2329', width: 100, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        color: '#0a4f9c',
        label: { show: true, position: 'right', color: '#1f2329' },
        data: groups.map(({ pieces }) => pieces),
      },
    ],
  };
}
