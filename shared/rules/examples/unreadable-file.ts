import type { Unreadable } from '../../readers/reader.ts';
import type { FilingExamples } from '../rule.ts';
import { unreadableFinding } from '../unreadable-file.ts';

const SCAN: Unreadable = {
  reason: 'scan',
  zh: '文件是扫描图片，没有可读取的文字。',
  en: 'The file is a scanned picture without text.',
};

export const examples: FilingExamples = {
  passes: [{ says: { zh: '能读取的文件', en: 'a file that can be read' }, finding: () => null }],
  fails: [{ says: { zh: '扫描件', en: 'a scan' }, finding: () => unreadableFinding(SCAN) }],
  silent: [
    {
      says: { zh: '能读取但有几格未能读出，不算打不开', en: 'a readable file with some unread cells' },
      finding: () => null,
    },
  ],
};
