import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../shared/examine.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

/**
 * What an honest reviewer says of the report of 七甲镇 for 2020, written down from its text before any rule was run:
 *
 * - Its 监督保障 speaks of principles (依法行政、改进作风、廉政勤政) and of neither 工作考核, 社会评议 nor 责任追究, which
 *   article 50 asks of a people's government.
 * - One label of table 三 reads 「其他法律法规禁止公开」; the form prints 「其他法律行政法规禁止公开」.
 *
 * And nothing else. All its figures are 0 and agree with the text, which says that nobody applied and that there was no
 * reconsideration and no lawsuit. The text has figures (90余条, 1次), so it is no empty report. The title, the period
 * and the signature (29 January 2021) are right; the telephone is the office's; all six sections and the five subjects
 * are there; section 五 has problems and improvements. For 2020 nothing had to be said of 信息处理费. 行政规章 among what
 * is published is not a claim to have made any. The six parts it names are six.
 */
const HONEST = [
  ['supervision-missing', 'warning'],
  ['label-altered', 'warning'],
];

/** What the extracted text adds, and only it: the page break doubled figures, and a merged label carries zeros. */
const OF_THE_TEXT = [
  ...HONEST,
  ['surplus-cell', 'warning'],
  ['surplus-cell', 'warning'],
  ['surplus-cell', 'warning'],
  ['subtotal-row-filled', 'note'],
];

async function said(file: string, context = {}): Promise<readonly (readonly string[])[]> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, file)));
  const { findings } = await examine(bytes, { fileName: file, context });
  return findings.map(({ rule, severity }) => [rule, severity]);
}

describe.skipIf(!existsSync(SAMPLES))('the real report of 七甲镇 for 2020', () => {
  it.each(['qijia-2020.docx', 'qijia-2020.word.docx', 'qijia-2020.html'])(
    'gets from %s exactly what an honest reviewer says',
    async (file) => {
      expect(await said(file)).toEqual(HONEST);
    },
  );

  it.each(['qijia-2020.txt', 'qijia-2020.gb18030.txt'])(
    'gets from %s that and what the page break did',
    async (file) => {
      expect(await said(file)).toEqual(OF_THE_TEXT);
    },
  );

  it('gets nothing more when it is held against its unit and year', async () => {
    const unit = { name: '七甲镇', kind: '镇', city: '龙口市' };
    expect(await said('qijia-2020.docx', { year: 2020, unit })).toEqual(HONEST);
  });
});

describe.skipIf(!existsSync(SAMPLES))('the made report whose text contradicts its tables', () => {
  it('is told so, and nothing that is not so', async () => {
    expect(await said('demo-a.docx')).toEqual([
      ['text-silent', 'error'],
      ['text-contradicts-table', 'error'],
      ['text-contradicts-table', 'error'],
      ...HONEST,
    ]);
  });
});
