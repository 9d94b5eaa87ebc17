import { expect, test } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';
import { pdfOf } from '../generator/printers/pages/pdf.ts';
import type { SetPage } from '../generator/printers/pages/typeset.ts';
import { type SetLine, setPage, setting } from './set-page.ts';

async function paragraphsOn(...pages: SetPage[]): Promise<string[]> {
  const reading = await readDocument(pdfOf(setting(...pages), new Set()));
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return reading.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const column = (x: number, y: number, ...texts: string[]): SetLine[] =>
  texts.map((text, index) => ({ text, x, y: y + 20 * index, size: 12 }));

const TITLE: SetLine = { text: '柳泉镇二〇二四年政府信息公开工作年度报告', x: 60, y: 70, size: 22 };
const FIRST = [
  '　　本镇的公开栏每月换一次，各村',
  '的事项随之更新，群众可以到便民',
  '大厅查阅，也可以在网站上查找，',
  '有时要问查阅员，查阅员在一年里',
];
const SECOND = [
  '把查阅不到的由窗口代为打印出来',
  '并登记在册，登记的表每季度汇总',
  '一次，汇总的结果在公开栏张贴。',
  '　　全年没有人对公开工作投诉。',
];
const WHOLE =
  '本镇的公开栏每月换一次，各村的事项随之更新，群众可以到便民大厅查阅，也可以在网站上查找，有时要问查阅员，查阅员在一年里把查阅不到的由窗口代为打印出来并登记在册，登记的表每季度汇总一次，汇总的结果在公开栏张贴。';

test('reads one column of text to its end before the next', async () => {
  const page = setPage([TITLE, ...column(60, 120, ...FIRST), ...column(300, 120, ...SECOND)]);
  expect(await paragraphsOn(page)).toEqual([TITLE.text, WHOLE, '全年没有人对公开工作投诉。']);
});

test('reads columns of which the lines stand at different heights', async () => {
  const page = setPage([TITLE, ...column(60, 120, ...FIRST), ...column(300, 111, ...SECOND)]);
  expect(await paragraphsOn(page)).toEqual([TITLE.text, WHOLE, '全年没有人对公开工作投诉。']);
});

test('ends columns at a heading that has nothing beside it, and begins them anew', async () => {
  const page = setPage([
    TITLE,
    ...column(60, 120, ...FIRST),
    ...column(300, 120, ...SECOND),
    ...column(60, 235, '六、其他需要报告的事项'),
    ...column(60, 270, '　　明年把查阅点增加到每一个村，'),
    ...column(300, 270, '并请人照看。'),
  ]);
  expect(await paragraphsOn(page)).toEqual([
    TITLE.text,
    WHOLE,
    '全年没有人对公开工作投诉。',
    '六、其他需要报告的事项',
    '明年把查阅点增加到每一个村，并请人照看。',
  ]);
});

test('leaves a table of two columns of words as it is', async () => {
  const rows = ['一年里更新的公开栏目和数量', '一年里答复群众咨询的数量', '一年里举办开放活动的次数'];
  const lines = rows.flatMap((text, index) => [
    ...column(60, 120 + 40 * index, text),
    ...column(300, 120 + 40 * index, '见各村公开栏里张贴的表格。'),
  ]);
  const texts = await paragraphsOn(setPage([TITLE, ...lines]));
  expect(texts.join('').indexOf('见各村')).toBeLessThan(texts.join('').indexOf('答复群众'));
});

test('measures the text by its own lines, however wide the title is', async () => {
  const lines = column(60, 120, ...FIRST.slice(0, 2), '大厅查阅。');
  expect(await paragraphsOn(setPage([TITLE, ...lines]))).toEqual([
    TITLE.text,
    '本镇的公开栏每月换一次，各村的事项随之更新，群众可以到便民大厅查阅。',
  ]);
});
