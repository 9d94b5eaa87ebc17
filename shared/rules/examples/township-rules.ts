import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '规章为 0', en: 'no rules' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '镇政府填了现行有效规章 3 件', en: 'a township with three rules in force' },
      subject: () => perfect({ figures: { 'disclosure.rules.inForce': 3 } }),
    },
  ],
  silent: [
    {
      says: { zh: '不知道是什么单位，不作判断', en: 'a unit of unknown kind is not judged' },
      subject: () => perfect({ unitName: '清溪市人民政府', figures: { 'disclosure.rules.inForce': 3 } }),
    },
  ],
};
