import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '三项都写了', en: 'all three are said' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '监督保障只写了提高认识', en: 'only that awareness was raised' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.startsWith('（五）') ? '（五）监督保障。进一步提高认识，改进工作作风。' : text,
        }),
    },
  ],
  silent: [
    {
      says: { zh: '换了说法', en: 'in other words' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.startsWith('（五）')
              ? '（五）监督保障。纳入年度绩效，开展群众满意度调查，全年没有发生被问责的情况。'
              : text,
        }),
    },
    {
      says: {
        zh: '没有监督保障一节，另有一条说明',
        en: 'without the part at all there is another finding',
      },
      subject: () =>
        perfect({
          reword: (text) => (text.startsWith('（五）') ? '（五）其他工作。开展业务学习四次。' : text),
        }),
    },
  ],
};
