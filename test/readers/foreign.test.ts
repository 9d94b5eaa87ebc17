import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { zip } from './written.ts';

const some = strToU8('x');
const mail = (type: string, body: string): Uint8Array =>
  strToU8(`MIME-Version: 1.0\nFrom: a@b\nContent-Type: ${type}\n\n${body}`);
const binary = (start: string, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set(Uint8Array.from(start, (sign) => sign.charCodeAt(0)));
  return bytes;
};

describe('a file of a kind that offices send and that is not read', () => {
  it.each([
    ['Pages', 'iWork', zip({ 'Index/Document.iwa': some, 'Index/Tables/a.iwa': some, 'b.plist': some })],
    ['an older Pages', 'iWork', zip({ 'index.xml': some, 'buildVersionHistory.plist': some })],
    ['UOF', 'UOF', strToU8('<?xml version="1.0"?>\n<uof:UOF xmlns:uof="u"><uof:a>年报</uof:a></uof:UOF>')],
    ['UOF in a zip', 'UOF', zip({ 'uof.xml': some, 'content.xml': some })],
    ['SYLK', 'SYLK', strToU8('ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K"年报"\nE')],
    ['DIF', 'DIF', strToU8('TABLE\n0,1\n"EXCEL"\nVECTORS\n0,3\n')],
    ['XPS', 'XPS', zip({ '[Content_Types].xml': some, 'FixedDocSeq.fdseq': some })],
    ['CEB', 'CEB', binary('Some CEB', 300)],
    ['a shortcut to a page', '快捷方式', strToU8('[InternetShortcut]\r\nURL=http://a.example/')],
    ['a shortcut to a file', '快捷方式', binary('L\0\0\0\x01\x14\x02\0', 300)],
    ['what Word leaves beside an open document', '临时文件', binary('\x05admin', 162)],
    ['a mail of words alone', '电子邮件', mail('text/plain; charset=utf-8', '请查收')],
    [
      'a mail with a report attached',
      '电子邮件',
      mail(
        'multipart/mixed; boundary=q',
        '--q\nContent-Type: text/html\n\n<p>请查收</p>\n--q\nContent-Type: application/msword\nContent-Disposition: attachment; filename="a.doc"\n\nx\n--q--',
      ),
    ],
  ])('is told what it is: %s', async (_name, word, bytes) => {
    const reading = await readDocument(bytes, '年报');
    const unreadable = reading.ok ? null : reading.unreadable;
    expect(unreadable?.reason).toBe('unsupported');
    expect(unreadable?.zh).toContain(word);
  });
});
