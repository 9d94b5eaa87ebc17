import { describe, expect, it } from 'vitest';
import { inLanes } from '../../shared/in-lanes.ts';
import { chosenTwice, isReady } from '../../web/bulk/bulk-row.ts';
import { matchUnit } from '../../web/bulk/match.ts';

const UNITS = [
  { code: '370681107', name: '七甲镇' },
  { code: '370681005', name: '东江街道' },
  { code: '370681105', name: '东江' },
  { code: '370681990', name: '龙口市财政局' },
];
const by = (unitName: string | null, ...authors: string[]) => ({
  unitName,
  authors: authors.map((text) => ({ text })),
});

describe('a file that was dropped with others', () => {
  it.each([
    ['its author', by('七甲镇'), '370681107'],
    ['the signature, where the title names nobody', by(null, '龙口市七甲镇人民政府'), '370681107'],
    ['an author without its city', by('财政局'), '370681990'],
  ])('is the unit’s by %s, whatever the file is called', (_, author, unit) => {
    expect(matchUnit('东江街道/报告.docx', author, UNITS)).toEqual({ unit, by: 'content' });
  });

  it.each([
    ['七甲镇2020年度报告.docx', '370681107'],
    ['各单位/东江街道/定稿.pdf', '370681005'],
    ['财政局年报.doc', '370681990'],
  ])('is the unit’s by the name of the file or its folder when it names no author: %s', (path, unit) => {
    expect(matchUnit(path, null, UNITS)).toEqual({ unit, by: 'file-name' });
    expect(matchUnit(path, by('邻镇'), UNITS)).toEqual({ unit, by: 'file-name' });
  });

  it('is nobody’s when nothing names a unit, or several are named', () => {
    expect(matchUnit('报告.docx', by('邻镇'), UNITS)).toEqual({ unit: null, by: null });
    expect(matchUnit('报告.docx', by(null, '七甲镇', '东江街道'), UNITS)).toEqual({ unit: null, by: null });
  });
});

describe('the files that are filed together', () => {
  const row = { path: '', file: null, check: null, isUnopened: false, by: null, outcome: null };
  it('are one for each unit', () => {
    const rows = [
      { ...row, unit: 'a', include: true },
      { ...row, unit: 'b', include: true },
      { ...row, unit: 'a', include: true },
      { ...row, unit: 'b', include: false },
    ];
    expect([...chosenTwice(rows)]).toEqual(['a']);
  });

  it('are not chosen before they were checked', () => {
    expect(isReady({ ...row, unit: 'a', include: false })).toBe(false);
  });

  it('go their way in order, some at a time, and all of them', async () => {
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    await inLanes([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});
