import { STANDINGS } from '../compliance/standing.ts';
import { FILERS } from '../filing/filer.ts';
import type { Severity } from '../findings/finding.ts';
import { SEVERITIES } from '../findings/severities.ts';
import type { ExcusedUnit, LedgerUnit } from './ledger.ts';
import { LEFT_OUT } from './left-out-words.ts';

export interface UnitColumn {
  readonly label: string;
  /** Characters of a Chinese text it takes without wrapping. */
  readonly width: number;
  readonly value: (unit: LedgerUnit) => string | number | null;
}

/** What the ledger says of a unit beside its figures. */
export const UNIT_COLUMNS: readonly UnitColumn[] = [
  { label: '单位代码', width: 6, value: ({ code }) => code },
  { label: '单位名称', width: 9, value: ({ name }) => name },
  { label: '类别', width: 4, value: ({ kind }) => kind },
  { label: '报送状态', width: 11, value: ({ standing }) => STANDINGS[standing].zh },
  {
    label: '汇总情况',
    width: 8,
    value: ({ leftOut }) => (leftOut === null ? '计入' : `未计入：${LEFT_OUT[leftOut].zh}`),
  },
  { label: '收到日期', width: 6, value: ({ receivedOn }) => receivedOn },
  { label: '通过日期', width: 6, value: ({ acceptedOn }) => acceptedOn },
  { label: '报送方式', width: 6, value: ({ filer }) => filer && FILERS[filer].zh },
  { label: '逾期天数', width: 5, value: ({ daysLate }) => daysLate },
  { label: '报送次数', width: 5, value: ({ attempts }) => attempts },
  ...(Object.keys(SEVERITIES) as Severity[]).map((severity) => ({
    label: SEVERITIES[severity].name.zh,
    width: 3,
    value: ({ findings }: LedgerUnit) => findings?.[severity] ?? null,
  })),
];

/** The same columns of a unit that owes no report: who it is, and why it is in no total. */
export function excusedLine({ code, name, kind, why }: ExcusedUnit): readonly (string | null)[] {
  const said = [code, name, kind, STANDINGS.excused.zh, `不计入：${why}`];
  return UNIT_COLUMNS.map((_, index) => said[index] ?? null);
}
