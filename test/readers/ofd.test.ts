import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { ofdOf } from '../generator/printers/pages/ofd.ts';
import { PROSE, setPage, setting } from './set-page.ts';

const SENTENCE =
  '本镇今年继续把政府信息公开放在便民服务的前面，各站所按月更新公开目录，群众来电来访都有登记和答复，全年没有发生投诉。';
const ofd = (features: readonly string[] = []): Uint8Array =>
  ofdOf(setting(setPage(PROSE)), new Set(features));

/** The file with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  return zipSync(files);
}

const PAGE = 'Doc_0/Pages/Page_0/Content.xml';

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const reading = await readDocument(bytes);
  if (!reading.ok) return [reading.unreadable.reason];
  return reading.document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'));
}

describe('an OFD', () => {
  test.each([
    ['a line as one object', []],
    ['each letter as an object', ['each-letter-placed']],
    ['text scaled by a matrix', ['scaled-text']],
    ['names without a prefix', ['no-prefix']],
    ['every step written out', ['steps-each']],
  ])('with %s gives whole sentences', async (_, features) => {
    expect(await textsOf(ofd(features))).toEqual([SENTENCE]);
  });

  test('has its template on every page', async () => {
    expect(await textsOf(ofd(['template']))).toEqual(['年', SENTENCE]);
  });

  test('places text without steps at the usual widths', async () => {
    const plain = changed(ofd(), PAGE, (xml) => xml.replace(/ DeltaX="[^"]*"/gu, ''));
    expect(await textsOf(plain)).toEqual([SENTENCE]);
  });

  test('leaves out what is not visible', async () => {
    const hidden = changed(ofd(), PAGE, (xml) =>
      xml.replace('<ofd:TextObject', '<ofd:TextObject Visible="false"'),
    );
    expect((await textsOf(hidden)).join('')).not.toContain('本镇今年');
  });

  test('reads the graphics it refers to, and not one inside itself for ever', async () => {
    const unit = '<ofd:CompositeObject ID="9" ResourceID="50" Boundary="0 0 9 9"/>';
    const text =
      '<ofd:TextObject Boundary="20 200 90 9" Size="5"><ofd:TextCode X="0" Y="5">另见附表</ofd:TextCode></ofd:TextObject>';
    const withUnit = changed(
      changed(ofd(), PAGE, (xml) => xml.replace('</ofd:Layer>', `${unit}</ofd:Layer>`)),
      'Doc_0/PublicRes.xml',
      (xml) =>
        xml.replace(
          '</ofd:Res>',
          `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50"><ofd:Content>${text}${unit}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`,
        ),
    );
    expect(await textsOf(withUnit)).toEqual([SENTENCE, '另见附表']);
  });

  test('that draws characters without saying which is refused', async () => {
    const silent = changed(ofd(), PAGE, (xml) =>
      xml.replace(
        /<ofd:TextCode([^>]*)>([^<]*)<\/ofd:TextCode>/gu,
        (_, places: string, text: string) =>
          `<ofd:CGTransform CodePosition="0" GlyphCount="${text.length}"><ofd:Glyphs>1 2 3</ofd:Glyphs></ofd:CGTransform><ofd:TextCode${places}></ofd:TextCode>`,
      ),
    );
    expect(await textsOf(silent)).toEqual(['unsupported']);
  });

  test('without text is a scan', async () => {
    expect(await textsOf(ofdOf(setting(setPage([])), new Set()))).toEqual(['scan']);
  });

  test.each([
    ['hidden', 'Visible="false"'],
    ['transparent', 'Alpha="0"'],
  ])('whose text is %s is refused as a scan with recognised text', async (_, attribute) => {
    const unseen = changed(ofd(), PAGE, (xml) =>
      xml.replaceAll('<ofd:TextObject', `<ofd:TextObject ${attribute}`),
    );
    const reading = await readDocument(unseen);
    expect(!reading.ok && reading.unreadable.zh).toContain('识别软件');
  });

  test('with a picture of the whole page under its text is said to be read from it', async () => {
    const pictured = changed(ofd(), PAGE, (xml) =>
      xml.replace(
        '<ofd:TextObject',
        '<ofd:ImageObject ID="8" Boundary="0 0 210 297" ResourceID="9"/><ofd:TextObject',
      ),
    );
    const reading = await readDocument(pictured);
    expect(reading.ok && reading.document.remarks.map(({ code }) => code)).toEqual(['recognised-text']);
  });

  test('that is encrypted is refused as that', async () => {
    const files = unzipSync(ofd());
    expect(await textsOf(zipSync({ ...files, 'Doc_0/Encryptions.xml': strToU8('<a/>') }))).toEqual([
      'encrypted',
    ]);
  });

  test('whose page is missing is damaged', async () => {
    const { [PAGE]: _, ...files } = unzipSync(ofd());
    expect(await textsOf(zipSync(files))).toEqual(['damaged']);
  });
});
