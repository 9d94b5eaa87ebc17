import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '写明没有收取', en: 'it says that none was collected' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '只写“无其他需要报告的事项”', en: 'only “nothing else to report”' },
      subject: () => perfect({ sections: { 六: ['无其他需要报告的事项。'] } }),
    },
  ],
  silent: [
    {
      says: { zh: '2020 年度尚无此要求', en: 'it was not asked for 2020' },
      subject: () => perfect({ form: '2019' }),
    },
    {
      says: { zh: '写在了第一部分', en: 'it is said in section 一' },
      subject: () =>
        perfect({
          sections: { 六: ['无其他需要报告的事项。'] },
          reword: (text) => text.replace('结转下年度2件。', '结转下年度2件。全年未收取信息处理费。'),
        }),
    },
  ],
};
