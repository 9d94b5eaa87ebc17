import { narrativeParagraphs, sectionParagraphs } from '../narrative/text.ts';
import type { Rule } from './rule.ts';

/** Any word about the fee, where section 六 speaks of it. */
export const FEE = /信息(?:公开)?处理费|信息公开[^，。]{0,8}(?:收费|费用)|收取[^，。]{0,10}费|收费|免费/u;

/** Elsewhere it must be named: 「未收取任何费用」 of an application is no statement on it. */
const NAMED = /信息(?:公开)?处理费|信息公开[^，。]{0,8}(?:收费|费用)/u;

export const rule: Rule = {
  id: 'fee-statement-missing',
  severity: 'warning',
  title: { zh: '第六部分没有说明信息处理费', en: 'Nothing is said of the information fee' },
  source: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》；国办公开办函〔2021〕30号',
  check: ({ report, year }) => {
    const section = report.sections.find(({ number }) => number === '六');
    if (year === null || year < 2021 || !section) return 'does-not-apply';
    if (sectionParagraphs(report, '六').some(({ text }) => FEE.test(text))) return [];
    if (narrativeParagraphs(report).some(({ text }) => NAMED.test(text))) return [];
    return [
      {
        section: '六',
        place: section.heading?.place ?? null,
        message: {
          zh: '第六部分没有说明信息处理费的收取情况。',
          en: 'Section 六 does not say whether an information fee was collected.',
        },
        expected: '信息处理费',
        repair: {
          zh: '请写明本年度发出收费通知的件数和总金额、实际收取的总金额；没有的写“本年度未收取信息处理费”。',
          en: 'Say how many fee notices were sent and what was collected; where nothing was, say “本年度未收取信息处理费”.',
        },
      },
    ];
  },
};
