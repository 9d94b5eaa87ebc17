import { likenesses } from '../similarity/likeness.ts';
import { sketchOf } from '../similarity/sketch.ts';
import { likenessFault } from './likeness-fault.ts';
import { OWN_WORDS } from './own-words.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const THRESHOLD = 0.6;
const MOST = 3;
const other = () => ({ unitName: '柳溪镇', sketch: sketchOf(perfect({ unitName: '柳溪镇' }).report) });

export const rule: Rule = {
  id: 'similar-to-other-unit',
  severity: 'warning',
  title: { zh: '文字与其他单位的报告雷同', en: 'The narrative is that of another unit' },
  source: '政府信息公开条例第四十七条（内容雷同）',
  examples: {
    passes: [
      {
        says: { zh: '各写各的', en: 'each has its own words' },
        subject: () => perfect({ sections: OWN_WORDS, context: { others: [other()] } }),
      },
    ],
    fails: [
      {
        says: { zh: '只换了单位名称和数字', en: 'only the name and the figures were changed' },
        subject: () =>
          perfect({
            reword: (text) => text.replace('信息356条', '信息290条'),
            context: { others: [other()] },
          }),
      },
    ],
    silent: [
      { says: { zh: '没有可比的报告', en: 'there is nothing to compare with' }, subject: () => perfect() },
      {
        says: { zh: '全市统一的表述', en: 'sentences that all units of the city share' },
        subject: () =>
          perfect({
            context: {
              others: Array.from({ length: 8 }, (_, index) => ({ ...other(), unitName: `第${index + 1}镇` })),
            },
          }),
      },
    ],
  },
  check: ({ report, context: { others = [] } }) => {
    if (others.length === 0) return 'does-not-apply';
    const found = likenesses(
      report,
      others.map(({ sketch }) => sketch),
    );
    if (!found) return 'does-not-apply';
    return found
      .map((likeness, index) => ({ likeness, unitName: others[index]?.unitName ?? '' }))
      .filter(({ likeness }) => likeness.score >= THRESHOLD)
      .toSorted((a, b) => b.likeness.score - a.likeness.score)
      .slice(0, MOST)
      .map(({ likeness, unitName }) =>
        likenessFault(likeness, { zh: `${unitName}的报告`, en: `the report of ${unitName}` }),
      );
  },
};
