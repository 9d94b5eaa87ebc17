import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/readers/index.ts';
import maps from '../../shared/readers/pdf/character-maps.json' with { type: 'json' };
import { readReport } from '../../shared/report/index.ts';
import { pdfOf } from '../generator/printers/pages/pdf.ts';
import { PROSE, setPage, setting } from './set-page.ts';

const FIXTURES = new URL('../fixtures/pdf/', import.meta.url);
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const pdf = (pages = [setPage(PROSE)], features: readonly string[] = []): Uint8Array =>
  pdfOf(setting(...pages), new Set(features));

async function documentOf(bytes: Uint8Array): Promise<Document> {
  const reading = await readDocument(bytes);
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return reading.document;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes);
  return reading.ok ? 'read' : reading.unreadable.reason;
}

const texts = (document: Document): string[] =>
  document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'));

function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

describe('a PDF of another program', () => {
  test.each([
    'libreoffice',
    'qt-dashed',
    'qt-colored',
    'weasyprint-horiz',
    'weasyprint-spaced',
    'weasyprint-thick',
    'libreoffice-borderless',
    'libreoffice-level-lines',
    'weasyprint-broken-figures',
    'qt-tables-on-one-page',
    'qt-left-aligned',
  ])('is read to the last cell: %s', async (name) => {
    const truth = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as {
      cells: Record<string, number | null>;
    };
    const { cells } = readReport(await documentOf(fixture(`${name}.pdf`)));
    const read = Object.fromEntries(Object.keys(truth.cells).map((id) => [id, cells.get(id)?.value ?? null]));
    expect(read).toEqual(truth.cells);
  });
});

