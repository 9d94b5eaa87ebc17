import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const lastYear = (figures: Record<string, number>) => ({
  lastYear: perfect({ form: '2019', year: 2019, figures }).report,
});

const CONSISTENT = {
  'disclosure.licensing.lastYear': 10,
  'disclosure.licensing.change': 2,
  'disclosure.otherService.lastYear': 26,
  'disclosure.otherService.change': 0,
  'disclosure.penalty.lastYear': 41,
  'disclosure.penalty.change': 0,
  'disclosure.coercion.lastYear': 7,
  'disclosure.coercion.change': 0,
  'disclosure.fees.lastYear': 2,
  'disclosure.fees.change': 0,
};

export const examples: Examples = {
  passes: [
    {
      says: { zh: '10 + 2 = 12', en: '10 + 2 = 12' },
      subject: () => perfect({ form: '2019', context: lastYear(CONSISTENT) }),
    },
  ],
  fails: [
    {
      says: { zh: '上年应为 15，今年写 12', en: 'last year makes 15, this year says 12' },
      subject: () =>
        perfect({
          form: '2019',
          context: lastYear({ ...CONSISTENT, 'disclosure.licensing.lastYear': 13 }),
        }),
    },
  ],
  silent: [
    {
      says: { zh: '2021 年格式没有这一列', en: 'form 2021 has no such column' },
      subject: () => perfect({ context: { lastYear: perfect({ year: 2021 }).report } }),
    },
  ],
};
