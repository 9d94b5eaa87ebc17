import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';
import { unitNameOf } from './unit-kind.ts';

export const rule: Rule = {
  id: 'duplicate-file',
  severity: 'error',
  title: {
    zh: '与其他单位或其他年度报送的是同一个文件',
    en: 'Byte-identical to another unit’s or another year’s file',
  },
  source: '政府信息公开条例第四十七条（内容雷同）',
  examples: {
    passes: [
      {
        says: {
          zh: '本单位本年度重新报送同一文件',
          en: 'the unit files the same file again for the same year',
        },
        subject: () => perfect({ context: { year: 2022, sameFile: { unitName: '青石镇', year: 2022 } } }),
      },
    ],
    fails: [
      {
        says: { zh: '与柳溪镇报送的文件完全相同', en: 'the very file of another unit' },
        subject: () => perfect({ context: { year: 2022, sameFile: { unitName: '柳溪镇', year: 2022 } } }),
      },
      {
        says: { zh: '与本单位上年报送的文件完全相同', en: 'the very file of last year' },
        subject: () => perfect({ context: { year: 2022, sameFile: { unitName: '青石镇', year: 2021 } } }),
      },
    ],
    silent: [{ says: { zh: '没有相同的文件', en: 'no such file' }, subject: () => perfect() }],
  },
  check: (subject) => {
    const { sameFile } = subject.context;
    if (!sameFile) return 'does-not-apply';
    if (sameFile.unitName === unitNameOf(subject) && sameFile.year === subject.year) return [];
    return [
      {
        message: {
          zh: `文件与${sameFile.unitName} ${sameFile.year} 年度报送的文件完全相同。`,
          en: `The file is, byte for byte, the one that ${sameFile.unitName} filed for ${sameFile.year}.`,
        },
        found: `${sameFile.unitName} ${sameFile.year}`,
        repair: {
          zh: '请确认是否选错了文件，报送本单位本年度的报告。',
          en: 'See whether it is the right file, and file your own report of this year.',
        },
      },
    ];
  },
};
