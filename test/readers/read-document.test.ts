import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READERS, readDocument } from '../../shared/readers/index.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import { sniff } from '../../shared/readers/sniff.ts';
import { SAMPLES, samplesArePresent } from './figures.ts';
import { documentOf, docx, p, page, reasonOf, tbl, tr, zip } from './written.ts';

const report = (): Uint8Array => docx(p('年度报告') + tbl(tr('规章', '0'), tr('规范性文件', '3')));
const remarksOf = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  (await documentOf(bytes, name)).remarks.map((remark) => remark.code);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const NOWHERE = 0xffffffff;
const LAST_SECTOR = 0xfffffffe;

/** An OLE file whose directory holds these (empty) streams. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.fill(0xff, 76, 1024);
  bytes.set(ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'));
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, LAST_SECTOR, true);
  view.setUint32(68, LAST_SECTOR, true);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, LAST_SECTOR, true);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + 128 * index;
    for (let letter = 0; letter < name.length; letter++) {
      view.setUint16(at + 2 * letter, name.charCodeAt(letter), true);
    }
    view.setUint16(at + 64, 2 * name.length + 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint32(at + 68, NOWHERE, true);
    view.setUint32(at + 72, index > 0 && index < names.length ? index + 1 : NOWHERE, true);
    view.setUint32(at + 76, index === 0 ? 1 : NOWHERE, true);
    view.setUint32(at + 116, LAST_SECTOR, true);
  }
  return bytes;
}

describe('the list of readers', () => {
  it('gives each extension and each format to one reader', () => {
    const extensions = READERS.flatMap((entry) => entry.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(READERS.map((entry) => entry.format)).size).toBe(READERS.length);
  });

  it('holds every file of the room that reads a format', () => {
    const room = new URL('../../shared/readers/', import.meta.url);
    const list = readFileSync(new URL('index.ts', room), 'utf8');
    const readers = readdirSync(room).filter(
      (file) =>
        file.endsWith('.ts') &&
        /export (?:async function|const) read\b/u.test(readFileSync(new URL(file, room), 'utf8')),
    );
    expect(readers.filter((file) => !list.includes(`import('./${file}')`))).toEqual([]);
  });

  it.skipIf(!samplesArePresent)('has one reader for each sample, the one of its name', () => {
    for (const file of readdirSync(SAMPLES).filter((name) => !/\.(?:json|md)$/u.test(name))) {
      const sniffed = sniff(new Uint8Array(readFileSync(new URL(file, SAMPLES))));
      const accepting = READERS.filter((entry) => entry.accepts(sniffed)).map((entry) => entry.extensions);
      expect([
        file,
        accepting.length,
        accepting[0]?.some((extension) => file.endsWith(`.${extension}`)),
      ]).toEqual([file, 1, true]);
    }
  });

  it.each([
    ['docx', report()],
    ['html', page('<p>年度报告</p>')],
    ['txt', strToU8('年度报告')],
    ['md', strToU8('# 年度报告')],
    ['mht', strToU8('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>年度报告</p>')],
  ])('recognises %s by its content, under any name', async (format, bytes) => {
    const reading = await readDocument(bytes, '无名');
    expect(reading.ok && reading.document.format).toBe(format);
  });
});

describe('a name that disagrees with the content', () => {
  it('is told', async () => {
    expect(await remarksOf(report(), '报告.doc')).toEqual(['name-disagrees']);
    expect(await remarksOf(page('<p>年度报告</p>'), '报告.DOC')).toEqual(['name-disagrees']);
  });

  it.each(['doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'pdf', 'ofd', 'odt', 'txt', 'md', 'mht', 'xml'])(
    'is told of a web page or an RTF named .%s',
    async (extension) => {
      expect(await remarksOf(page('<p>年度报告</p>'), `报告.${extension}`)).toEqual(['name-disagrees']);
      expect(await remarksOf(strToU8('{\\rtf1 report}'), `报告.${extension}`)).toEqual(['name-disagrees']);
    },
  );

  it('is not told when it agrees, is missing, or cannot be known', async () => {
    expect(await remarksOf(report(), '报告.DOCX')).toEqual([]);
    expect(await remarksOf(report(), '报告')).toEqual([]);
    expect(await remarksOf(strToU8('年度报告'), '报告.md')).toEqual([]);
  });
});

describe('a zip', () => {
  it('with one report is that report, and says so', async () => {
    const bytes = zip({
      '报送/': new Uint8Array(),
      '报送/报告.docx': report(),
      '__MACOSX/._报告.docx': strToU8('x'),
      'a.png': ascii('\x89PNG\r\n'),
    });
    const document = await documentOf(bytes, '报送.zip');
    expect(document.format).toBe('docx');
    expect(document.remarks.map((remark) => remark.code)).toEqual(['inside-zip']);
    expect(document.remarks[0]?.zh).toContain('报告.docx');
  });

  it('with several is refused by their names', async () => {
    const reading = await readDocument(zip({ '一.docx': report(), '二.txt': strToU8('年度报告') }));
    expect(!reading.ok && reading.unreadable.reason).toBe('several-files');
    expect(!reading.ok && reading.unreadable.zh).toContain('一.docx、二.txt');
  });

  it('with none, or with only a zip, is not supported', async () => {
    expect(await reasonOf(zip({ 'a.png': ascii('\x89PNG\r\n') }))).toBe('unsupported');
    expect(await reasonOf(zip({ 'a.zip': zip({ 'a.docx': report() }) }))).toBe('unsupported');
    expect(await reasonOf(zip({}))).toBe('empty');
  });
});

describe('a file that cannot be read', () => {
  const NAMES = '请上传';

  it.each([
    ['a picture', ascii('\x89PNG\r\n\x1a\n\0\0\0'), '图片'],
    ['a photograph', ascii('\xff\xd8\xff\xe0\0\x10JFIF'), '图片'],
    ['an animation', ascii('GIF89a\x01\0\x01\0'), '图片'],
    ['a rar', ascii('Rar!\x1a\x07\0'), '压缩包'],
    ['a 7z', ascii('7z\xbc\xaf\x27\x1c\0\x04'), '压缩包'],
    [
      'slides',
      zip({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') }),
      '演示文稿',
    ],
    ['old slides', ole('PowerPoint Document'), '演示文稿'],
    ['a program', ascii('MZ\x90\0\x03\0\0\0'), '程序'],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31 + index) % 251), '格式'],
  ])('%s is not supported, and is told what to do', async (_name, bytes, word) => {
    const reading = await readDocument(bytes);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.unreadable.reason).toBe('unsupported');
    expect(reading.unreadable.zh).toContain(word);
    expect(reading.unreadable.zh).toContain(NAMES);
  });

  it('is encrypted when Word or Excel locked it with a password', async () => {
    expect(await reasonOf(ole('EncryptionInfo', 'EncryptedPackage'), '报告.docx')).toBe('encrypted');
  });

  it('is empty without bytes, or with white space only', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
    expect(await reasonOf(strToU8('\n \n'))).toBe('empty');
  });

  it('is too large beyond the limit', async () => {
    expect(await reasonOf(new Uint8Array(LIMITS.fileBytes + 1))).toBe('too-large');
  });

  it('is refused when it is NUL bytes only', async () => {
    expect(await reasonOf(new Uint8Array(100_000))).not.toBe('read');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('is refused when a Word document is cut at %i0 %%', async (tenth) => {
    const whole = report();
    expect(await reasonOf(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))).toBe('damaged');
  });

  it('never throws, whatever byte of a document is altered, and never reads another figure', async () => {
    const whole = report();
    const expected = JSON.stringify((await documentOf(whole)).blocks);
    for (let at = 0; at < whole.length; at++) {
      const altered = whole.slice();
      altered[at] = (altered[at] ?? 0) ^ 0x55;
      const reading = await readDocument(altered);
      if (reading.ok) expect(JSON.stringify(reading.document.blocks)).toBe(expected);
    }
  });
});

describe('a fault of ours', () => {
  const entry = READERS.find(({ format }) => format === 'docx');
  if (!entry) throw new Error('no reader of docx');

  it.each([
    ['a reader that falls', async () => ({ read: () => Promise.reject(new TypeError('fell')) })],
    ['a reader that is not there', () => Promise.reject(new TypeError('not loaded'))],
  ])('is not told as one of the file: %s', async (_, load) => {
    await expect(readDocument(report(), '年报.docx', [{ ...entry, load }])).rejects.toThrow(TypeError);
  });
});
