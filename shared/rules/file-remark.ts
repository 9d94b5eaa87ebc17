import type { Remark } from '../document/document.ts';
import type { Words } from '../findings/finding.ts';
import type { Rule } from './rule.ts';

const REPAIR: Readonly<Record<Remark['code'], Words>> = {
  'tracked-changes': {
    zh: '请确认修订内容无误，接受或拒绝全部修订后再公开。',
    en: 'See that the changes are right, and accept or reject them all before publishing.',
  },
  'hidden-rows': {
    zh: '请取消隐藏，核对其中的内容是否应当保留。',
    en: 'Show them, and see whether they should stay in the file.',
  },
  'skipped-element': {
    zh: '请核对这部分内容是否属于报告。',
    en: 'See whether this belongs to the report.',
  },
  'cut-short': {
    zh: '请核对文件是否混入了其他内容。',
    en: 'See whether other things got into the file.',
  },
  'recognised-text': {
    zh: '请上传可编辑的 Word 文件，或对照原件逐一核对全部数字。',
    en: 'Upload an editable Word file, or hold every figure against the original.',
  },
  'name-disagrees': {
    zh: '内容已正常读取；公开时请使用与内容一致的文件名。',
    en: 'The content was read; publish it under a name that agrees with it.',
  },
  'inside-zip': {
    zh: '内容已正常读取，无需处理。',
    en: 'The content was read; nothing need be done.',
  },
};
export const rule: Rule = {
  id: 'file-remark',
  severity: 'note',
  title: {
    zh: '读取文件时发现的情况（隐藏的行、修订痕迹、文件名与内容不一致等）',
    en: 'What was noticed while the file was read: hidden rows, tracked changes, a name that disagrees',
  },
  source: '公开的文件应当与审定的内容一致 (seen in published reports)',
  check: ({ document }) =>
    document.remarks.map(({ code, zh, en }) => ({
      message: { zh, en },
      repair: REPAIR[code],
      // Somebody has to look at figures that no person wrote.
      ...(code === 'recognised-text' ? { severity: 'warning' } : {}),
    })),
};
