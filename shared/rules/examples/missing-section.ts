import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '六个部分齐全', en: 'all six sections are there' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '没有第六部分', en: 'section 六 is absent' },
      subject: () => perfect({ sections: { 六: null } }),
    },
    {
      says: {
        zh: '第五部分的标题丢了，内容还在：只作警告',
        en: 'only the heading of section 五 is lost: a warning',
      },
      subject: () =>
        perfect({
          sections: {
            四: [
              '工作中还存在的问题是村级公开栏更新不及时，个别栏目内容偏少。改进措施是每季度检查一次，按期补齐。下一步与融媒体中心合作增加图文解读。',
            ],
            五: null,
          },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '标题措辞不同', en: 'a heading in other words' },
      subject: () => perfect({ headings: { 一: '一、工作基本情况', 六: '六、其它事项' } }),
    },
  ],
};
