import { formForYear } from '../form/index.ts';
import { hasRowsOf } from './parts/mixed-forms.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'form-year-mismatch',
  severity: 'error',
  title: { zh: '用错了年度报告格式', en: 'The tables are of the other form' },
  source: '国办公开办函〔2019〕60号（2019、2020 年度）、〔2021〕30号（2021 年度起）',
  encouragedOnlyFor2019: true,
  check: ({ report, year }) => {
    const prescribed = year === null ? null : formForYear(year);
    if (!prescribed || report.form === null) return 'does-not-apply';
    if (prescribed.id === report.form) return [];
    const onlyFirst = hasRowsOf(report, 'applications', prescribed.id);
    return [
      {
        section: '二',
        message: {
          zh: `${year} 年度报告应使用${prescribed.notice}的格式，现在${onlyFirst ? '第二部分' : ''}的表格是 ${report.form} 年的格式。`,
          en: `A report of ${year} uses the form of ${prescribed.notice}; ${onlyFirst ? 'the table of section 二 is' : 'its tables are'} of form ${report.form}.`,
        },
        expected: prescribed.id,
        found: report.form,
        repair: {
          zh: '请换用规定的表格重新填写；已填的数字可以照抄相同的项目。',
          en: 'Fill in the prescribed tables; figures of rows that both forms have can be copied.',
        },
      },
    ];
  },
};
