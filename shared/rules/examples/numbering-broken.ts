import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '编号连续', en: 'numbers in order' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '（三）以后是（五）', en: '（五） follows （三）' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（四）平台建设', '（五）平台建设').replace('（五）监督保障', '（六）监督保障'),
        }),
    },
    {
      says: { zh: '“六个部分”只列了五个', en: '“six parts”, five named' },
      subject: () =>
        perfect({
          preamble: [
            '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，统计期限自2022年1月1日起，至2022年12月31日止。',
          ],
        }),
    },
    {
      says: { zh: '标题“四”以后是“六”', en: 'heading 六 follows heading 四' },
      subject: () =>
        perfect({ headings: { 五: '六、存在的主要问题及改进情况', 六: '七、其他需要报告的事项' } }),
    },
    {
      says: { zh: '一是、二是、四是', en: 'points one, two and four' },
      subject: () =>
        perfect({
          sections: { 五: ['一是更新不及时，二是解读偏少，四是培训不足。下一步将逐项改进，加强培训。'] },
        }),
    },
    {
      says: { zh: '“六个部分：”后面只列了五个', en: 'six parts, and five named behind it' },
      subject: () =>
        perfect({
          preamble: [
            '本报告共六个部分：总体情况、主动公开情况、申请办理情况、复议诉讼情况、存在的主要问题及改进情况。统计期限为2022年1月1日至12月31日。',
          ],
        }),
    },
  ],
  silent: [
    {
      says: {
        zh: '同一段里问题和措施各自编号',
        en: 'problems and measures are numbered each for themselves',
      },
      subject: () =>
        perfect({
          sections: {
            五: ['问题：一是更新慢，二是解读少，三是培训少。措施：一是按月检查，二是加强培训。'],
          },
        }),
    },
    {
      says: { zh: '每节重新从（一）开始', en: 'each section begins again' },
      subject: () =>
        perfect({
          sections: {
            五: [
              '（一）存在的主要问题。公开栏更新不够及时。',
              '（二）改进措施。每季度检查一次，限期补齐；加大图文解读。',
            ],
          },
        }),
    },
  ],
};
