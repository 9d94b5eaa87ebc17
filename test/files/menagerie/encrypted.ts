/** Files behind a password. */
import CFB from 'cfb';
import { strToU8 } from 'fflate';
import type { BadFile } from '../bad-file.ts';
import { goodBytes } from '../good-report.ts';
import { odt, pdf } from '../office.ts';
import { rawZip } from '../raw-zip.ts';

const encrypted = { unreadable: ['encrypted'] } as const;

/** As Office writes a document with a password: an OLE file around the encrypted zip. */
function officePackage(): Uint8Array {
  return ole({
    EncryptionInfo: strToU8('\u0004\u0000\u0004\u0000\u0040\u0000\u0000\u0000<encryption/>', true),
    EncryptedPackage: noise(4096),
  });
}

function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

export function noise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 16;
  });
}

/** A Word 97 file information block with its flag of encryption set. */
function encryptedDoc(): Uint8Array {
  const stream = new Uint8Array(8192);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0x00c1, true);
  view.setUint16(0x0a, 0x0100 | 0x0200, true);
  stream.set(noise(4096), 4096);
  return ole({ WordDocument: stream, '1Table': noise(4096) });
}

/** A BIFF8 workbook that begins with FILEPASS. */
function encryptedXls(): Uint8Array {
  const bof = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...Array.from({ length: 12 }, () => 0)];
  const filePass = [0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00, ...noise(48)];
  // The heads of the records behind it are not encrypted, only what is in them.
  const sheet = [0x85, 0x00, 0x10, 0x00, ...noise(16)];
  const end = [0x0a, 0x00, 0x00, 0x00];
  return ole({ Workbook: Uint8Array.from([...bof, ...filePass, ...sheet, ...end]) });
}

function encryptedPdf(): Uint8Array {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const [owner, user] = [noise(32), noise(64).slice(32)];
  return pdf(
    [
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>',
      ['', noise(256)],
      `<</Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${hex(owner)}> /U <${hex(user)}>>>`,
    ],
    `/Encrypt 5 0 R /ID [<${hex(noise(16))}> <${hex(noise(16))}>]`,
  );
}

export const ENCRYPTED: readonly BadFile[] = [
  { name: 'a docx with a password', fileName: '年报.docx', bytes: officePackage, gives: encrypted },
  { name: 'an xlsx with a password', fileName: '年报.xlsx', bytes: officePackage, gives: encrypted },
  { name: 'a doc with a password', fileName: '年报.doc', bytes: encryptedDoc, gives: encrypted },
  { name: 'an xls with a password', fileName: '年报.xls', bytes: encryptedXls, gives: encrypted },
  { name: 'a pdf with a password', fileName: '年报.pdf', bytes: encryptedPdf, gives: encrypted },
  {
    name: 'an odt with a password',
    fileName: '年报.odt',
    bytes: () =>
      odt(
        '',
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9999"><manifest:encryption-data manifest:checksum="AAAA"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></manifest:encryption-data></manifest:file-entry>',
      ),
    gives: encrypted,
  },
  {
    name: 'a zip with a password',
    fileName: '年报.zip',
    bytes: async () => rawZip([{ name: '年报.docx', data: await goodBytes('docx by Word'), flags: 0x801 }]),
    gives: encrypted,
  },
];
