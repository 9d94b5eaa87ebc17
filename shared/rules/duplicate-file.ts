import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'duplicate-file',
  severity: 'error',
  title: {
    zh: '与其他单位或其他年度报送的是同一个文件',
    en: 'Byte-identical to another unit’s or another year’s file',
  },
  source: '政府信息公开条例第四十七条（内容雷同）',
  check: ({ context: { sameFile } }) =>
    sameFile === undefined
      ? []
      : [
          {
            message: {
              zh: `文件与另一份报送的文件完全相同：${sameFile}。`,
              en: `The file is, byte for byte, another filing: ${sameFile}.`,
            },
            found: sameFile,
            repair: {
              zh: '请确认是否选错了文件，报送本单位本年度的报告。',
              en: 'See whether it is the right file, and file your own report of this year.',
            },
          },
        ],
};
