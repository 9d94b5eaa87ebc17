import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const allZero = () => Object.fromEntries([...perfect().report.cells.keys()].map((id) => [id, 0]));

export const examples: Examples = {
  passes: [{ says: { zh: '有数字', en: 'it has figures' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '什么都没有说', en: 'it says nothing' },
      subject: () =>
        perfect({
          figures: allZero(),
          reword: (text) =>
            text
              .replace(/\d+(?=[件条])/gu, '')
              .replace(/一处/gu, '')
              .replace(/一次/gu, ''),
        }),
    },
  ],
  silent: [
    {
      says: {
        zh: '表格全 0，文字有公开条数',
        en: 'zeros in the tables, but the text tells what was published',
      },
      subject: () =>
        perfect({
          figures: allZero(),
          sections: { 一: ['2022年，我镇主动公开信息90余条，未收到政府信息公开申请。'] },
        }),
    },
  ],
};
