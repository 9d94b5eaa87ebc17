import { wrongBreakdowns } from '../narrative/breakdowns.ts';
import { narrativeOf } from '../narrative/claims.ts';
import { passagesOf } from '../narrative/passages.ts';
import { wrongShares } from '../narrative/shares.ts';
import { comparisonFaults } from './comparison-fault.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule } from './rule.ts';

const reworded = (from: string, to: string) => () => perfect({ reword: (text) => text.replace(from, to) });

export const rule: Rule = {
  id: 'text-sum-mismatch',
  severity: 'warning',
  title: { zh: '文字中的分项与总数不符', en: 'A breakdown in the text does not add up' },
  source: '年度报告应当真实准确 (seen in published reports)',
  examples: {
    passes: [{ says: { zh: '分项之和等于总数', en: 'the parts add up' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '356 条，分项共 366 条', en: '356 items, parts of 366' },
        subject: reworded('机构职能12条', '机构职能22条'),
      },
      {
        says: { zh: '20 件占 25 件的 70%', en: '20 of 25 is not 70%' },
        subject: reworded('上年结转2件；', '其中自然人20件，占70%；上年结转2件；'),
      },
      {
        says: { zh: '25 件，比上年增加 5 件，却说增长 40%', en: '5 more make 25, which is not 40% more' },
        subject: reworded('申请25件，', '申请25件，比上年增加5件，增长40%；'),
      },
    ],
    silent: [
      {
        says: { zh: '只列出部分', en: 'a list of only some parts' },
        subject: reworded(
          '其中机构职能12条、财政预决算8条、惠民补贴336条',
          '其中机构职能12条、财政预决算8条',
        ),
      },
      {
        says: { zh: '同一信息在多个渠道发布', en: 'one item published by several channels' },
        subject: reworded(
          '其中机构职能12条、财政预决算8条、惠民补贴336条',
          '其中网站发布300条、微信公众号发布220条',
        ),
      },
    ],
  },
  check: (subject) => {
    const { sentences, figures } = narrativeOf(subject.report, subject.year);
    if (figures.length === 0) return 'does-not-apply';
    const unequal = passagesOf(sentences, figures).flatMap((passage): readonly Fault[] => {
      const { section, quote, text } = passage.first;
      const where = { section, place: quote.place, quote: text };
      return [
        ...wrongBreakdowns(passage).map(({ total, parts, sum }) => {
          const terms = parts.map(({ value }) => value).join(' + ');
          return {
            ...where,
            message: {
              zh: `分项 ${terms} = ${sum}，与总数 ${total.value} 不符，相差 ${Math.abs(sum - total.value)}。`,
              en: `The parts ${terms} = ${sum}, the total says ${total.value}: off by ${Math.abs(sum - total.value)}.`,
            },
            expected: sum,
            found: total.value,
            repair: {
              zh: '请核对总数和各分项；如只列了一部分，请写明。',
              en: 'Check the total and its parts; where only some are listed, say so.',
            },
          };
        }),
        ...wrongShares(passage).map(({ part, of, share, computed }) => ({
          ...where,
          quote: share.sentence.text,
          message: {
            zh: `${part.value} 占 ${of} 的 ${computed}%，正文写的是 ${share.value}%。`,
            en: `${part.value} of ${of} is ${computed}%, the text says ${share.value}%.`,
          },
          expected: computed,
          found: share.value,
          repair: { zh: '请核对百分比。', en: 'Check the percentage.' },
        })),
      ];
    });
    return [...unequal, ...comparisonFaults(subject, 'words')];
  },
};
