import { describe, expect, it } from 'vitest';
import { wrongBesideLastYear } from '../../shared/narrative/beside-last-year.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

const lastYear = perfect({
  year: 2021,
  figures: {
    'applications.new.total': 20,
    'applications.carriedIn.total': 1,
    'applications.total.total': 18,
    'disclosure.licensing.decisions': 96,
  },
}).report;

/** What is wrong in a text of 2022 with 25 applications (20 the year before) and 120 licences (96). */
function wrong(text: string, before: typeof lastYear | undefined = undefined): readonly string[] {
  const { report, form, year } = perfect({ sections: { 一: [text] } });
  return wrongBesideLastYear(report, form, year, before).map(
    ({ figure, expected, byTables }) => `${figure.text} ${expected}${byTables ? ' by tables' : ''}`,
  );
}

describe('comparisons with the year before, by the figures of the text', () => {
  it.each([
    '（二）依申请公开。收到申请25件，比上年增加5件，同比增长25%。',
    '（二）依申请公开。收到申请25件，2021年为20件，增幅25%。',
    '（二）依申请公开。申请由上年的20件升至25件，增长25%（5件）。',
    '（二）依申请公开。收到申请25件，由2021年的20件增加到25件。',
    '（二）依申请公开。收到申请25件（含自然人20件），较2021年由20件增加到25件。',
    '（二）依申请公开。收到申请25件，比2021年（20件）多5件。',
    '公开信息356条，较2021年（400条）下降11%。',
    '主动公开信息356条，与去年同期相比，减少44条，下降11%。',
    '本年公开信息356条，上年公开信息400条，同比下降11%。',
    '与2021年的400条相比，今年公开信息356条，少了44条。',
    '主动公开信息356条，上年250条，增长约四成，即约42%。',
    // One of several may be meant.
    '（二）依申请公开。收到申请25件，办结20件，比上年增加5件，增长25%。',
    // Of something else.
    '（二）依申请公开。收到申请25件，比上年增加5件，公众满意率提高3%。',
    '公开信息356条，比2019年增加300条，比上月增长40%。',
  ])('fit one another: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    ['（二）依申请公开。收到申请25件，比上年增加5件，同比增长35%。', '35% 25'],
    ['（二）依申请公开。收到申请25件，2021年为20件，比上年增加7件。', '7件 5'],
    ['（二）依申请公开。申请由上年的20件升至25件，增长15%。', '15% 25'],
    ['本年公开信息356条，上年公开信息400条，同比下降21%。', '21% -11'],
    ['与2021年的400条相比，今年公开信息356条，少了54条。', '54条 -44'],
    ['主动公开信息356条，上年250条，增长约60%。', '约60% 42.4'],
    ['主动公开信息356条。比去年减少44条，下降21%。', '21% -11'],
  ])('do not fit: %s', (text, says) => {
    expect(wrong(text)).toEqual([says]);
  });
});

describe('comparisons with the year before, by its tables', () => {
  it('are wrong where the tables of both years tell otherwise', () => {
    const head = '（二）依申请公开。收到申请25件，';
    expect(wrong(`${head}比上年增加9件。`, lastYear)).toEqual(['9件 5 by tables']);
    // With those carried in there were 21, but then this year's are 27.
    expect(wrong(`${head}比上年增加4件。`, lastYear)).toEqual(['4件 5 by tables']);
    expect(wrong(`${head}上年为24件。`, lastYear)).toEqual(['24件 20 by tables']);
    expect(wrong(`${head}同比下降25%。`, lastYear)).toEqual(['25% 25 by tables']);
    expect(
      wrong('（二）依申请公开。申请量逐年上升（2020年12件、2021年24件、2022年25件）。', lastYear),
    ).toEqual(['24件 20 by tables']);
    expect(wrong('2020年至2022年收到的政府信息公开申请分别为12件、24件和25件。', lastYear)).toEqual([
      '24件 20 by tables',
    ]);
    expect(wrong('作出行政许可决定120件，同比增长45%。', lastYear)).toEqual(['45% 25 by tables']);
  });

  it('are right where they tell the same, and cannot be told of another year', () => {
    const head = '（二）依申请公开。收到申请25件，';
    expect(wrong(`${head}比上年增加5件，上年结转2件。`, lastYear)).toEqual([]);
    expect(wrong(`${head}比2018年增加9件。`, lastYear)).toEqual([]);
  });
});
