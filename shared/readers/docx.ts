import type { Document, Remark } from '../document/document.ts';
import { type Body, readBody } from './docx/body.ts';
import { readNumbering } from './docx/numbering.ts';
import { readWordXml } from './docx/word-xml.ts';
import { decodeText } from './encoding.ts';
import { walkXml } from './markup.ts';
import { titleOfPackage } from './package-title.ts';
import type { Unreadable } from './reader.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from './remarks.ts';
import { startsWith } from './signatures.ts';
import { UNREADABLE } from './unreadable.ts';
import { type Archive, openZip } from './zip.ts';

const MAIN_PART = 'word/document.xml';

/** The part that the package names as its document; its usual name when it names none. */
function mainPart(archive: Archive): string {
  if (!archive.has('_rels/.rels')) return MAIN_PART;
  let found = '';
  walkXml(archive.text('_rels/.rels'), {
    open(name, attributes) {
      if (name === 'Relationship' && (attributes.get('Type') ?? '').endsWith('/officeDocument')) {
        found = (attributes.get('Target') ?? '').replace(/^\//u, '');
      }
    },
    close() {},
    text() {},
  });
  return archive.has(found) ? found : MAIN_PART;
}

function remarksOf(body: Body): Remark[] {
  const remarks: Remark[] = [];
  if (body.trackedChanges) remarks.push(TRACKED_CHANGES);
  if (body.hiddenText) remarks.push(HIDDEN_TEXT);
  if (body.hiddenRows) {
    remarks.push({
      code: 'hidden-rows',
      zh: '表格中有隐藏的行，未予读取。',
      en: 'A table has hidden rows, which were not read.',
    });
  }
  return remarks;
}

/** Converters of web pages put the page as it is beside an empty document and leave its import to Word. */
async function importedPage(archive: Archive): Promise<Document | null> {
  const name = [...archive.names].find((part) => /^word\/.*\.(?:mht|mhtml|htm|html|xhtml)$/iu.test(part));
  if (name === undefined) return null;
  const { read } = /\.mht/iu.test(name) ? await import('./mht.ts') : await import('./html.ts');
  const page = await read(archive.read(name));
  return 'reason' in page ? null : { ...page, format: 'docx' };
}

/** Reads a Word document (.docx, .docm, .dotx, .xml), as Word, WPS and LibreOffice write it. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  return startsWith(bytes, 'PK') ? readPackage(bytes) : readXml(bytes);
}

function readXml(bytes: Uint8Array): Document | Unreadable {
  const body = readWordXml(decodeText(bytes));
  if (body === null) return UNREADABLE.damaged;
  const blocks = body.content.blocks();
  return blocks.length === 0 ? UNREADABLE.empty : { format: 'docx', blocks, remarks: remarksOf(body) };
}

async function readPackage(bytes: Uint8Array): Promise<Document | Unreadable> {
  const archive = openZip(bytes);
  const part = mainPart(archive);
  const beside = (name: string): string | null => {
    const path = part.replace(/[^/]*$/u, name);
    return archive.has(path) ? archive.text(path) : null;
  };
  const numberingXml = beside('numbering.xml');
  const numbering = readNumbering(numberingXml, numberingXml === null ? null : beside('styles.xml'));
  const body = readBody(archive.text(part), numbering);
  const blocks = body.content.blocks();
  if (blocks.length === 0) {
    const chunk = await importedPage(archive);
    if (chunk !== null) return chunk;
    const pictures = [...archive.names].some((name) => /\/media\/[^/]+$/u.test(name));
    return pictures ? UNREADABLE.scan : UNREADABLE.empty;
  }
  const title = titleOfPackage(archive, 'docProps/core.xml');
  return { format: 'docx', blocks, remarks: remarksOf(body), ...(title === '' ? {} : { title }) };
}