describe('a PDF', () => {
  test.each([
    ['the edge', 586, ''],
    ['a clip', 578, '0 0 592 842 re W n\n'],
  ])('of which %s cuts a figure gives no figure for it', async (_, x, clip) => {
    const lines = [
      { text: '信息内容', x: 60, y: 200 },
      { text: '本年制发件数', x: 200, y: 200 },
      { text: '本年废止件数', x: 350, y: 200 },
      { text: '现行有效件数', x: 520, y: 200 },
      { text: '规章', x: 60, y: 230 },
      { text: '0', x: 230, y: 230 },
      { text: '0', x: 380, y: 230 },
      { text: '0', x: 560, y: 230 },
      { text: '行政规范性文件', x: 60, y: 260 },
      { text: '12', x: 230, y: 260 },
      { text: '3', x: 380, y: 260 },
      { text: '258', x, y: 260 },
    ];
    const { cells } = readReport(
      await documentOf(changed(pdf([setPage([...PROSE, ...lines])]), 'BT\n', `${clip}BT\n`)),
    );
    expect(cells.get('disclosure.rules.inForce')?.value).toBe(0);
    expect(cells.get('disclosure.normative.inForce')?.value ?? null).toBeNull();
  });

  test('whose next page holds only beginnings of paragraphs keeps these apart', async () => {
    const second = [
      { text: '　　三是信息管理方面。台账由专人登记，每月核对一次并按目录', x: 72, y: 100, size: 15 },
      { text: '　　四是平台建设方面。在便民服务大厅设查询机，并由值班的人', x: 72, y: 124, size: 15 },
    ];
    const [, next] = texts(await documentOf(pdf([setPage(PROSE.slice(0, 2)), setPage(second)])));
    expect(next).toMatch(/^三是/u);
  });

  test('that asks for a password is refused', async () => {
    expect(await refusal(fixture('user-password.pdf'))).toBe('encrypted');
  });

  test('that a password keeps from being printed, not from being read, is read', async () => {
    expect(texts(await documentOf(fixture('owner-password.pdf')))[0]).toContain('柳泉镇');
  });

  test('without text is a scan', async () => {
    expect(await refusal(pdf([setPage([{ text: '12', x: 290, y: 800 }])]))).toBe('scan');
  });

  test('whose text lies unseen under a picture is refused, in words that say where such text comes from', async () => {
    const reading = await readDocument(changed(pdf(), 'BT\n', 'BT\n3 Tr '));
    expect(reading).toMatchObject({ ok: false, unreadable: { reason: 'scan' } });
    expect(!reading.ok && reading.unreadable.zh).toContain('识别软件');
  });

  test.each([
    ['a program that recognises characters', '/Producer (test) >>', '/Producer (ABBYY FineReader PDF 15) >>'],
    [
      'a picture of each page',
      '/Producer (test) >>',
      '/Producer (test) >>\nendobj\n90 0 obj\n<< /Subtype /Image /Width 1240 /Height 1754 /Length 0 >>\nstream\nendstream',
    ],
  ])('is said to be read from pictures: %s', async (_, from, to) => {
    const { remarks } = await documentOf(changed(pdf(), from, to));
    expect(remarks.map(({ code }) => code)).toEqual(['recognised-text']);
  });

  test('with a photograph is not said to be read from pictures', async () => {
    const photograph =
      '/Producer (test) >>\nendobj\n90 0 obj\n<< /Subtype /Image /Width 1600 /Height 1200 /Length 0 >>\nstream\nendstream';
    expect((await documentOf(changed(pdf(), '/Producer (test) >>', photograph))).remarks).toEqual([]);
  });

  test('that does not say which characters it draws is refused, not misread', async () => {
    const reading = await readDocument(changed(pdf(undefined, ['own-codes']), ' /ToUnicode 6 0 R', ''));
    expect(reading).toMatchObject({ ok: false, unreadable: { reason: 'unsupported' } });
  });

  test.each([
    ['halves of their numbers', '1þîÿóç'],
    ['signs', '!"#$%&()*+,-./:;<=>?@[]^_{|}~'],
  ])('that says %s for characters is refused, not misread', async (what, text) => {
    const lines = [0, 1, 2].map((line) => ({ text, x: 72, y: 300 + line * 20, size: 10 }));
    const pages = [setPage(what === 'signs' ? lines : [...PROSE, ...lines])];
    expect(await refusal(pdf(pages, ['own-codes']))).toBe('unsupported');
  });

  test('of which half is missing is damaged', async () => {
    const bytes = pdf();
    expect(await refusal(bytes.slice(0, bytes.length / 3))).toBe('damaged');
  });

  test('of more pages than any report has is refused', async () => {
    expect(await refusal(pdf(Array.from({ length: 301 }, () => setPage([]))))).toBe('too-complex');
  });

  test('that lacks its end is read and the reader told', async () => {
    const whole = pdf();
    const { remarks } = await documentOf(changed(whole, '%%EOF', ''));
    expect(remarks.map(({ code }) => code)).toEqual(['cut-short']);
  });

  test('with a page without text among others names that page', async () => {
    const { remarks } = await documentOf(pdf([setPage(PROSE), setPage([])]));
    expect(remarks).toMatchObject([{ code: 'skipped-element', zh: expect.stringContaining('第 2 页') }]);
  });

  test('is read with no word to the log and nothing fetched', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('fetched'));
    const logged = ['log', 'info', 'warn', 'error'].map((name) => vi.spyOn(console, name as 'log'));
    await documentOf(pdf());
    await refusal(pdf().slice(0, 200));
    for (const spy of [fetched, ...logged]) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('the text of a PDF', () => {
  test('is one paragraph over the end of a page, without page numbers and running headers', async () => {
    const frame = (page: number): { text: string; x: number; y: number }[] => [
      { text: '政务公开年报', x: 250, y: 40 },
      { text: `- ${page} -`, x: 290, y: 815 },
    ];
    const [first, second, third] = PROSE;
    if (!first || !second || !third) throw new Error('no prose');
    const pages = [setPage([...frame(1), first, second]), setPage([...frame(2), { ...third, y: 100 }])];
    expect(texts(await documentOf(pdf(pages)))).toEqual([
      '本镇今年继续把政府信息公开放在便民服务的前面，各站所按月更新公开目录，群众来电来访都有登记和答复，全年没有发生投诉。',
    ]);
  });

  test('of which all lines stand in is one paragraph', async () => {
    const sentence = PROSE.map(({ text }) => text.trim()).join('');
    const lines = [0, 26, 52].map((from, index) => ({
      text: sentence.slice(from, from + 26),
      x: 102,
      y: 100 + index * 24,
      size: 15,
    }));
    const heading = { text: '政务公开', x: 72, y: 76, size: 15 };
    const wide = {
      text: '二、主动公开政府信息情况主动公开政府信息情况主动公开政府',
      x: 72,
      y: 180,
      size: 15,
    };
    expect(texts(await documentOf(pdf([setPage([heading, ...lines, wide])])))[1]).toMatch(
      /^本镇今年.*投诉。$/u,
    );
  });

  test('leaves out what a clip keeps from being seen', async () => {
    const clipped = changed(pdf(), 'BT\n', '0 706 595 136 re W n\nBT\n');
    expect(texts(await documentOf(clipped)).join('')).toMatch(/^本镇今年.*没有发生投$/u);
  });

  test('begins anew with a number behind the end of a sentence', async () => {
    const lines = [
      { text: '1、主动公开方面。本镇今年继续把政府信息公开放在便民之前。', x: 102, y: 100, size: 15 },
      { text: '2、依申请公开方面。各站所都有登记和答复。', x: 102, y: 124, size: 15 },
    ];
    expect(texts(await documentOf(pdf([setPage(lines)])))).toHaveLength(2);
  });

  test('holds a date set with wide spaces as text, not as a row of figures', async () => {
    const date = { text: '2021   年   1   月   29   日', x: 320, y: 220, size: 15 };
    expect(texts(await documentOf(pdf([setPage([...PROSE, date])])))).not.toContain('table');
  });

  test('leaves out a watermark on a slant', async () => {
    const marked = changed(pdf(), 'BT\n', 'BT\n/F1 60 Tf .7 .7 -.7 .7 100 300 Tm <83498349> Tj\n');
    expect(texts(await documentOf(marked))).toHaveLength(1);
  });
});

test.each(Object.entries(maps))('the character map %s is the one of pdfjs', (name, map) => {
  const own = readFileSync(new URL(`../../node_modules/pdfjs-dist/cmaps/${name}`, import.meta.url));
  expect(Buffer.from(map, 'base64').equals(own)).toBe(true);
});
