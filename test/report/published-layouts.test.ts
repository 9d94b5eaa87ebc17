import { describe, expect, it } from 'vitest';
import { GOOD, reportOf } from './written-report.ts';

/** Tables as a web page leaves them that gives each cell a line of its own. */
const aCellALine = (rows: readonly string[]): string[] => rows.flatMap((row) => row.split('\t'));

const BROKEN: Readonly<Record<string, string>> = {
  现行有效件数: '现行\n有效件数',
  自然人: '自\n然\n人',
  社会公益组织: '社会公益\n组织',
  法律服务机构: '法律\n服务\n机构',
  '（七）总计': '（七）\n总计',
  结果维持: '结果\n维持',
  结果纠正: '结果\n纠正',
  其他结果: '其他\n结果',
  尚未审结: '尚未\n审结',
  未经复议直接起诉: '未经复议\n直接起诉',
};
const narrow = (rows: readonly string[]): string[] => aCellALine(rows).map((cell) => BROKEN[cell] ?? cell);

describe('tables of published pages', () => {
  it('are read where narrow columns broke their labels over lines', async () => {
    const whole = await reportOf();
    const report = await reportOf({
      disclosure: narrow(GOOD.disclosure),
      applications: narrow(GOOD.applications),
      review: narrow(GOOD.review),
    });
    expect(report.unread).toEqual([]);
    expect(report.observations).toEqual([]);
    expect([...report.cells].map(([id, { value }]) => [id, value])).toEqual(
      [...whole.cells].map(([id, { value }]) => [id, value]),
    );
  });
});
