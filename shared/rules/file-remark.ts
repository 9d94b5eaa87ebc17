import type { Remark } from '../document/document.ts';
import type { Words } from '../findings/finding.ts';
import { perfect } from './perfect-report.ts';
import type { Rule, Subject } from './rule.ts';

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

const remarked = (remark: Remark) => (): Subject => {
  const subject = perfect();
  return { ...subject, document: { ...subject.document, remarks: [remark] } };
};

export const rule: Rule = {
  id: 'file-remark',
  severity: 'note',
  title: {
    zh: '读取文件时发现的情况（隐藏的行、修订痕迹、文件名与内容不一致等）',
    en: 'What was noticed while the file was read: hidden rows, tracked changes, a name that disagrees',
  },
  source: '公开的文件应当与审定的内容一致 (seen in published reports)',
  examples: {
    passes: [{ says: { zh: '没有异常', en: 'nothing odd' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '工作表里有隐藏的行', en: 'hidden rows in a sheet' },
        subject: remarked({
          code: 'hidden-rows',
          zh: '工作表「表三」有 2 个隐藏的行，已照常读取：第 8、9 行。',
          en: 'Sheet "表三" has 2 hidden rows, read like the others: 8, 9.',
        }),
      },
      {
        says: { zh: '文件带有修订痕迹', en: 'tracked changes' },
        subject: remarked({
          code: 'tracked-changes',
          zh: '文件带有修订痕迹，已按接受全部修订后的内容读取。',
          en: 'The file has tracked changes; it was read as if all of them were accepted.',
        }),
      },
      {
        says: { zh: '文字由识别软件从扫描图片生成（警告）', en: 'text recognised in scans (a warning)' },
        subject: remarked({
          code: 'recognised-text',
          zh: '页面是扫描图片，文字由识别软件（OCR）生成，数字可能与图片上的不一致。',
          en: 'The pages are scans and their text was made by a program that recognises characters; figures may differ from those in the picture.',
        }),
      },
    ],
    silent: [
      {
        says: { zh: '旧表样、空白单元格等由其他规则说明', en: 'what other rules speak of' },
        subject: () => perfect({ form: '2019' }),
      },
    ],
  },
  check: ({ document }) =>
    document.remarks.map(({ code, zh, en }) => ({
      message: { zh, en },
      repair: REPAIR[code],
      // Somebody has to look at figures that no person wrote.
      ...(code === 'recognised-text' ? { severity: 'warning' } : {}),
    })),
};
