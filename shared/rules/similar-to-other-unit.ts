import { likenesses } from '../similarity/likeness.ts';
import { isAlike, likenessFault } from './parts/likeness-fault.ts';
import type { Rule } from './rule.ts';

const MOST = 3;
export const rule: Rule = {
  id: 'similar-to-other-unit',
  severity: 'warning',
  title: { zh: '文字与其他单位的报告雷同', en: 'The narrative is that of another unit' },
  source: '政府信息公开条例第四十七条（内容雷同）',
  check: ({ report, context: { others = [] } }) => {
    if (others.length === 0) return 'does-not-apply';
    const found = likenesses(
      report,
      others.map(({ sketch }) => sketch),
    );
    if (!found) return 'does-not-apply';
    return found
      .map((likeness, index) => ({ likeness, unitName: others[index]?.unitName ?? '' }))
      .filter(({ likeness }) => isAlike(likeness))
      .toSorted((a, b) => b.likeness.score - a.likeness.score)
      .slice(0, MOST)
      .map(({ likeness, unitName }) =>
        likenessFault(likeness, { zh: `${unitName}的报告`, en: `the report of ${unitName}` }),
      );
  },
};
