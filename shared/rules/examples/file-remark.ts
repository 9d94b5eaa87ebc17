import type { Remark } from '../../document/document.ts';
import type { Examples, Subject } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const remarked = (remark: Remark) => (): Subject => {
  const subject = perfect();
  return { ...subject, document: { ...subject.document, remarks: [remark] } };
};

export const examples: Examples = {
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
};
