import { styleText } from 'node:util';
import type * as z from 'zod';
import type { getCityCompliance } from '../../../functions/api/routes/get-city-compliance.ts';
import type { getCitySummary } from '../../../functions/api/routes/get-city-summary.ts';
import type { listCityAlerts } from '../../../functions/api/routes/list-city-alerts.ts';
import { ALERT_KINDS, ALERT_STATES } from '../../../shared/alerts/alert.ts';
import { isExpected } from '../../../shared/compliance/rates.ts';
import { cellsOf, formById } from '../../../shared/form/index.ts';
import { findingGroups, VERDICTS } from '../../command-line/printed.ts';
import { aligned } from './columns.ts';
import type { Submission } from './filing.ts';

type Summary = z.output<typeof getCitySummary.response>;
type Compliance = z.output<typeof getCityCompliance.response>;
type OutboxAlert = z.output<typeof listCityAlerts.response>['alerts'][number];

export function heading(text: string): void {
  console.log(`\n${styleText('bold', text)}`);
}

export function lines(...texts: readonly string[]): void {
  for (const text of texts) console.log(text === '' ? '' : `  ${text}`);
}

/** The verdict with its findings, as the unit sees it. */
export function showVerdict({ verdict, report, findings, rulesVersion }: Submission): void {
  const cells = Object.values(report?.cells ?? {});
  const read = cells.filter(({ value }) => value !== null).length;
  lines(
    `识别  ${report?.unitName ?? '单位未识别'}  ${report?.reportYear ?? '年度未识别'} 年  数字 ${read} / ${cells.length} 格`,
    `结论  ${styleText('bold', verdict === null ? '尚无' : VERDICTS[verdict].zh)}  规则版本 ${rulesVersion ?? '—'}`,
  );
  for (const line of findingGroups(findings, null, 'zh')) console.log(line);
}

/** The totals in brief: each table's sum of cells, and every figure that is not nought. */
export function showSummary(summary: Summary): void {
  const { coverage, units } = summary;
  lines(
    `覆盖  ${styleText('bold', `${coverage.units} 个单位中的 ${coverage.summed} 个`)}已计入合计` +
      `（${
        units
          .filter(({ leftOut }) => leftOut === null)
          .map(({ name }) => name)
          .join('、') || '无'
      }）`,
  );
  const form = formById(summary.form);
  const described = cellsOf(form);
  const total = (id: string) => summary.cells[id];
  lines(
    ...aligned([
      ['', '格数', '为 0', '不为 0', '无合计'],
      ...form.tables.map((table) => {
        const sums = [...described.values()]
          .filter((cell) => cell.table === table)
          .map(({ id }) => total(id)?.sum ?? null);
        const count = (wanted: (sum: number | null) => boolean) => String(sums.filter(wanted).length);
        return [
          `表${table.section} ${table.title}`,
          String(sums.length),
          count((sum) => sum === 0),
          count((sum) => sum !== null && sum !== 0),
          count((sum) => sum === null),
        ];
      }),
    ]),
  );
  const figures = [...described.values()].flatMap(({ id, label, unit }) => {
    const cell = total(id);
    if (!cell || cell.sum === 0) return [];
    return [
      [
        label,
        cell.sum === null ? '—' : `${cell.sum} ${unit ?? '万元'}`,
        `${cell.n} / ${coverage.units} 个单位`,
      ],
    ];
  });
  if (figures.length > 0) lines('', ...aligned([['不为 0 的合计', '合计', '计入'], ...figures]));
}

/** Who stands where, and every unit that still owes its report. */
export function showCompliance({ counts, units, calendar, today }: Compliance): void {
  const words = new Map(
    units.map(({ standing, standingInWords }) => [standing as string, standingInWords.zh]),
  );
  lines(
    `今天  ${today}  应于 ${calendar.submitBy} 前报送（${calendar.sources.submitBy}）`,
    `情况  ${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([standing, count]) => `${words.get(standing) ?? standing} ${count} 个`)
      .join('，')}`,
  );
  const owing = units.filter(
    ({ standing }) => isExpected(standing) && standing !== 'accepted' && standing !== 'late',
  );
  lines('', `应报送而尚未完成的单位（${owing.length} 个）`);
  lines(
    ...aligned(
      owing.map(({ code, name, standingInWords, daysLate }) => [
        `  ${code}`,
        name,
        standingInWords.zh + (daysLate > 0 ? `，${daysLate} 天` : ''),
      ]),
    ),
  );
}

/** Who was told what up to now, and what became of it. */
export function showAlerts(alerts: readonly OutboxAlert[]): void {
  const groups = Map.groupBy(alerts, ({ kind, state, to }) => `${kind} ${state} ${to.audience}`).values();
  lines(
    `提醒  共 ${alerts.length} 条`,
    ...[...groups].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const names = group.map(({ to }) => to.name).join('、');
      return [
        `  ${ALERT_KINDS[first.kind].zh}  ${ALERT_STATES[first.state].zh}（${group.length}）：${names}`,
      ];
    }),
  );
}
