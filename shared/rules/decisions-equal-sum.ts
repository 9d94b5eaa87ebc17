import type { Rule } from './rule.ts';

const ROWS = ['licensing', 'otherService', 'penalty', 'coercion'];

export const rule: Rule = {
  id: 'decisions-equal-sum',
  severity: 'warning',
  title: {
    zh: '处理决定数量恰好等于上一年项目数量加减本年增/减',
    en: 'Decisions equal last year’s items plus the change',
  },
  source: '国办公开办函〔2019〕60号表二：处理决定数量是办件数，不是项目数',
  check: ({ report, form }) => {
    if (form.id !== '2019') return 'does-not-apply';
    return ROWS.flatMap((row) => {
      const at = (column: string) => report.cells.get(`disclosure.${row}.${column}`);
      const [lastYear, change, decisions] = [at('lastYear'), at('change'), at('decisions')];
      if (lastYear?.value == null || change?.value == null || decisions?.value == null) return [];
      if (change.value === 0 || decisions.value !== lastYear.value + change.value) return [];
      const label =
        form.tables[0]?.blocks.flatMap((block) => block.rows).find(({ id }) => id === row)?.label ?? '';
      return [
        {
          cells: [`disclosure.${row}.decisions`, `disclosure.${row}.lastYear`, `disclosure.${row}.change`],
          section: '二' as const,
          place: decisions.place,
          message: {
            zh: `第二部分 ${label} 处理决定数量 ${decisions.value} 恰好等于上一年项目数量 ${lastYear.value} 加本年增/减 ${change.value}，可能把项目数填成了办件数。`,
            en: `Section 二, ${label}: decisions (${decisions.value}) equal last year’s items (${lastYear.value}) plus the change (${change.value}); items may have been counted in place of decisions.`,
          },
          expected: null,
          found: decisions.value,
          repair: {
            zh: '处理决定数量应填本年作出的决定件数，请核对；确实相等的请说明。',
            en: 'Decisions are the decisions taken in the year; check, or say that they are equal indeed.',
          },
        },
      ];
    });
  },
};
