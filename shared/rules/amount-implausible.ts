import type { FormCell } from '../form/index.ts';
import type { CellReading } from '../report/report.ts';
import { eachCell } from './parts/cell-faults.ts';
import { isTownship } from './parts/unit-kind.ts';
import type { Rule } from './rule.ts';

/** 万元 beyond which the figure is likelier 元: no township collects a hundred million in fees, no department a thousand million. */
const MOST = { township: 10_000, other: 100_000 };

export const rule: Rule = {
  id: 'amount-implausible',
  severity: 'warning',
  title: { zh: '金额不合常理', en: 'An implausible amount of money' },
  source: '国办公开办函〔2021〕30号：收费金额以万元为单位；常见把元填入万元列',
  check: (subject) =>
    eachCell(subject, (cell, reading) => {
      const why = cell.kind === 'money' ? implausible(cell, reading, isTownship(subject) !== false) : null;
      return (
        why && {
          message: {
            zh: `${cell.label} 为 ${reading.text.trim()}，${why.zh}。`,
            en: `“${cell.label}” is ${reading.text.trim()}: ${why.en}.`,
          },
          expected: cell.unit,
          found: reading.text.trim(),
          repair: {
            zh: '请核对金额和单位：1 万元 = 10000 元。',
            en: 'Check the amount and its unit: 1 万元 = 10000 元.',
          },
        }
      );
    }),
};

function implausible(cell: FormCell, { value, moneyUnit }: CellReading, township: boolean) {
  if (value === null || value === 0) return null;
  if (cell.unit === '万元' && moneyUnit === '元') {
    return { zh: '写的是元，这一列的单位是万元', en: 'it says 元 in a column of 万元' };
  }
  // A program may write 35.88 with all the digits of a binary fraction.
  const decimals = /\.(\d+)/u.exec(String(Number(value.toPrecision(15))))?.[1]?.length ?? 0;
  if (decimals > 4) return { zh: `有 ${decimals} 位小数`, en: `it has ${decimals} decimals` };
  // Procurement is larger by nature than fees.
  const most = township ? MOST.township * (cell.unit === null ? 10 : 1) : MOST.other;
  if (moneyUnit === '万元' && value >= most) {
    return { zh: '数额过大，像是以元为单位填写的', en: 'so much that it looks like 元 in a column of 万元' };
  }
  return null;
}
