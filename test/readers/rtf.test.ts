import { describe, expect, test } from 'vitest';
import { officeFixture, outline } from './outline.ts';
import { documentOf, reasonOf } from './written.ts';

/** RTF written with each character as the byte of its code. */
const rtf = (body: string): Uint8Array =>
  Uint8Array.from(`{\\rtf1\\ansi ${body}}`, (letter) => letter.charCodeAt(0));
const read = async (body: string): Promise<(string | string[][])[]> => outline(await documentOf(rtf(body)));

describe('text in rtf', () => {
  test('is decoded by the character set of its font, also where a character is half escaped', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}}';
    expect(
      await read(`\\ansicpg1252${fonts}{\\f1 \\'b9\\'ab\\'bf\\'aa}{\\f0 2023}{\\f2 \\'a4\\'e5}\\par`),
    ).toEqual(['公开2023文']);
    // 乗 is 81 5C in GBK: the second byte is a backslash, which is escaped like one.
    expect(await read(`\\ansicpg936${fonts}{\\f1 \\'81\\\\}\\par`)).toEqual(['乗']);
  });

  test('is decoded by the code page of the file where the font names no set', async () => {
    expect(await read("\\ansicpg936 \\'d5\\'fe\\'b8\\'ae\\par")).toEqual(['政府']);
    expect(await read("\\ansicpg1252\\deflangfe2052 \\'d5\\'fe\\'b8\\'ae\\par")).toEqual(['政府']);
    expect(await read("\\ansicpg1252 caf\\'e9\\par")).toEqual(['café']);
  });

  test('leaves out what follows a Unicode character for old programs', async () => {
    expect(
      await read("\\uc1\\u25919\\'3f\\u24220?{\\uc2\\u20449\\'d0\\'c5\\u24687\\'cf\\'a2}\\u-229 ;12\\par"),
    ).toEqual(['政府信息\uff1b12']);
  });

  test('leaves out deleted, hidden and struck-through text and says so', async () => {
    const document = await documentOf(rtf('a{\\deleted b}{\\v c}\\v0 d{\\strike f}\\plain e\\par'));
    expect(outline(document)).toEqual(['ade']);
    expect(document.remarks.map(({ code }) => code)).toEqual(['tracked-changes', 'skipped-element']);
  });

  test('leaves out headers, notes, pictures, field codes and what it does not know', async () => {
    const groups = [
      '{\\header h}{\\footerr f}{\\footnote n}{\\pict 00ff}{\\*\\unknown u}{\\info{\\author me}}',
      '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\listtext 1.\\tab}{\\stylesheet{\\s0 Normal;}}',
    ];
    expect(await read(`${groups.join('')}x\\par`)).toEqual(['71.\tx']);
  });

  test('steps over binary data, whatever is in it', async () => {
    expect(await read('a\\bin5 {}\\\\{b\\par')).toEqual(['ab']);
  });

  test('gives a text box as paragraphs of its own, once', async () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv 1}}{\\shptxt in\\par}}{\\shprslt{\\*\\do{\\dptxbxtext in\\par}}}}';
    expect(await read(`be${box}fore\\par`)).toEqual(['in', 'before']);
  });
});

describe('tables in rtf', () => {
  test('are laid out by the edges of their cells', async () => {
    const rows = [
      '\\trowd\\trleft0\\cellx2000\\cellx4010\\pard\\intbl a\\cell b\\cell\\row',
      '\\trowd\\trleft0\\cellx1000\\cellx1990\\cellx4000\\pard\\intbl c\\cell d\\cell e\\cell\\row',
      '\\trowd\\trleft0\\cellx4000\\pard\\intbl f\\par g\\cell\\row\\pard x\\par',
    ];
    expect(await read(rows.join(''))).toEqual([[['a→2', 'b'], ['c', 'd', 'e'], ['f\ng→3']], 'x']);
  });

  test('take merged cells as one, and not the text that a merge hides', async () => {
    const rows = [
      '\\trowd\\clvmgf\\cellx100\\clmgf\\cellx1000\\clmrg\\cellx2000\\pard\\intbl a\\cell b\\cell\\cell\\row',
      '\\trowd\\clvmrg\\cellx100\\cellx1000\\cellx2000\\pard\\intbl hidden\\cell 1\\cell 2\\cell\\row',
    ];
    expect(await read(rows.join(''))).toEqual([
      [
        ['a↓2', 'b→2'],
        ['1', '2'],
      ],
    ]);
  });

  test('without edges keep the order of their cells and claim no columns', async () => {
    const document = await documentOf(
      rtf('\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard\\intbl c\\cell d\\cell\\row'),
    );
    expect(outline(document)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    expect(document.blocks[0]).toMatchObject({ kind: 'table', columns: 'flow' });
  });

  test('inside tables come out of the table that lays them out', async () => {
    const inner = (text: string): string =>
      `\\pard\\intbl\\itap2 ${text}\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`;
    const outer = `\\trowd\\cellx1000\\cellx2000\\pard\\intbl l\\cell ${inner('a')}${inner('b')}\\pard\\intbl\\itap1\\cell\\row`;
    expect(await read(`${outer}\\pard end\\par`)).toEqual([
      'l',
      [
        ['a', '1'],
        ['b', '1'],
      ],
      'end',
    ]);
  });
});

describe('an rtf file that is not read', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off after %i tenths is damaged', async (tenths) => {
    const bytes = officeFixture('varied.rtf');
    expect(await reasonOf(bytes.subarray(0, (bytes.length * tenths) / 10))).toBe('damaged');
  });

  test('a closing brace too many, in front of more text, is damage', async () => {
    expect(await reasonOf(rtf('a\\par}b\\par'))).toBe('damaged');
  });

  test('groups in groups without end are too complex', async () => {
    expect(await reasonOf(rtf('{'.repeat(100_000)))).toBe('too-complex');
  });
});
