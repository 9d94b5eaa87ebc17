import { useMemo } from 'react';
import { dayInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { Compliance } from '../answers.ts';
import { Chart } from './charts/chart.tsx';
import { filingCurve } from './filing-curve.ts';

const INK = '#4a5058';

/** Whether it will be done by the date. */
export function CurveCard({ compliance }: { readonly compliance: Compliance }) {
  const { say, language } = useWords();
  const { units, calendar, today, rates } = compliance;
  const expected = rates.accepted.of;
  const points = useMemo(() => filingCurve(units, calendar, today), [units, calendar, today]);
  const done = points.at(-1)?.accepted ?? 0;
  const option = useMemo(() => {
    const line = (name: string, at: object, position: string) => ({
      ...at,
      label: { formatter: name, position, color: INK },
    });
    return {
      grid: { left: 36, right: 24, top: 30, bottom: 28 },
      xAxis: {
        type: 'time',
        min: points[0]?.day,
        max: [today, calendar.submitBy].sort().at(-1),
        axisLabel: { formatter: '{M}-{d}', color: INK, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: expected,
        minInterval: 1,
        splitNumber: 4,
        axisLabel: { color: INK },
      },
      series: [
        {
          type: 'line',
          step: 'end',
          symbolSize: 7,
          color: '#237804',
          areaStyle: { color: '#eef8ea' },
          data: points.map(({ day, accepted }) => [day, accepted]),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: '#b3201a' },
            data: [line(say(DESK.deadlineShort), { xAxis: calendar.submitBy }, 'end')],
          },
        },
      ],
    };
  }, [points, expected, calendar.submitBy, today, say]);
  return (
    <section className="card" aria-labelledby="curve-heading">
      <h2 id="curve-heading">{say(DESK.curve)}</h2>
      <Chart says={say(DESK.curveText(done, expected))} option={option} height={220}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say(DESK.day)}</th>
              <th scope="col" className="number">
                {say(DESK.acceptedSoFar)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, accepted }) => (
              <tr key={day}>
                <th scope="row">{dayInWords(day, language)}</th>
                <td className="number">
                  {accepted} / {expected}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
    </section>
  );
}
