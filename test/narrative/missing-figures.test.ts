import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { rule as numberMissing } from '../../shared/rules/number-missing.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { rule as textConflict } from '../../shared/rules/text-conflict.ts';
import { rule as textSilent } from '../../shared/rules/text-silent.ts';

const ACTIVE = '（一）主动公开。全年公开信息120条，聚焦财政、民生领域，及时更新。';

function finds(rule: Rule, ...paragraphs: string[]): boolean {
  return checkReport(perfect({ sections: { 一: paragraphs } }), [rule]).length > 0;
}

describe('a figure or a measure word left out', () => {
  it.each([
    '全年累计发布各类信息余条，召开新闻发布会2次。',
    '主动公开政府信息条次，公开渠道畅通。',
    '截至年底现行有效的规范性文件件。',
    '公开信息356，其中网站200条。',
    '作出行政处罚决定件，行政许可12件。',
    '行政复议件，行政诉讼1件。',
    '收取行政事业性收费共计万元。',
    '（二）依申请公开。收到申请3，已答复。',
    '（二）依申请公开。无法提供件，不予处理1件。',
    '（二）依申请公开。全年收到依申请公开 件，答复25件。',
    '本年度召开新闻发布会场，发放宣传单份。',
    '公众号推送信息篇。',
    '现行有效行政规范性文件31件，本年制发件。',
    '印发宣传手册册。',
    '全年组织宣讲场次，覆盖群众人次。',
    '举办讲解活动2场，惠及群众人次。',
    '办理网上答疑份，制作图解6篇。',
    '全年发布通知23，及时调整目录。',
    '年底现行有效的规范性文件。',
  ])('is told: %s', (text) => {
    expect(finds(numberMissing, text)).toBe(true);
  });

  it.each([
    '公开行政处罚案件12件，行政许可案件3件，案件信息完整。',
    '做好申请件、信访件分类，全年登记申请件12件。',
    '资金收入总额1200万元，支出总额近万元。',
    '2022年，公开信息356条次，网站访问量约3万次。',
    '规范性文件件件有解读，共12件。',
    '规范性文件：制发8；废止5；有效31。',
    '（二）依申请公开。新收64，结转5，办结66，待办3。',
    '（二）依申请公开。未接到公民、法人或其他组织的政府信息公开申请件。',
    '编印《公开工作手册》，制作年度合集共2份。',
    '开展进市场、进广场宣传，组织干部到现场，发放单页300份。',
    '（二）依申请公开。受理14件依申请公开件，12件来自公民。',
    '（二）依申请公开。共办理依申请公开件，均按时答复，数量为25件。',
  ])('is none: %s', (text) => {
    expect(finds(numberMissing, text)).toBe(false);
  });
});

describe('applications that the text does not count', () => {
  it.each([
    '（二）依申请公开。公布申请指南和受理电话，方便群众提出申请。',
    '（二）依申请公开。严格按照时限和程序办理每一件政府信息公开申请。',
    '（三）政府信息管理。落实三审三校制度，定期清理失效信息。',
  ])('are told: %s', (text) => {
    expect(finds(textSilent, ACTIVE, text)).toBe(true);
  });

  it.each([
    '（二）依申请公开。所收申请均在法定期限内答复。',
    '（二）依申请公开|规范办理各类申请，具体数据见第三部分表格。',
    '（二）依申请公开。申请量与去年持平。',
    '（二）依申请公开。答复政府信息公开申请25件。',
  ])('are told of in other ways: %s', (text) => {
    expect(finds(textSilent, ACTIVE, ...text.split('|'))).toBe(false);
  });
});

describe('what was published in all', () => {
  it.each([
    ['全年主动公开信息187条。', '（四）平台建设。依托网站等平台，全年主动公开信息213条。'],
    ['2022年我镇发布各类信息410条。', '全年共发布各类信息401条，接受监督。'],
  ])('is in conflict: %s %s', (...texts) => {
    expect(finds(textConflict, ...texts)).toBe(true);
  });

  it.each([
    ['全年主动公开政府信息187条，发布各类信息520条。', '全年审核信息200条。'],
    ['全年公开信息316条。', '（四）平台建设。改版网站。全年发布信息120条。公众号发布信息196条。'],
    ['全年公开信息187条。', '全年网站公开信息120条，微信公众号公开信息67条。'],
  ])('is not what one channel published: %s %s', (...texts) => {
    expect(finds(textConflict, ...texts)).toBe(false);
  });
});

describe('what no table counts', () => {
  it.each([
    ['全年通过政务微信发布信息88条。', '政务微信全年发布信息92条。'],
    ['本镇全年清理失效文件14件。', '2022年共清理失效文件11件，另修订2件。'],
  ])('is in conflict where the same words give two figures: %s %s', (...texts) => {
    expect(finds(textConflict, ...texts)).toBe(true);
  });

  it.each([
    ['全年开展活动3次。', '全年开展活动5次。'],
    ['门户网站改版，办理群众留言12件。', '市长信箱畅通，办理群众留言9件。'],
    ['全年清理失效文件11件。', '全年清理失效文件10余件。'],
    ['清理失效文件11件。', '2021年清理失效文件14件。', '其中清理失效文件5件。'],
    ['全年组织业务培训3次。', '全年组织业务培训40人次。'],
  ])('is not where it may be said of two things: %s %s', (...texts) => {
    expect(finds(textConflict, ...texts)).toBe(false);
  });
});
