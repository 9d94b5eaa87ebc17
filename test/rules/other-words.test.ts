import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

/** Section 一 of the perfect report as other offices would write it; every figure agrees with the tables. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'in numbered headings with the text below': [
    '2022年，在市委、市政府的领导下，青石镇认真贯彻《中华人民共和国政府信息公开条例》，政府信息公开工作取得新进展。',
    '（一）主动公开情况',
    '全年主动公开政府信息356条，其中政府网站200条，公开栏156条。2022年制定并公开行政规范性文件2件，废止1件，截至年底现行有效9件。公示行政许可信息330条，公开行政处罚案件信息46条。',
    '（二）依申请公开情况',
    '2022年共收到申请25件，比上年增加5件，其中自然人20件，法人或其他组织5件；网上申请18件，信函申请7件。上年结转2件。本年度共答复25件（其中上年结转2件），均在法定期限内办结，剩余2件结转至2023年办理。因信息公开发生行政复议2件、行政诉讼1件，均未被纠错。',
    '（三）政府信息管理情况',
    '严格执行三审三校，动态调整公开目录12项，未发生失泄密事件。',
    '（四）平台建设情况',
    '全年更新政务新媒体1088条，网站专栏访问量3.6万人次。',
    '（五）监督保障情况',
    '组织培训2次，参训60余人次；工作考核占年度考核分值的4%，社会评议满意率98%，无责任追究情形。',
  ],
  'in one paragraph': [
    '一年来，我镇坚持公开为常态、不公开为例外，主动公开信息356条，新制发规范性文件2件、废止1件，现行有效规范性文件9件。近三年累计收到政府信息公开申请60余件，其中今年收到25件，2021年收到20件。上年度结转2件，今年办结25件，结转下一年度2件；8件信访举报类咨询已引导至信访渠道办理。被申请行政复议2件，被提起行政诉讼1件。信息发布实行三级审核，专栏与新媒体平台同步维护；公开情况纳入工作考核，开展社会评议，没有需要责任追究的情形。全市政务公开考核中我镇列第3名。',
  ],
  'in Arabic numbers and with what did not happen': [
    '2022年，我镇政务公开工作按照全市部署推进。',
    '1.主动公开。公开各类信息三百余条，全年未发生因公开不当引发的舆情。本年度制发规范性文件两件。',
    '2.依申请公开。受理政府信息公开申请二十五件，上年结转两件，予以公开12件，部分公开3件，不予公开3件，无法提供5件，不予处理1件，其他处理1件，结转下年度继续办理2件。没有逾期答复的申请，没有因处理不当被责令纠正的行政复议。',
    '3.政府信息管理。清理规范性文件14件，其中拟于下年废止3件。',
    '4.平台建设。全镇26个村设立公开栏，公众号粉丝1.2万人。',
    '5.监督保障。工作考核、社会评议按季度开展，未出现责任追究情况。',
  ],
};

describe.each(Object.entries(WAYS))('the perfect report told %s', (_, paragraphs) => {
  it('has nothing wrong', () => {
    expect(checkReport(perfect({ sections: { 一: paragraphs } }))).toEqual([]);
  });

  it('still says so where a figure of it contradicts the tables', () => {
    const spoiled = paragraphs.map((text) =>
      text.replace(
        /(收到申请|今年办结|予以公开)(\d+)件/u,
        (_match, words: string, figure: string) => `${words}${Number(figure) + 4}件`,
      ),
    );
    const rules = checkReport(perfect({ sections: { 一: spoiled } })).map(({ rule }) => rule);
    expect(rules).toContain('text-contradicts-table');
  });
});
