import type { Unreadable } from './reader.ts';
import { type Sniffed, startsWith } from './sniff.ts';
import { UNREADABLE } from './unreadable.ts';

const ACCEPTED = {
  zh: '请上传 Word（.docx、.doc）、WPS、PDF、OFD、Excel、网页或文本格式的年度报告。',
  en: 'Upload the report as Word (.docx, .doc), WPS, PDF, OFD, Excel, web page or text.',
};

function unsupported(zh: string, en: string): Unreadable {
  return { reason: 'unsupported', zh: `${zh}${ACCEPTED.zh}`, en: `${en} ${ACCEPTED.en}` };
}

const PICTURE = unsupported(
  '这是图片，系统无法识别其中的文字。',
  'This is a picture; its words cannot be read.',
);
const ARCHIVE = unsupported(
  '不支持这种压缩包（仅支持 zip）。请解压后上传报告本身。',
  'This kind of archive is not supported (only zip is). Unpack it and upload the report itself.',
);
const MEDIA = unsupported('这是音频或视频文件。', 'This is a sound or video file.');
const PROGRAM = unsupported('这是程序文件。', 'This is a program.');
const SLIDES = unsupported('这是演示文稿。', 'This is a slide show.');
const OTHER = unsupported('无法识别该文件的格式。', 'The format of this file is not known.');
const WORD_XML = unsupported(
  '这是 Word 的 XML 格式，请在 Word 中另存为 .docx。',
  'This is XML as Word writes it; save it as .docx in Word.',
);

const SIGNATURES: readonly (readonly [string, Unreadable])[] = [
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
  ['II*\0', PICTURE],
  ['MM\0*', PICTURE],
  ['BM', PICTURE],
  ['Rar!', ARCHIVE],
  ['7z\xbc\xaf\x27\x1c', ARCHIVE],
  ['\x1f\x8b', ARCHIVE],
  ['BZh', ARCHIVE],
  ['\xfd7zXZ', ARCHIVE],
  ['ID3', MEDIA],
  ['\0\0\0\x18ftyp', MEDIA],
  ['\0\0\0\x20ftyp', MEDIA],
  ['MZ', PROGRAM],
  ['\x7fELF', PROGRAM],
];

/** Why a file that no reader accepts is refused, by what it is. */
export function whyUnsupported(bytes: Uint8Array, sniffed: Sniffed): Unreadable {
  if (sniffed.magic === 'empty') return UNREADABLE.empty;
  if (sniffed.magic === 'ole') {
    const { streams } = sniffed;
    if (streams.size === 0) return UNREADABLE.damaged;
    if (streams.has('EncryptedPackage')) return UNREADABLE.encrypted;
    return streams.has('PowerPoint Document') ? SLIDES : OTHER;
  }
  if (sniffed.magic === 'text') return sniffed.head.includes('progid="word.document"') ? WORD_XML : OTHER;
  if (startsWith(bytes, 'RIFF')) return startsWith(bytes.subarray(8), 'WEBP') ? PICTURE : MEDIA;
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? OTHER;
}

/** A zip in which no report was found, or slides. */
export function whyZipUnsupported(sniffed: Sniffed): Unreadable {
  if ([...sniffed.entries].some((name) => name.startsWith('ppt/'))) return SLIDES;
  if (sniffed.entries.size === 0) return UNREADABLE.empty;
  return unsupported('压缩包中没有可以读取的报告文件。', 'The archive holds no report that can be read.');
}
