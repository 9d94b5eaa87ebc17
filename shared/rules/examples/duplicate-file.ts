import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '没有相同的文件', en: 'there is no such file' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '与柳溪镇报送的文件完全相同', en: 'the very file of another unit' },
      subject: () => perfect({ context: { sameFile: '柳溪镇 2022 年度' } }),
    },
  ],
  silent: [
    {
      says: { zh: '本单位本年度重新报送同一文件', en: 'the unit files its own file of this year again' },
      subject: () => perfect({ context: { year: 2022, unit: { name: '青石镇' } } }),
    },
  ],
};
