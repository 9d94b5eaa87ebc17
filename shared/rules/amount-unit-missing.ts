import { eachCell } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'amount-unit-missing',
  severity: 'warning',
  title: { zh: '采购总金额没有写单位', en: 'An amount of money without a unit' },
  source: '国办公开办函〔2019〕60号的表二没有印单位 (form 2019 prints no unit)',
  check: (subject) =>
    eachCell(subject, (cell, { value, moneyUnit, text }) =>
      cell.kind === 'money' && cell.unit === null && value !== null && value !== 0 && !moneyUnit
        ? {
            message: {
              zh: `${cell.label} 只写了 ${text.trim()}，没有写单位，不能确定是元还是万元。`,
              en: `“${cell.label}” says ${text.trim()} without a unit: it cannot be told whether 元 or 万元.`,
            },
            expected: '元 / 万元',
            found: text.trim(),
            repair: {
              zh: '请在数字后写明单位，例如 1646.5万元；未写明的不计入全市合计。',
              en: 'Write the unit after the number, for example 1646.5万元; without it the amount is left out of the city’s total.',
            },
          }
        : null,
    ),
};
