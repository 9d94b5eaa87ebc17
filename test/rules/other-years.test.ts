import { describe, expect, it } from 'vitest';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { rule } from '../../shared/rules/wrong-year.ts';

function found(sentence: string): readonly unknown[] {
  const subject = perfect({
    context: { year: 2022 },
    reword: (text) => text.replace('（三）政府信息管理。', `（三）政府信息管理。专人登记。${sentence}`),
  });
  const outcome = rule.check(subject);
  return outcome === 'does-not-apply' ? [] : outcome.map((fault) => fault.found);
}

describe('a signature', () => {
  it.each([
    ['2022-01-20', ['warning']],
    ['2021-12-31', ['warning']],
    ['2022-12-30', []],
    ['2023-02-03', []],
    [null, []],
  ])('of %s under the report of 2022', (signedOn, severities) => {
    const outcome = rule.check(perfect({ context: { year: 2022 }, signedOn }));
    expect(outcome === 'does-not-apply' ? [] : outcome.map((fault) => fault.severity)).toEqual(severities);
  });
});

describe('a sentence within a paragraph', () => {
  it.each([
    ['2021年未发生责任追究情况。', 2021],
    ['开展评议两次，2021年未启动责任追究。', 2021],
    ['2021全年未收到申请。', 2021],
    ['我镇2032年没有收取信息处理费。', 2032],
    ['2021年度收取信息处理费0元。', 2021],
    ['2021年我镇公开信息90条。', 2021],
    ['2023年共公开信息90条。', 2023],
    ['2021年我镇接待查阅群众六十余人。', 2021],
  ])('tells the work of another year: %s', (sentence, year) => {
    expect(found(sentence)).toEqual([year]);
  });

  it.each([
    '2020年建成公开栏12个，使用正常。',
    '2021年公开信息90条。今年公开120条。',
    '2023年，我镇将公开信息500条。',
    '2018年建成并投用的三个查询点照常开放。',
    '2019年机构改革时并入2个科室，职责随之调整。',
    '2021年未收取信息处理费。2022年也没有收取。',
  ])('tells history, plans or a comparison: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
