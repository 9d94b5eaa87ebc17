import { sectionText } from '../narrative/text.ts';
import type { Rule } from './rule.ts';

const LEAST_WORDS = 20;
const NOTHING = /^[（(]?(?:无|没有|暂无|不存在)[^，。]{0,12}[。）)]?$/u;
const IMPROVES =
  /改进|整改|措施|下一步|下步|今后|下一年|明年|接下来|将|已|加强|加大|完善|提升|提高|强化|健全|进一步|努力|优化|推动|拓展|为此|对此|针对(?:上述|以上|这些|存在|问题)|(?:开展|修订|增加|增设|新增|建立|制定|组织|充实|调整|聘请|邀请|出台|印发|补充|改造|开通|设立|配备)了/u;
/** Says that something is wanting, in however few words. */
const PROBLEM = /[不未缺少低弱差难慢窄]|单一|滞后|薄弱|有待|短板/u;
/** 「有待进一步提高」 tells a problem, and so do the words of the section's title. */
const STILL_A_PROBLEM =
  /(?:有待|尚待|亟待|亟需|还需|仍需|需要?|不够|尚未|未能|没有|不)(?:于|得到|能)?(?:进一步|继续|不断|持续|有效|更加)*(?:加强|加大|完善|提升|提高|强化|健全|优化|推动|拓展|改进)|问题(?:及|和|与|、)改进(?:情况|措施)?|(?:改进|整改)(?:情况|措施|举措|方面|方向)?[：:。\s]*(?:暂?无|没有)?[。\s]*$/gu;

export const rule: Rule = {
  id: 'section-five-thin',
  severity: 'error',
  title: { zh: '第五部分空洞或没有改进情况', en: 'Section 五 is empty or says nothing of improvement' },
  source: '政府信息公开条例第五十条第（四）项：存在的主要问题及改进情况',
  encouragedOnlyFor2019: true,
  check: ({ report }) => {
    const section = report.sections.find(({ number }) => number === '五');
    if (!section) return 'does-not-apply';
    const text = sectionText(report, '五');
    const words = text.replace(/[^\p{Script=Han}\d]/gu, '').length;
    const improves = IMPROVES.test(text.replace(STILL_A_PROBLEM, ''));
    const short = words < LEAST_WORDS && !(improves && PROBLEM.test(text));
    const thin = short || NOTHING.test(text.trim());
    if (!thin && improves) return [];
    return [
      {
        section: '五',
        place: section.paragraphs[0]?.place ?? section.heading?.place ?? null,
        ...(words > 0 && words < 60 ? { quote: text } : {}),
        message: thin
          ? {
              zh: `第五部分${words === 0 ? '没有内容' : '过于简单'}。`,
              en: `Section 五 is ${words === 0 ? 'empty' : 'too short'}.`,
            }
          : {
              zh: '第五部分只写了问题，没有写改进情况。',
              en: 'Section 五 tells problems and no improvement.',
            },
        expected: '存在的主要问题及改进情况',
        repair: {
          zh: '请写明本年度存在的主要问题，以及已经采取或准备采取的改进措施。',
          en: 'Tell this year’s main problems and what was or will be done about them.',
        },
      },
    ];
  },
};
