import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '有问题也有改进', en: 'problems and improvements' }, subject: () => perfect() }],
  fails: [
    { says: { zh: '只写“无”', en: 'only “none”' }, subject: () => perfect({ sections: { 五: ['无。'] } }) },
    {
      says: { zh: '只有问题，没有改进', en: 'problems and no improvement' },
      subject: () =>
        perfect({
          sections: {
            五: ['存在的主要问题：村级公开栏更新不够及时，政策解读形式比较单一，图文和视频偏少。'],
          },
        }),
    },
    {
      says: { zh: '“改进情况”后面没有内容', en: 'nothing stands behind the words of improvement' },
      subject: () =>
        perfect({
          sections: {
            五: ['（一）存在的问题。村级公开栏更新不及时，解读材料偏少，群众知晓率不高。（二）改进情况：'],
          },
        }),
    },
    {
      says: { zh: '“改进措施”下面只写“无”', en: 'only “none” below the words of improvement' },
      subject: () =>
        perfect({
          sections: {
            五: [
              '（一）存在的问题',
              '村级公开栏更新不及时，解读材料偏少，群众知晓率不高。',
              '（二）改进措施',
              '无',
            ],
          },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '很短，但问题和改进都有', en: 'short, but it has both' },
      subject: () => perfect({ sections: { 五: ['公开不够及时，今后加强培训、按月更新。'] } }),
    },
    {
      says: { zh: '问题和改进写在一段里', en: 'both in one paragraph' },
      subject: () =>
        perfect({
          sections: {
            五: ['目前信息更新不够及时、解读形式单一，已安排专人每周检查，并与融媒体中心合作加大图文解读。'],
          },
        }),
    },
  ],
};
