import { describe, expect, it } from 'vitest';
import { figureAt, GOOD, reportOf } from './written-report.ts';

/** The row of the label with these lines in its place. */
const instead = (rows: readonly string[], label: string, ...lines: string[]): string[] =>
  rows.flatMap((row) => (row.startsWith(label) ? lines : [row]));

const spaced = (rows: readonly string[]): string[] => rows.map((row) => row.replaceAll('\t', '    '));

describe('a text of narrow columns', () => {
  it('believes no figure of a row below which the rest of its digits stands', async () => {
    const report = await reportOf({
      applications: instead(
        spaced(GOOD.applications),
        '一、本年新收',
        '一、本年新收政府信息公开申请数量    1    4    0    0    0    0    1',
        '                                    3                             7',
        '',
      ),
    });
    expect(report.unread.map(({ cell }) => cell)).toEqual(
      ['person', 'business', 'research', 'socialOrg', 'legalService', 'otherOrg', 'total'].map(
        (column) => `applications.new.${column}`,
      ),
    );
    expect(figureAt(report, 'applications.carriedIn.person')).toBe(1);
  });

  it('gives no label the figures below it when others stand between its halves', async () => {
    const report = await reportOf({
      applications: [
        ...spaced(GOOD.applications.slice(0, -2)),
        '（七）总',
        '3    1    0    0    0    0    4',
        '计',
        '四',
        '1    0    0    0    0    0    1',
        '、结转下年度继续办理',
      ],
    });
    expect([null, 3]).toContain(figureAt(report, 'applications.total.person'));
    expect([null, 1]).toContain(figureAt(report, 'applications.carriedOut.person'));
  });

  it('takes the end of several labels for none of them', async () => {
    const report = await reportOf({
      applications: instead(
        instead(spaced(GOOD.applications), '1.申请人无正当理由'),
        '一、本年新收',
        '一、本年新收政',
        '府信息公开申请    3    1    0    0    0    0    4',
        '数量',
      ),
    });
    expect(figureAt(report, 'applications.otherNotCorrected.total')).toBeNull();
  });

  it('has no label altered of which the rest stands below it', async () => {
    const report = await reportOf({
      applications: instead(GOOD.applications, '3.危及', '3.危及“三安全一稳\t0\t0\t0\t0\t0\t0\t0', '定”'),
      review: [
        '  行政复议    行政诉讼',
        '结果维  结果纠正  其他结果  尚未审结  总计  未经复议直接起诉  复议后起诉',
        '持',
        ...spaced(GOOD.review.slice(2)),
      ],
    });
    expect(report.observations.filter(({ kind }) => kind === 'label-altered')).toEqual([]);
    expect(figureAt(report, 'applications.refusedSafety.total')).toBe(0);
  });
});
