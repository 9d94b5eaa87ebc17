/** Files an office program wrote in each format from one and the same document. */
import { describe, expect, test } from 'vitest';
import { officeFixture, outline } from './outline.ts';
import { documentOf, reasonOf } from './written.ts';

const FORMATS = ['doc', 'odt', 'rtf'] as const;
const NUMBERED = /^(?:[一二三]、|（[一二三]）|[12]\.)\s*/u;

describe.each(FORMATS)('the document as %s', (format) => {
  test('loses what is struck through, once or twice, and says so', async () => {
    const document = await documentOf(officeFixture(`struck.${format}`));
    expect(outline(document)).toEqual(['收到申请12件']);
    expect(document.remarks.map(({ code }) => code)).toEqual(['skipped-element']);
  });

  test('gives its paragraphs, merged cells and nested table, and nothing that is not its text', async () => {
    const document = await documentOf(officeFixture(`varied.${format}`));
    expect(document.format).toBe(format);
    const blocks = outline(document).map((block) =>
      typeof block === 'string' ? block.replace(NUMBERED, '') : block,
    );
    expect(blocks).toEqual([
      '柏树镇2023年政府信息公开工作年度报告',
      '总体情况',
      '主动公开',
      '依申请公开',
      '第一点',
      '第二点',
      '政府信息管理',
      '收到申请14件。',
      '软换行\t制表',
      '主动公开政府信息情况',
      [
        ['横并→2', '甲', '乙'],
        ['竖并↓3', 'a', '1', '2'],
        ['b', '3', ''],
        ['c', '多\n段', '−4'],
      ],
      '两表之间的话',
      '外一',
      '前',
      [
        ['内一', '内二'],
        ['5', '6'],
      ],
      '后',
      [['外三', '7']],
      '申请情况',
      '最后一段',
    ]);
    expect(document.remarks.map(({ code }) => code)).toEqual(['tracked-changes', 'skipped-element']);
  });

  test('gives the numbers of headings that are nowhere in its text', async () => {
    const texts = outline(await documentOf(officeFixture(`varied.${format}`))).slice(1, 7);
    expect(texts.map((text) => NUMBERED.exec(String(text))?.[0].trim())).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '（三）',
    ]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off after %i tenths is damaged', async (tenths) => {
    const bytes = officeFixture(`varied.${format}`);
    expect(await reasonOf(bytes.subarray(0, (bytes.length * tenths) / 10))).toBe('damaged');
  });
});

describe('a text box', () => {
  test.each(['doc', 'odt'])('of a short %s is read', async (format) => {
    const texts = outline(await documentOf(officeFixture(`text-box.${format}`)));
    expect(texts.toSorted()).toEqual(['第一段', '框中文字 5 件', '第三段'].toSorted());
  });
});

describe('a doc file that is not read', () => {
  const spoilt = (spoil: (view: DataView, bytes: Uint8Array) => void): Promise<string> => {
    const bytes = officeFixture('varied.doc');
    spoil(new DataView(bytes.buffer), bytes);
    return reasonOf(bytes);
  };
  /** Where the WordDocument stream begins: the magic number of Word. */
  const head = (bytes: Uint8Array): number =>
    bytes.findIndex((byte, at) => byte === 0xec && bytes[at + 1] === 0xa5);

  test('with a password is told as such', async () => {
    expect(
      await spoilt((_view, bytes) => {
        const at = head(bytes) + 11;
        bytes[at] = (bytes[at] ?? 0) | 1;
      }),
    ).toBe('encrypted');
  });

  test('of Word 95 is told as such', async () => {
    expect(await spoilt((view, bytes) => view.setUint16(head(bytes) + 2, 0x68, true))).toBe('unsupported');
  });

  test('whose chains run in circles is damaged', async () => {
    expect(
      await spoilt((view) => {
        const table = (view.getUint32(76, true) + 1) * 512;
        for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector ^ 1, true);
      }),
    ).toBe('damaged');
  });

  test('whose pieces lie outside it is damaged', async () => {
    expect(await spoilt((view, bytes) => view.setUint32(head(bytes) + 418, 0x7fffff00, true))).toBe(
      'damaged',
    );
  });
});
