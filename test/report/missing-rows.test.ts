import { expect, it } from 'vitest';
import { figureAt, GOOD, reportOf } from './written-report.ts';

it('a kind of lawsuit that table 四 leaves out is missing, and the others are read', async () => {
  const report = await reportOf({
    review: [
      '行政复议\t行政诉讼',
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉',
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
      '1\t0\t0\t1\t2\t0\t3\t0\t0\t3',
    ],
  });
  expect(report.observations).toMatchObject([{ kind: 'missing-row', what: 'row', expected: '复议后起诉' }]);
  expect(figureAt(report, 'review.reconsideration.total')).toBe(2);
  expect(figureAt(report, 'review.directSuit.corrected')).toBe(3);
  expect(new Set(report.unread.map(({ why }) => why))).toEqual(new Set(['absent']));
});

it('a figure too many in table 四 is told where its rows stand one below the other', async () => {
  const report = await reportOf({
    review: [
      '\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
      '行政复议\t1\t0\t0\t1\t2\t7',
      '未经复议直接起诉\t0\t0\t0\t0\t0',
      '复议后起诉\t0\t0\t0\t0\t0',
    ],
  });
  expect(report.observations).toMatchObject([
    {
      kind: 'surplus-cell',
      table: 'review',
      row: '行政复议',
      expected: 5,
      found: ['1', '0', '0', '1', '2', '7'],
    },
  ]);
  expect(figureAt(report, 'review.reconsideration.total')).toBe(2);
});

it('a row of another name stands once', async () => {
  const named = '4.大量反复申请';
  const applications = GOOD.applications.map((line) => line.replace('4.无正当理由大量反复申请', named));
  const report = await reportOf({ applications: applications.map((line) => line.replace(/^/u, '\t')) });
  expect(report.observations.map(({ kind }) => kind)).not.toContain('row-twice');
});

it('a row of whose label a font has lost characters is that row all the same, and its label is told', async () => {
  const applications = GOOD.applications.map((line) => line.replace('1.信访举报投诉类申请', '1.信 投申'));
  const report = await reportOf({ applications });
  expect(report.observations).toMatchObject([{ kind: 'label-altered', found: '1.信 投申' }]);
  expect(figureAt(report, 'applications.declinedPetition.total')).toBe(0);
});
