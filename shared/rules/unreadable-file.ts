import type { Finding, Words } from '../findings/finding.ts';
import type { Unreadable } from '../readers/reader.ts';
import { rule as notAReport } from './not-a-report.ts';
import { filingFinding } from './parts/filing-finding.ts';
import type { FilingRule } from './rule.ts';

export const rule: FilingRule = {
  id: 'unreadable-file',
  severity: 'error',
  title: { zh: '文件打不开', en: 'A file that cannot be read' },
  source: '报送要求：可读取的 Word、WPS、PDF、OFD、网页或文本文件',
};

/** For a file that could not be read. An empty one was read, and is no report. */
export function unreadableFinding({ reason, zh, en }: Unreadable): Finding {
  const [wrong, advice] = parted(zh, en);
  return filingFinding(reason === 'empty' ? notAReport : rule, {
    message: wrong,
    found: reason,
    repair: advice ??
      REPAIR[reason] ?? {
        zh: '请用 Word 或 WPS 打开原文件，另存为 docx 后重新报送。',
        en: 'Open the original in Word or WPS, save it as docx and file again.',
      },
  });
}

/** What is wrong with the file, and what to do where the reader says it as well. */
function parted(zh: string, en: string): readonly [Words, Words | null] {
  const chinese = zh.split(/(?<=。)/u);
  const english = en.split(/(?<=\.) (?=[A-Z])/u);
  const from = chinese.findIndex((sentence) => sentence.startsWith('请'));
  if (from < 1 || english.length !== chinese.length) return [{ zh, en }, null];
  return [
    { zh: chinese.slice(0, from).join(''), en: english.slice(0, from).join(' ') },
    { zh: chinese.slice(from).join(''), en: english.slice(from).join(' ') },
  ];
}

const REPAIR: Partial<Record<Unreadable['reason'], Words>> = {
  encrypted: { zh: '请去掉文件的密码后重新报送。', en: 'Remove the password and file again.' },
  scan: {
    zh: '请报送由 Word 或 WPS 直接导出的文件，不要报送扫描件或照片。',
    en: 'File what Word or WPS exports, not a scan or a photograph.',
  },
  missing: { zh: '请核对文件名和所在的文件夹。', en: 'Check the name of the file and its folder.' },
  empty: { zh: '请重新选择文件上传。', en: 'Choose the file again.' },
  'several-files': { zh: '请只报送年度报告这一个文件。', en: 'File the annual report alone.' },
};
