import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    { says: { zh: '2022 年度用 2021 年格式', en: 'form 2021 for 2022' }, subject: () => perfect() },
    {
      says: { zh: '2020 年度用 2019 年格式', en: 'form 2019 for 2020' },
      subject: () => perfect({ form: '2019' }),
    },
  ],
  fails: [
    {
      says: { zh: '2022 年度仍用 2019 年格式', en: 'form 2019 for 2022' },
      subject: () => perfect({ form: '2019', year: 2022 }),
    },
  ],
  silent: [
    {
      says: { zh: '2019 年度用 2019 年格式', en: 'form 2019 for 2019' },
      subject: () => perfect({ form: '2019', year: 2019 }),
    },
  ],
};
