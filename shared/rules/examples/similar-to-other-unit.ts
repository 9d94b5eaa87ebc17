import { sketchOf } from '../../similarity/sketch.ts';
import type { Examples } from '../rule.ts';
import { OWN_WORDS } from './own-words.ts';
import { perfect } from './perfect-report.ts';
import { perfectSections } from './perfect-sections.ts';

const other = () => ({ unitName: '柳溪镇', sketch: sketchOf(perfect({ unitName: '柳溪镇' }).report) });

function eightOthers() {
  return Array.from({ length: 8 }, (_, index) => ({ ...other(), unitName: `第${index + 1}镇` }));
}

/** The other's words on three of the five subjects, and its own on all else. */
function halfCopied(): typeof OWN_WORDS {
  const copied = perfectSections('2021', 2022);
  return {
    一: OWN_WORDS.一.map((text, index) => (index >= 3 ? (copied.一[index] ?? text) : text)),
    五: OWN_WORDS.五,
  };
}

/** One sentence of the other's in each part of the office's own. */
function mixedSentences(): typeof OWN_WORDS {
  const copied = perfectSections('2021', 2022);
  return {
    一: OWN_WORDS.一.map((text, index) => `${text}${copied.一[index]?.split(/[。，]/u)[1] ?? ''}。`),
    五: OWN_WORDS.五,
  };
}

export const examples: Examples = {
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
    {
      says: { zh: '一半的段落照抄', en: 'half of its parts are copied' },
      subject: () => perfect({ sections: halfCopied(), context: { others: [other()] } }),
    },
    {
      says: { zh: '全市八个单位抄同一份稿子', en: 'eight units of the city copy one text' },
      subject: () => perfect({ context: { others: eightOthers() } }),
    },
  ],
  silent: [
    {
      says: { zh: '各段里有一句相同', en: 'a sentence of each part is the same' },
      subject: () => perfect({ sections: mixedSentences(), context: { others: [other()] } }),
    },
    { says: { zh: '没有可比的报告', en: 'there is nothing to compare with' }, subject: () => perfect() },
    {
      says: { zh: '全市统一的表述', en: 'sentences that all units of the city share' },
      subject: () => perfect({ sections: mixedSentences(), context: { others: eightOthers() } }),
    },
  ],
};
