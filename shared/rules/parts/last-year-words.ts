import type { Words } from '../../findings/finding.ts';
import type { Context } from '../rule.ts';

/** Whose report of last year the figures are from: the unit's own, or those of the units that it was. */
export function lastYearInWords({ predecessors }: Context): Words {
  if (!predecessors) return { zh: '上年报告', en: 'last year’s report' };
  const { names } = predecessors;
  return names.length === 1
    ? { zh: `上年报告（${names[0]}）`, en: `last year’s report, of ${names[0]}` }
    : {
        zh: `上年报告（${names.join('、')}合计）`,
        en: `last year’s reports of ${names.join(', ')} together`,
      };
}
