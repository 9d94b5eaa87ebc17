import { missingSubjects } from '../narrative/subjects.ts';
import type { Rule } from './rule.ts';
import { openingOnly } from './section-one-empty.ts';

export const rule: Rule = {
  id: 'subsection-missing',
  severity: 'warning',
  title: { zh: '第一部分缺少规定内容', en: 'Section 一 lacks one of its five subjects' },
  source: '国办公开办函〔2021〕30号：主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  check: ({ report }) => {
    const section = report.sections.find(({ number }) => number === '一');
    if (!section || openingOnly(report)) return 'does-not-apply';
    const missing = missingSubjects(report).map(({ name }) => name);
    if (missing.length === 0) return [];
    return [
      {
        section: '一',
        place: section.heading?.place ?? null,
        message: {
          zh: `第一部分没有写到：${missing.join('、')}。`,
          en: `Section 一 does not treat: ${missing.join(', ')}.`,
        },
        expected: missing.join('、'),
        repair: {
          zh: '请补写这些方面；没有情况的也写明。',
          en: 'Write on these as well; say so where there is nothing to report.',
        },
      },
    ];
  },
};
