import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textRow, workbook } from './workbook.ts';
import { documentOf, docx, p, reasonOf, shapeOf, tbl, tc, tr, zip } from './written.ts';

const body = (xml: string, parts?: Record<string, string>): Promise<(string | string[])[]> =>
  shapeOf(docx(xml, parts));
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const codes = async (xml: string): Promise<string[]> =>
  (await documentOf(docx(xml))).remarks.map((remark) => remark.code);

describe('text of a Word document', () => {
  it('joins runs that were split in the middle of a word', async () => {
    expect(await body(`<w:p>${run('本年')}${run('新公')}${run('开数量')}</w:p>`)).toEqual(['本年新公开数量']);
  });

  it('keeps tabs, line breaks, hyphens and symbols', async () => {
    const xml = `<w:p><w:r><w:t>减</w:t><w:noBreakHyphen/><w:t>5</w:t><w:tab/><w:t>件</w:t><w:br/><w:t>二</w:t><w:sym w:font="宋体" w:char="2014"/></w:r></w:p>`;
    expect(await body(xml)).toEqual(['减-5\t件', '二—']);
  });

  it('does not take tab stops for tabs', async () => {
    expect(
      await body(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${run('甲')}</w:p>`),
    ).toEqual(['甲']);
  });

  it('decodes the entities of XML, and no others', async () => {
    expect(await body(p('甲&amp;乙&#x4E19;&#19969;&nbsp;'))).toEqual(['甲&乙丙丁&nbsp;']);
  });

  it('takes the result of a field and not its code', async () => {
    const xml = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = 1+2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('件')}</w:p>`;
    expect(await body(xml)).toEqual(['3件']);
  });

  it('leaves out a field inside the code of another', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const xml = `<w:p>${field('begin')}${field('begin')}${field('separate')}${run('7')}${field('end')}${field('separate')}${run('8')}${field('end')}</w:p>`;
    expect(await body(xml)).toEqual(['8']);
  });

  it('leaves the table of contents out, which repeats the headings', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const xml = `<w:p>${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('一、总体情况')}<w:r><w:tab/><w:t>1</w:t></w:r></w:p><w:p>${run('二、主动公开')}</w:p><w:p>${field('end')}</w:p>${p('一、总体情况')}`;
    expect(await body(xml)).toEqual(['一、总体情况']);
  });

  it('reads on after a field that was never ended', async () => {
    expect(await body(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('正文')}`)).toEqual([
      '正文',
    ]);
  });

  it('leaves hidden text out and says so', async () => {
    const xml = `<w:p>${run('看得见')}${run('看不见', '<w:vanish/>')}${run('仍看得见', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await body(xml)).toEqual(['看得见仍看得见']);
    expect(await codes(xml)).toEqual(['skipped-element']);
  });

  it('leaves out what is struck through and says so', async () => {
    const xml = `<w:p>${run('7', '<w:strike/>')}${run('1')}${run('8', '<w:dstrike/>')}${run('2', '<w:strike w:val="0"/>')}</w:p>`;
    expect(await body(xml)).toEqual(['12']);
    expect(await codes(xml)).toEqual(['skipped-element']);
  });

  it('reads content controls, links and smart tags as what they hold', async () => {
    const xml = `<w:sdt><w:sdtPr><w:alias w:val="年份"/></w:sdtPr><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:smartTag>${run('链接')}</w:smartTag></w:hyperlink></w:p>`;
    expect(await body(xml)).toEqual(['控件', '链接']);
  });

  it('does not read headers, footers and footnotes', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr>${p('页眉')}</w:hdr>`,
      'word/footnotes.xml': `<w:footnotes>${p('脚注')}</w:footnotes>`,
    };
    expect(await body(`<w:p>${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, parts)).toEqual([
      '正文',
    ]);
  });

  it('finds the main part by the name the package gives it', async () => {
    const rels =
      '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const main = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>严格</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect(await body(p('旧'), { '_rels/.rels': rels, 'word/document2.xml': main })).toEqual(['严格']);
  });

  it('reads attributes under another prefix than the usual one', async () => {
    const main = `<a:document xmlns:a="x"><a:body><a:tbl><a:tr><a:tc><a:tcPr><a:gridSpan a:val="2"/></a:tcPr><a:p><a:r><a:t>宽</a:t></a:r></a:p></a:tc><a:tc><a:p/></a:tc></a:tr><a:tr><a:tc><a:p><a:r><a:t>1</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>2</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>3</a:t></a:r></a:p></a:tc></a:tr></a:tbl></a:body></a:document>`;
    expect(await body('', { 'word/document.xml': main })).toEqual([['宽→2 | ', '1 | 2 | 3']]);
  });
});

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

  it('reads a text box once when it stands there for new and for old programs', async () => {
    const xml = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框中')}</mc:Choice><mc:Fallback><w:pict>${box('框中')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('框外')}</w:p>`;
    expect(await body(xml)).toEqual(['框中', '框外']);
  });

  it('falls back when the choice holds no text', async () => {
    const xml = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16"><w:drawing/></mc:Choice><mc:Fallback>${box('退路')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await body(xml)).toEqual(['退路']);
  });

  it('reads a table inside a text box', async () => {
    const xml = `<w:p><w:r><w:pict><w:txbxContent>${tbl(tr('规章', '0'), tr('规范性文件', '3'))}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(await body(xml)).toEqual([['规章 | 0', '规范性文件 | 3']]);
  });
});

describe('tracked changes', () => {
  it('leaves deleted text out, keeps inserted text, and says so', async () => {
    const xml = `<w:p>${run('共')}<w:del><w:r><w:delText>5</w:delText><w:t>6</w:t></w:r></w:del><w:ins>${run('7')}</w:ins>${run('件')}</w:p>`;
    expect(await body(xml)).toEqual(['共7件']);
    expect(await codes(xml)).toEqual(['tracked-changes']);
  });

  it('reads moved text only where it went', async () => {
    const xml = `<w:p><w:moveFrom>${run('甲')}</w:moveFrom></w:p><w:p><w:moveTo>${run('甲')}</w:moveTo></w:p>`;
    expect(await body(xml)).toEqual(['甲']);
  });

  it('goes on in the next paragraph when the mark between them is deleted', async () => {
    const xml = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前')}</w:p>${p('后')}`;
    expect(await body(xml)).toEqual(['前后']);
  });

  it('leaves deleted rows out', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('行政强制')}${tc('9')}</w:tr>`;
    expect(await body(tbl(tr('行政许可', '1'), gone, tr('行政处罚', '2')))).toEqual([
      ['行政许可 | 1', '行政处罚 | 2'],
    ]);
  });

  it('ignores the properties from before a change', async () => {
    const cell = tc('一', '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>');
    expect(await body(tbl(tr('甲', '乙'), tr(cell, '二')))).toEqual([['甲 | 乙', '一 | 二']]);
  });
});

describe('tables of a Word document', () => {
  it('places cells by spans, with merges that are bare or begun', async () => {
    const rows = [
      tr(
        tc('三、本年度办理结果', '<w:vMerge w:val="restart"/>'),
        tc('（一）予以公开', '<w:gridSpan w:val="2"/>'),
        '1',
      ),
      tr(tc('', '<w:vMerge/>'), tc('（三）不予公开', '<w:vMerge w:val="restart"/>'), '1.', '2'),
      tr(tc('', '<w:vMerge w:val="continue"/>'), tc('', '<w:vMerge/>'), '2.', '3'),
    ];
    expect(await body(tbl(...rows))).toEqual([
      ['三、本年度办理结果↓3 | （一）予以公开→2 | 1', '@1:（三）不予公开↓2 | 1. | 2', '@2:2. | 3'],
    ]);
  });

  it('keeps a merge that begins nowhere as a cell of its own', async () => {
    expect(await body(tbl(tr(tc('甲', '<w:vMerge/>'), '1'), tr('乙', '2')))).toEqual([['甲 | 1', '乙 | 2']]);
  });

  it('knows the old way of merging side by side', async () => {
    const rows = [
      tr(tc('行政复议', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), '总计'),
      tr('1', '2', '3'),
    ];
    expect(await body(tbl(...rows))).toEqual([['行政复议→2 | 总计', '1 | 2 | 3']]);
  });

  it('leaves room in front of a row that begins further in', async () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}${tc('3')}</w:tr>`;
    expect(await body(tbl(tr('甲', '乙', '丙'), indented))).toEqual([['甲 | 乙 | 丙', '@1:2 | 3']]);
  });

  it('leaves hidden rows out and says so', async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('丁')}${tc('4')}</w:tr>`;
    const xml = tbl(tr('甲', '1'), hidden, tr('乙', '2'));
    expect(await body(xml)).toEqual([['甲 | 1', '乙 | 2']]);
    expect(await codes(xml)).toEqual(['hidden-rows']);
  });

  it('reads rows and cells inside content controls', async () => {
    const sdt = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      await body(
        `<w:tbl>${sdt(tr('规章', '0'))}<w:tr>${sdt(tc('规范性文件'))}${sdt(tc('3'))}</w:tr></w:tbl>`,
      ),
    ).toEqual([['规章 | 0', '规范性文件 | 3']]);
  });

  it('joins the paragraphs of a cell line by line', async () => {
    expect(await body(tbl(tr(tc(p('（三）') + p('') + p('不予公开')), '0'), tr('（七）总计', '0')))).toEqual([
      ['（三）/不予公开 | 0', '（七）总计 | 0'],
    ]);
  });

  it('keeps a table that was cut in two as two', async () => {
    const half = (label: string): string => tbl(tr('信息内容', '数量'), tr(label, '1'));
    expect(await body(half('规章') + p('') + half('规范性文件'))).toHaveLength(2);
  });

  it('dissolves a table that only lays out the page', async () => {
    const inner = tbl(tr('规章', '0'), tr('规范性文件', '3'));
    const xml = tbl(tr(tc(p('一、总体情况') + p('正文') + inner + p('五、问题'))));
    expect(await body(xml)).toEqual(['一、总体情况', '正文', ['规章 | 0', '规范性文件 | 3'], '五、问题']);
  });

  it('gives a small table in a cell to that cell', async () => {
    expect(await body(tbl(tr('规章', tc(tbl(tr('5')) + p(''))), tr('规范性文件', '3')))).toEqual([
      ['规章 | 5', '规范性文件 | 3'],
    ]);
  });

  it('keeps a row of figures with a long remark beside them', async () => {
    const remark = '说明文字'.repeat(100);
    expect(await body(tbl(tr('规章', '0', remark), tr('规范性文件', '3', '')))).toEqual([
      [`规章 | 0 | ${remark}`, '规范性文件 | 3 | '],
    ]);
  });

  it('takes prose and headings out of one table over the whole report', async () => {
    const wide = (text: string): string => tr(tc(text, '<w:gridSpan w:val="2"/>'));
    const prose = '我镇认真落实政府信息公开工作要求。'.repeat(30);
    const xml = tbl(
      wide('某镇2023年度报告'),
      wide('一、总体情况'),
      wide(prose),
      wide('二、主动公开政府信息情况'),
      tr('规章', '0'),
      tr('规范性文件', '3'),
      wide('三、收到和处理政府信息公开申请情况'),
      tr('（七）总计', '4'),
      tr('四、结转下年度继续办理', '5'),
    );
    expect(await body(xml)).toEqual([
      '某镇2023年度报告',
      '一、总体情况',
      prose,
      '二、主动公开政府信息情况',
      ['规章 | 0', '规范性文件 | 3'],
      '三、收到和处理政府信息公开申请情况',
      ['（七）总计 | 4', '四、结转下年度继续办理 | 5'],
    ]);
  });
});

describe('a raised mark of a note', () => {
  it('is no digit of the figure before it', async () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const xml = tbl(
      tr('规章', tc(`<w:p>${run('12')}${raised('1')}</w:p>`)),
      tr('文件', tc(`<w:p>${run('3')}${run('4')}</w:p>`)),
      tr('备注', tc(`<w:p>${run('见注')}${raised('1')}</w:p>`)),
    );
    expect(await body(xml)).toEqual([['规章 | 12', '文件 | 34', '备注 | 见注1']]);
  });
});

describe('files that Word takes in where it opens a document', () => {
  const relations = (...targets: string[]): Record<string, string> => ({
    'word/_rels/document.xml.rels': `<Relationships>${targets.map((target, at) => `<Relationship Id="c${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`).join('')}</Relationships>`,
  });
  const chunk = (at: number): string => `<w:altChunk r:id="c${at}"><w:altChunkPr/></w:altChunk>`;
  const table = '<table><tr><td rowspan=2>甲<td>规章<td>0<tr><td>规范性文件<td>3</table>';
  const shown = ['甲↓2 | 规章 | 0', '@1:规范性文件 | 3'];

  it('are read where they stand among the other text, whatever their format', async () => {
    const parts = {
      ...relations('/word/a.htm', 'b.mht', 'c.rtf', 'd.txt'),
      'word/a.htm': `<html><body><p>总体情况</p>${table}</body></html>`,
      'word/b.mht': `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${table}`,
      'word/c.rtf': '{\\rtf1\\ansi rtf}',
      'word/d.txt': '文本',
    };
    expect(
      await body(p('前') + chunk(0) + p('中') + chunk(1) + chunk(2) + chunk(3) + p('后'), parts),
    ).toEqual(['前', '总体情况', shown, '中', shown, 'rtf', '文本', '后']);
  });

  it('are read in a document that holds nothing else, which stays a Word document', async () => {
    const parts = { ...relations('a.htm'), 'word/a.htm': `<p>总体情况</p>${table}` };
    expect((await documentOf(docx(chunk(0), parts))).format).toBe('docx');
    expect(await body(chunk(0), parts)).toEqual(['总体情况', shown]);
  });

  it('are read in a cell', async () => {
    const parts = { ...relations('a.htm'), 'word/a.htm': table };
    expect(await body(tbl(tr(chunk(0))), parts)).toEqual([shown]);
  });

  it('may be Word documents, of which none holds another', async () => {
    const inner = docx(p('内') + chunk(0), { ...relations('e.txt'), 'word/e.txt': '更内' });
    const outer = unzipSync(docx(p('外') + chunk(0), relations('inner.docx')));
    expect(await shapeOf(zip({ ...outer, 'word/inner.docx': inner }))).toEqual(['外', '内']);
  });

  it('are read where they are shown as an object of another program', async () => {
    const relation = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="embeddings/${target}"/>`;
    const object = (id: string, program: string): string =>
      `<w:p><w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="${program}" ShapeID="_1" DrawAspect="Content" r:id="${id}"/></w:object></w:r></w:p>`;
    const sheet = workbook({ sheets: [{ rows: textRow(1, '规章', '0') + textRow(2, '文件', '3') }] });
    const file = unzipSync(
      docx(p('前') + object('a', 'Excel.Sheet.12') + p('后') + object('b', 'Equation.3'), {
        'word/_rels/document.xml.rels': `<Relationships>${relation('a', 'package', 'a.xlsx')}${relation('b', 'oleObject', 'b.bin')}</Relationships>`,
      }),
    );
    const whole = zip({
      ...file,
      'word/embeddings/a.xlsx': sheet,
      'word/embeddings/b.bin': new Uint8Array(9),
    });
    expect(await shapeOf(whole)).toEqual(['前', ['规章 | 0', '文件 | 3'], '后']);
    expect((await documentOf(whole)).remarks).toEqual([]);
  });

  it('are told of when they cannot be read', async () => {
    const parts = { ...relations('a.htm', 'b.png'), 'word/b.png': '\u0000' };
    const { blocks, remarks } = await documentOf(docx(p('正文') + chunk(0) + chunk(1), parts));
    expect(blocks).toHaveLength(1);
    expect(remarks.map(({ code }) => code)).toEqual(['skipped-element']);
  });
});

