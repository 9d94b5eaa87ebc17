import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { equationsOf } from '../../shared/form/index.ts';
import { encodeGb18030 } from './encode.ts';
import { fulfil, PRINTERS, printerNamed, randomOrder } from './index.ts';
import { random } from './random.ts';
import { randomReport } from './report.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('a random report', () => {
  it('holds every identity of its form', () => {
    for (const seed of seeds) {
      const { form, figures } = randomReport(random(seed));
      const sum = (side: readonly { id: string }[]): number =>
        side.reduce((whole, { id }) => whole + (figures.get(id) ?? Number.NaN), 0);
      for (const { left, right } of equationsOf(form)) expect(sum(left)).toBe(sum(right));
    }
  });

  it('is the same for the same seed', () => {
    expect(randomReport(random(5))).toEqual(randomReport(random(5)));
    expect(randomReport(random(5))).not.toEqual(randomReport(random(6)));
  });

  it('comes in both forms, idle and busy', () => {
    const reports = seeds.map((seed) => randomReport(random(seed)));
    expect(new Set(reports.map(({ form }) => form.id))).toEqual(new Set(['2019', '2021']));
    const received = reports.map(({ figures }) => figures.get('applications.new.total') ?? 0);
    expect(received.some((count) => count === 0)).toBe(true);
    expect(received.some((count) => count > 999)).toBe(true);
  });
});

describe('a printed report', () => {
  it('is the same file for the same order', async () => {
    const [first, second] = [await fulfil(randomOrder(11)), await fulfil(randomOrder(11))];
    expect(first.copy.blocks).toEqual(second.copy.blocks);
    expect(first.copy.truth).toEqual(second.copy.truth);
  });

  it.each(PRINTERS.filter(({ format, extension }) => format === 'docx' && extension === 'docx'))(
    'is a document that another program opens: $name',
    async ({ name }) => {
      const { bytes, copy } = await fulfil({ seed: 3, printer: name, habits: [], features: ['split-runs'] });
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const figures = copy.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [],
      );
      const words = new Set(value.split('\n').map((line) => line.trim()));
      expect(figures.filter((text) => !words.has(text.trim()))).toEqual([]);
    },
  );

  it('says in its truth what its cells say', async () => {
    const order = { seed: 9, printer: 'html', habits: ['blank-cells'], features: [] } as const;
    const { copy } = await fulfil(order);
    const blanks = copy.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().filter(({ kind, text }) => kind === 'figure' && text === '')
        : [],
    );
    expect(blanks.length).toBeGreaterThan(0);
    expect([...copy.truth.cells.values()].filter((value) => value === null)).toHaveLength(blanks.length);
  });
});

it('encodes GB18030 as Node decodes it', () => {
  const text = '柳泉镇（一）１２３①〇“三安全一稳定”㐀−🙂';
  expect(new TextDecoder('gb18030').decode(encodeGb18030(text.replace('🙂', '')))).toBe(
    text.replace('🙂', ''),
  );
});

it('knows a printer by its name only', () => {
  expect(() => printerNamed('pdf')).toThrow('no printer pdf');
});
