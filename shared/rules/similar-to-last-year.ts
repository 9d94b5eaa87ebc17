import { likenesses } from '../similarity/likeness.ts';
import { sketchOf } from '../similarity/sketch.ts';
import { isAlike, likenessFault } from './likeness-fault.ts';
import { OWN_WORDS } from './own-words.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const lastYear = perfect({ year: 2021 }).report;

export const rule: Rule = {
  id: 'similar-to-last-year',
  severity: 'warning',
  title: { zh: '文字与上年报告雷同', en: 'The narrative repeats the unit’s last report' },
  source: '政府信息公开条例第四十七条（内容雷同）',
  examples: {
    passes: [
      {
        says: { zh: '写的是本年的工作', en: 'it tells this year’s work' },
        subject: () => perfect({ sections: OWN_WORDS, context: { lastYear } }),
      },
    ],
    fails: [
      {
        says: { zh: '只改了年份', en: 'only the years were changed' },
        subject: () => perfect({ context: { lastYear } }),
      },
    ],
    silent: [
      { says: { zh: '没有上年报告', en: 'there is no report of last year' }, subject: () => perfect() },
      {
        says: { zh: '只有套话相同', en: 'only the formulas are the same' },
        subject: () =>
          perfect({
            sections: { ...OWN_WORDS, 六: ['本年度未收取信息处理费。无其他需要报告的事项。'] },
            context: { lastYear },
          }),
      },
    ],
  },
  check: ({ report, context }) => {
    if (!context.lastYear) return 'does-not-apply';
    const [likeness] = likenesses(report, [sketchOf(context.lastYear)]) ?? [];
    if (!likeness) return 'does-not-apply';
    if (!isAlike(likeness)) return [];
    return [
      likenessFault(likeness, { zh: '本单位上年的报告', en: 'the unit’s own report of the year before' }),
    ];
  },
};
