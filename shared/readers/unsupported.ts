import { asciiHead } from './encoding.ts';
import { foreignKind } from './foreign.ts';
import type { Unreadable } from './reader.ts';
import { isPackage } from './recognise.ts';
import { type Kind, kindOf } from './signatures.ts';
import type { Sniffed } from './sniff.ts';
import { UNREADABLE } from './unreadable.ts';

const ACCEPTED = {
  zh: '请上传 Word（.docx、.doc）、WPS、PDF、OFD、Excel、网页或文本格式的年度报告。',
  en: 'Upload the report as Word (.docx, .doc), WPS, PDF, OFD, Excel, web page or text.',
};

function unsupported(zh: string, en: string): Unreadable {
  return { reason: 'unsupported', zh: `${zh}${ACCEPTED.zh}`, en: `${en} ${ACCEPTED.en}` };
}

const BY_KIND: Readonly<Record<Kind, Unreadable>> = {
  picture: unsupported('这是图片，系统无法识别其中的文字。', 'This is a picture; its words cannot be read.'),
  archive: unsupported(
    '不支持这种压缩包（仅支持 zip）。请解压后上传报告本身。',
    'This kind of archive is not supported (only zip is). Unpack it and upload the report itself.',
  ),
  media: unsupported('这是音频或视频文件。', 'This is a sound or video file.'),
  program: unsupported('这是程序文件。', 'This is a program.'),
};
const SLIDES = unsupported('这是演示文稿。', 'This is a slide show.');
const OTHER = unsupported('无法识别该文件的格式。', 'The format of this file is not known.');
const NO_REPORT = unsupported(
  '压缩包中没有可以读取的报告文件。',
  'The archive holds no report that can be read.',
);

/** Why a file that no reader accepts is refused, by what it is. */
export function whyUnsupported(bytes: Uint8Array, sniffed: Sniffed): Unreadable {
  const { magic, streams } = sniffed;
  const foreign = foreignKind(sniffed, asciiHead(bytes, 64), bytes.length);
  if (foreign !== null) return unsupported(foreign.zh, foreign.en);
  if (magic === 'empty') return UNREADABLE.empty;
  if (magic === 'ole') {
    if (streams.has('EncryptedPackage')) return UNREADABLE.encrypted;
    return streams.has('PowerPoint Document') ? SLIDES : OTHER;
  }
  if (magic === 'zip') return whyZipUnsupported(sniffed);
  const kind = kindOf(bytes);
  return kind === null ? OTHER : BY_KIND[kind];
}

function whyZipUnsupported(sniffed: Sniffed): Unreadable {
  if (sniffed.entries.size === 0) return UNREADABLE.empty;
  if ([...sniffed.entries].some((name) => name.startsWith('ppt/'))) return SLIDES;
  return isPackage(sniffed) ? OTHER : NO_REPORT;
}
