import { likenesses } from '../similarity/likeness.ts';
import { sketchOf } from '../similarity/sketch.ts';
import { isAlike, likenessFault } from './parts/likeness-fault.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'similar-to-last-year',
  severity: 'warning',
  title: { zh: '文字与上年报告雷同', en: 'The narrative repeats the unit’s last report' },
  source: '政府信息公开条例第四十七条（内容雷同）',
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
