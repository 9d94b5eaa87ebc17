import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, reasonOf, shapeOf } from './written.ts';

const TYPE = 'application/vnd.oasis.opendocument';

function flat(kind: 'text' | 'spreadsheet' | 'presentation', body: string, meta = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document xmlns:office="o" xmlns:text="t" office:version="1.3" office:mimetype="${TYPE}.${kind}">\n <office:meta>${meta}</office:meta>\n <office:styles><style:style style:name="H"><style:text-properties text:display="none"/></style:style></office:styles>\n <office:master-styles><text:p>页眉</text:p></office:master-styles>\n <office:body><office:${kind}>${body}</office:${kind}></office:body>\n</office:document>`,
  );
}

describe('an OpenDocument file in one piece', () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const table = `<table:table table:name="表"><table:table-row>${cell('规章')}${cell('0')}</table:table-row><table:table-row>${cell('规范性文件')}${cell('3')}</table:table-row></table:table>`;
  const rows = ['规章 | 0', '规范性文件 | 3'];

  it('is read as its kind, as the packed one is', async () => {
    const text = flat(
      'text',
      `<text:p>总体情况<text:span text:style-name="H">藏</text:span></text:p>${table}`,
    );
    expect(await shapeOf(text)).toEqual(['总体情况', rows]);
    expect((await documentOf(text, '年报.fodt')).format).toBe('odt');
    expect((await documentOf(text, '年报.fodt')).remarks.map(({ code }) => code)).toEqual([
      'skipped-element',
    ]);
    const sheet = flat('spreadsheet', table);
    expect(await shapeOf(sheet)).toEqual([rows]);
    expect((await documentOf(sheet, '年报.fods')).format).toBe('ods');
  });

  it('may end a paragraph as a heading, as AbiWord does', async () => {
    const file = flat('text', `<text:p>总体情况</text:h>${table.replace('规章</text:p>', '规章</text:h>')}`);
    expect(await shapeOf(file)).toEqual(['总体情况', rows]);
  });

  it('tells its title', async () => {
    const file = flat('text', '<text:p>总体情况</text:p>', '<dc:title>某镇年度报告</dc:title>');
    expect((await documentOf(file)).title).toBe('某镇年度报告');
  });

  it('leaves out the bytes of its pictures', async () => {
    const picture =
      '<draw:frame><draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image></draw:frame>';
    expect(await shapeOf(flat('text', `<text:p>前${picture}后</text:p>`))).toEqual(['前后']);
    const inCell = `<table:table><table:table-row><table:table-cell><text:p>规章</text:p>${picture}</table:table-cell>${cell('0')}</table:table-row></table:table>`;
    expect(await shapeOf(flat('spreadsheet', inCell))).toEqual([['规章 | 0']]);
  });

  it('is refused as such when it is a slide show or was cut short', async () => {
    expect(await reasonOf(flat('presentation', '<text:p>年报</text:p>'))).toBe('unsupported');
    expect(await reasonOf(flat('text', '<text:p>年报</text:p>').slice(0, -20))).toBe('damaged');
  });
});