describe('automatic numbering', () => {
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'decimalEnclosedCircle', '%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (list: number, depth: number, text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const parts = { 'word/numbering.xml': numbering };

  it('prints the numbers of headings, which stand nowhere in the text', async () => {
    const xml =
      item(1, 0, '总体情况') +
      item(1, 1, '主动公开') +
      item(1, 1, '依申请公开') +
      item(1, 2, '收到') +
      item(1, 0, '主动公开政府信息情况') +
      item(1, 1, '规章');
    expect(await body(xml, parts)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 收到',
      '二、主动公开政府信息情况',
      '（一）规章',
    ]);
  });

  it('prints the numbers of labels in cells', async () => {
    const xml = tbl(tr(tc(item(1, 1, '予以公开')), '1'), tr(tc(item(1, 1, '部分公开')), '2'));
    expect(await body(xml, parts)).toEqual([['（一）予以公开 | 1', '（二）部分公开 | 2']]);
  });

  it('prints no bullet and no number in an empty cell', async () => {
    expect(await body(item(2, 0, '公开') + tbl(tr(tc(item(1, 0, '')), '1'), tr('甲', '2')), parts)).toEqual([
      '公开',
      [' | 1', '甲 | 2'],
    ]);
  });

  it('starts where a list is told to', async () => {
    expect(await body(item(3, 0, '存在的主要问题') + item(3, 0, '其他事项'), parts)).toEqual([
      '五、存在的主要问题',
      '六、其他事项',
    ]);
  });

  it('numbers by the style, and by the style that one is based on', async () => {
    const styles = `<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const styled = `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>${run('总体情况')}</w:p>`;
    const unnumbered = `<w:p><w:pPr><w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('正文')}</w:p>`;
    expect(await body(styled + unnumbered, { ...parts, 'word/styles.xml': styles })).toEqual([
      '一、总体情况',
      '正文',
    ]);
  });
});

describe('a Word document that cannot be read', () => {
  it('is empty when it holds no text', async () => {
    expect(await reasonOf(docx('<w:p/>'))).toBe('empty');
  });

  it('is a scan when it holds pictures only', async () => {
    expect(await reasonOf(docx('<w:p/>', { 'word/media/image1.png': 'x' }))).toBe('scan');
  });

  it('is damaged when its XML breaks off or brings entities of its own', async () => {
    expect(await reasonOf(docx('', { 'word/document.xml': '<w:document><w:body><w:p>' }))).toBe('damaged');
    const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${p('&b;')}</w:body></w:document>`;
    expect(await reasonOf(docx('', { 'word/document.xml': bomb }))).toBe('damaged');
  });

  it('is too complex with a hundred thousand tags inside each other', async () => {
    expect(await reasonOf(docx('<w:sdt>'.repeat(100_000)))).toBe('too-complex');
  });

  it('is too complex with more cells than any report has', async () => {
    expect(
      await reasonOf(docx(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(200)}</w:tr>`.repeat(1_100)}</w:tbl>`)),
    ).toBe('too-complex');
  });

  it('is damaged when its main part is missing', async () => {
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/styles.xml': strToU8('<w:styles/>') };
    expect(await reasonOf(zip(parts))).toBe('damaged');
  });
});
