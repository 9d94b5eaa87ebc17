import { describe, expect, it } from 'vitest';
import { examine } from '../../shared/examine.ts';
import { cellsOf, formById } from '../../shared/form/index.ts';
import { printedTable } from '../../shared/form/layout.ts';

/**
 * Text that programs make of a page: columns held apart by spaces, labels of narrow columns torn over several lines
 * around the figures, sentences cut at a margin.
 */

const form = formById('2021');
const figures = new Map<string, number>(
  [...cellsOf(form).keys()].map((id) => [id, id.startsWith('disclosure.') ? 0 : figureOf(id)]),
);

/** One application of each of three kinds by a person, all of them answered; nothing else. */
function figureOf(id: string): number {
  const three = ['applications.new.person', 'applications.new.total', 'applications.total.person'];
  if (three.includes(id) || id === 'applications.total.total') return 3;
  return /^applications\.(?:granted|partial|unableNotHeld)\.(?:person|total)$/u.test(id) ? 1 : 0;
}

const SENTENCES = [
  '柳河街道2022年政府信息公开工作年度报告',
  '本报告按照《中华人民共和国政府信息公开条例》编制，由总体情况等六个部分组成，所列',
  '数据的统计期限自2022年1月1日起至2022年12月31日止，电子版可以在本级政府门户网站查',
  '阅和下载，如有疑问请与街道党政办公室联系。',
  '一、总体情况',
];
const CLOSING = [
  '五、存在的主要问题及改进情况',
  '培训不够，下一步按季度培训。',
  '柳河街道办事处',
  '2023年1月10日',
];

/** A table with a line for each row: words first, then the figures at least `gap` spaces apart. */
function rowsOf(table: string, write: (label: string, figures: readonly string[]) => string[]): string[] {
  const found = form.tables.find(({ id }) => id === table);
  if (!found) return [];
  return printedTable(found).rows.flatMap((row) => {
    const words = row.flatMap((cell) => (cell.kind === 'figure' ? [] : [cell.text]));
    const numbers = row.flatMap((cell) =>
      cell.kind === 'figure' ? [String(figures.get(cell.cell) ?? 0)] : [],
    );
    return numbers.length === 0 ? [words.join('  ')] : write(words.join(' '), numbers);
  });
}

async function read(tableThree: (label: string, figures: readonly string[]) => string[]) {
  const plain = (label: string, numbers: readonly string[]): string[] => [
    `  ${label}   ${numbers.join('   ')}`,
  ];
  const text = [
    ...SENTENCES,
    '二、主动公开政府信息情况',
    ...rowsOf('disclosure', plain),
    '三、收到和处理政府信息公开申请情况',
    ...rowsOf('applications', tableThree),
    '四、政府信息公开行政复议、行政诉讼情况',
    ...rowsOf('review', plain),
    ...CLOSING,
  ].join('\n');
  return examine(new TextEncoder().encode(text), { fileName: '年报.txt', context: {} });
}

function valuesIn(examined: Awaited<ReturnType<typeof read>>, table: string): Record<string, number | null> {
  const cells = [...(examined.report?.cells ?? [])].filter(([id]) => id.startsWith(`${table}.`));
  return Object.fromEntries(cells.map(([id, { value }]) => [id, value]));
}

function expected(table: string): Record<string, number> {
  return Object.fromEntries([...figures].filter(([id]) => id.startsWith(`${table}.`)));
}

describe('a table whose columns are held apart by spaces', () => {
  it('gives every figure to its cell, a single space between two of them too', async () => {
    const examined = await read((label, [first = '', ...rest]) => [
      `   ${label} ${first}   ${rest.slice(0, 5).join('   ')} ${rest[5]}`,
    ]);
    expect(valuesIn(examined, 'applications')).toEqual(expected('applications'));
    expect(valuesIn(examined, 'review')).toEqual(expected('review'));
  });
});

describe('a table whose labels are torn over the lines above and below their figures', () => {
  const torn = (label: string, numbers: readonly string[]): string[] => {
    const half = Math.ceil(label.length / 2);
    return label.length < 14
      ? [`${label}   ${numbers.join('   ')}`]
      : [label.slice(0, half), `      ${numbers.join('   ')}`, label.slice(half)];
  };

  it('is read by the order of its rows, where all of them are there', async () => {
    const examined = await read(torn);
    expect(valuesIn(examined, 'applications')).toEqual(expected('applications'));
    expect(examined.findings.filter(({ rule }) => /label|numbering|extra-row/u.test(rule))).toEqual([]);
  });

  it('is not guessed at where a row of figures is gone: the rows are unread and not missing', async () => {
    const examined = await read((label, numbers) =>
      label.includes('国家秘密') ? [label] : torn(label, numbers),
    );
    const certain = Object.entries(valuesIn(examined, 'applications')).filter(([, value]) => value !== null);
    expect(certain.every(([id, value]) => value === figures.get(id))).toBe(true);
    expect(examined.findings.filter(({ rule }) => rule === 'missing-row')).toEqual([]);
    expect(examined.findings.map(({ rule }) => rule)).toContain('cells-unread');
  });
});

describe('sentences cut at a margin', () => {
  it('are put together again', async () => {
    const examined = await read((label, numbers) => [`${label}   ${numbers.join('   ')}`]);
    expect(examined.report?.period).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
  });
});
