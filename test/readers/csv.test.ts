import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/readers/index.ts';

async function rowsOf(text: string): Promise<string[]> {
  const reading = await readDocument(new TextEncoder().encode(text), '年报.csv');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  expect(reading.document.format).toBe('csv');
  return reading.document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    const rows = new Map<number, string[]>();
    for (const { row, text: cell } of block.cells) rows.set(row, [...(rows.get(row) ?? []), cell]);
    return [...rows.values()].map((cells) => cells.join(' | '));
  });
}

const TABLE = [
  '信息内容,本年制发件数,本年废止件数',
  '规章,0,0',
  '行政规范性文件,3,1',
  '甲,1,2',
  '乙,3,4',
  '丙,5,6',
];

describe('a sheet exported with commas', () => {
  it('is the sheet, whatever ends its lines', async () => {
    const expected = TABLE.map((line) => line.split(',').join(' | '));
    for (const end of ['\n', '\r\n', '\r']) expect(await rowsOf(TABLE.join(end) + end)).toEqual(expected);
    expect(await rowsOf(TABLE.join('\n'))).toEqual(expected);
  });

  it('may have semicolons for commas', async () => {
    const rows = await rowsOf(`${TABLE.join('\n').replaceAll(',', ';')}\n"丁;戊";7,5;8`);
    expect(rows.slice(0, 2)).toEqual(['信息内容 | 本年制发件数 | 本年废止件数', '规章 | 0 | 0']);
    expect(rows.at(-1)).toBe('丁;戊 | 7,5 | 8');
  });

  it('is told by figures of any kind, and by fields that all stand in quotes', async () => {
    const rows = ['规章', '文件', '许可', '处罚', '强制', '收费'].map((label, at) => [
      label,
      '０',
      `${at}件`,
    ]);
    const prose = Array.from({ length: 12 }, (_, at) => `第${at}段说的是别的。`);
    const plain = [...prose, ...rows.map((row) => row.join(','))].join('\n');
    const quoted = [...prose.map((line) => [line]), ...rows]
      .map((row) => row.map((field) => `"${field}"`).join(';'))
      .join('\n');
    for (const text of [plain, quoted])
      expect((await rowsOf(text)).slice(prose.length)).toEqual(rows.map((row) => row.join(' | ')));
  });

  it('is told by its rows of figures where its lines have not as many fields', async () => {
    const prose = Array.from({ length: 12 }, (_, at) => `第${at}段说的是另一件事。`);
    const rows = ['规章', '文件', '许可', '处罚', '强制'].map((label, at) => `${label},0,${at}`);
    expect(await rowsOf([...prose, ...rows, ''].join('\n'))).toEqual([
      ...prose,
      ...rows.map((row) => row.replaceAll(',', ' | ')),
    ]);
  });

  it('keeps commas, quotes and line breaks inside a quoted field', async () => {
    const rows = await rowsOf(['"行政\n许可","1,234","他说""无"""', ...TABLE].join('\n'));
    expect(rows[0]).toBe('行政\n许可 | 1,234 | 他说"无"');
  });

  it('takes the rest of the file for the field whose quote nobody closed', async () => {
    const rows = await rowsOf([...TABLE, '丁,"7,8', '戊,9,10'].join('\n'));
    expect(rows.at(-1)).toContain('丁 | 7,8');
  });
});
