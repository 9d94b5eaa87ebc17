import type { Document, Remark } from '../document/document.ts';
import { type Body, readBody } from './docx/body.ts';
import { hasChunks, NONE, readChunks } from './docx/chunks.ts';
import { readNumbering } from './docx/numbering.ts';
import { readWordXml } from './docx/word-xml.ts';
import { decodeText } from './encoding.ts';
import { titleOfPackage } from './package-title.ts';
import type { Unreadable } from './reader.ts';
import { readRelations } from './relations.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from './remarks.ts';
import { startsWith } from './signatures.ts';
import { UNREADABLE } from './unreadable.ts';
import { type Archive, openZip } from './zip.ts';

const MAIN_PART = 'word/document.xml';

/** The part that the package names as its document; its usual name when it names none. */
function mainPart(archive: Archive): string {
  const main = [...readRelations(archive, '').values()].findLast(({ type }) => type === 'officeDocument');
  return main !== undefined && archive.has(main.part) ? main.part : MAIN_PART;
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
  if (body.chunkLeftOut) {
    remarks.push({
      code: 'skipped-element',
      zh: '文档中插入的其他文件无法读取，其内容未计入。请把该部分复制到正文中，另存后重新上传。',
      en: 'A file that is set into the document could not be read. Copy its content into the document, save it and upload that.',
    });
  }
  return remarks;
}

/** Reads a Word document (.docx, .docm, .dotx, .xml), as Word, WPS and LibreOffice write it. */
export function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  return readWord(bytes, true);
}

/** @param whole with the files that are set into it; one that is itself set in has none of its own */
async function readWord(bytes: Uint8Array, whole: boolean): Promise<Document | Unreadable> {
  return startsWith(bytes, 'PK') ? readPackage(bytes, whole) : readXml(bytes);
}

function readXml(bytes: Uint8Array): Document | Unreadable {
  const body = readWordXml(decodeText(bytes));
  if (body === null) return UNREADABLE.damaged;
  const blocks = body.content.blocks();
  return blocks.length === 0 ? UNREADABLE.empty : { format: 'docx', blocks, remarks: remarksOf(body) };
}

async function readPackage(bytes: Uint8Array, whole: boolean): Promise<Document | Unreadable> {
  const archive = openZip(bytes);
  const part = mainPart(archive);
  const beside = (name: string): string | null => {
    const path = part.replace(/[^/]*$/u, name);
    return archive.has(path) ? archive.text(path) : null;
  };
  const numberingXml = beside('numbering.xml');
  const numbering = readNumbering(numberingXml, numberingXml === null ? null : beside('styles.xml'));
  const xml = archive.text(part);
  const chunks =
    whole && hasChunks(xml) ? await readChunks(archive, part, (one) => readWord(one, false)) : NONE;
  const body = readBody(xml, numbering, chunks);
  const blocks = body.content.blocks();
  if (blocks.length === 0) {
    const pictures = [...archive.names].some((name) => /\/media\/[^/]+$/u.test(name));
    return pictures ? UNREADABLE.scan : UNREADABLE.empty;
  }
  const title = titleOfPackage(archive, 'docProps/core.xml');
  return { format: 'docx', blocks, remarks: remarksOf(body), ...(title === '' ? {} : { title }) };
}
