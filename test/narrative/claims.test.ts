import { describe, expect, it } from 'vitest';
import { narrativeOf } from '../../shared/narrative/claims.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

/** What a paragraph of section 一 states, as `quantity=figure`; of 2022. */
function stated(...paragraphs: string[]): readonly string[] {
  const { report } = perfect({ sections: { 一: paragraphs } });
  return narrativeOf(report, 2022)
    .claims.filter(({ sentence }) => sentence.section === '一')
    .map(({ quantity, value, bound, denied }) => {
      const sign = { exact: '=', least: '≥', most: '≤', about: '≈' }[bound];
      return `${quantity.id}${sign}${denied ? 'none' : value}`;
    });
}

describe('figures of applications', () => {
  it.each<[string, string[]]>([
    ['（二）依申请公开。去年跨年件1例，今年接到申请5例。', ['carriedIn=1', 'received=5']],
    ['（二）依申请公开。收到申请7件（2021年为11件），其中同意公开4件。', ['received=7', 'granted=4']],
    ['（二）依申请公开。申请量较去年明显回落，由8件减少到3件。', ['handled=3']],
    ['（二）依申请公开。2021年延续办理1件。', ['carriedIn=1']],
    ['规范性文件2件继续有效，清理后宣布失效3件。', ['documentsInForce=2', 'documentsLapsed=3']],
    [
      '今年出台规范性文件2件，同步废止旧文件1件，存续有效5件。',
      ['documentsMade=2', 'documentsRepealed=1', 'documentsInForce=5'],
    ],
    ['（二）依申请公开。申请量连续三年增长（2020年76件、2021年90件、2022年109件）。', ['handled=109']],
    ['（二）依申请公开。剩余1件因需征求第三方意见，延至2023年答复。', ['carriedOut=1']],
    ['（二）依申请公开。申请数量由2021年的9件降至6件。', ['handled=6']],
    ['（二）依申请公开。上年结余1件，应办件7件。', ['carriedIn=1', 'due=7']],
    ['规范性文件制定3件，累计现行有效11件。', ['documentsMade=3', 'documentsInForce=11']],
    ['全年收到政府信息公开申请25件，加上结转件共办理27件。', ['received=25', 'due=27']],
    [
      '（二）依申请公开。全年收件17件，连同上年没办完的2件，共计19件。',
      ['received=17', 'carriedIn=2', 'inHand=19'],
    ],
    [
      '（二）依申请公开。公开类8件（全部公开6件、部分公开2件），不予公开1件。',
      ['grantedInAll=8', 'granted=6', 'partial=2', 'refused=1'],
    ],
    ['（二）依申请公开。共收到书面申请6件。', ['received=6']],
    ['（二）依申请公开。网上申请4件，邮寄申请2件。', ['receivedOneWay≥4', 'receivedOneWay≥2']],
    ['2020年至2022年，我镇收到的政府信息公开申请分别为15件、12件和10件。', ['received=10']],
    ['2021、2022年分别收到政府信息公开申请15件、25件。', ['received=25']],
    ['全年收到政府信息公开申请25件。', ['received=25']],
    [
      '2022年，我镇共收到12件信息公开申请，其中10件已按时答复，剩余2件结转下年度继续办理。',
      ['received=12', 'answered=10', 'carriedOut=2'],
    ],
    ['全年受理依申请公开申请三件，均已答复。', ['handled=3']],
    ['共收到公民、法人和其他组织提出的政府信息公开申请共 8 件。', ['received=8']],
    ['依申请公开。公民、法人提出的政府信息公开申请共8件，均已登记受理。', ['received=8']],
    ['收到申请公开政府信息的要求0件。', ['received=0']],
    ['新收政府信息公开申请1,204件，上年结转36件。', ['received=1204', 'carriedIn=36']],
    [
      '办结政府信息公开申请25件（含上年结转2件），结转下年度2件。',
      ['answered=25', 'carriedIn=2', 'carriedOut=2'],
    ],
    [
      '收到政府信息公开申请25件，予以公开12件、部分公开3件、不予公开3件、无法提供5件、不予处理1件。',
      ['received=25', 'granted=12', 'partial=3', 'refused=3', 'unable=5', 'declined=1'],
    ],
    [
      '收到政府信息公开申请25件，其中自然人20件，法人或其他组织5件。',
      ['received=25', 'receivedFromPersons=20', 'receivedFromOrganisations=5'],
    ],
    [
      '全年通过网站办理并答复信息公开申请3件、纸质申请36件，顺延至下一年答复2件。',
      ['receivedOneWay≥36', 'carriedOut=2'],
    ],
    ['收到政府信息公开申请近30件。', ['received≈30']],
    ['收到政府信息公开申请20余件。', ['received≥20']],
    ['收到政府信息公开申请不足20件。', ['received≤20']],
    ['收到政府信息公开申请至少20件。', ['received≥20']],
    ['收取行政事业性收费12万余元。', ['charges≥12']],
    ['政府信息公开申请由上年的24件升至30件。', ['handled=30']],
    ['政府信息公开申请总数比上年增加6件，达到30件。', ['handled=30']],
    ['2021年收到政府信息公开申请24件，2022年30件。', ['received=30']],
    ['部分公开、不予公开均为4件，均属政府信息公开申请。', ['partial=4', 'refused=4']],
    [
      '（二）依申请公开。新收数、办结数、结转下年数依次为30、28、2。',
      ['received=30', 'answered=28', 'carriedOut=2'],
    ],
    [
      '政府信息公开行政诉讼5件（未经复议直接起诉3件，复议后起诉2件），维持4件。',
      ['lawsuits=5', 'directSuits=3', 'suitsAfterReconsideration=2', 'lawsuits.upheld=4'],
    ],
    ['政府集中采购项目7个，采购总金额286.4万元。', ['procurementProjects=7', 'procurementAmount=286.4']],
    [
      '全年受理依申请公开45件，其中8件予以公开，17件部分公开，2件不予公开，另有4件结转下一年度继续办理。',
      ['handled=45', 'granted=8', 'partial=17', 'refused=2', 'carriedOut=4'],
    ],
    ['全年新收申请13件，予以公开8件，结转下年度5件。', ['received=13', 'granted=8', 'carriedOut=5']],
    ['共办理依申请公开3件，同比减少2件。', ['dealtWith=3']],
    ['全县共收到政府信息公开申请320件，我镇办理信息公开申请1件。', ['dealtWith=1']],
    [
      '收到申请公开件92件、上一年度结转2件，结转下年度9件，均为政府信息公开申请。',
      ['received=92', 'carriedIn=2', 'carriedOut=9'],
    ],
    [
      '（二）依申请公开。全年有一件因政府信息公开工作被申请行政复议，结果维持。',
      ['reconsiderations=1', 'reconsiderations.upheld=1'],
    ],
    [
      '（二）依申请公开。收到6件，其中1件经补正后仍不明确，作无法提供处理，5件予以公开。',
      ['received=6', 'reason.unableUnclear=1', 'granted=5'],
    ],
    ['（二）依申请公开。2022年度发生依申请公开3次。', ['received=3']],
    ['收到公民申请公开政府信息2件、企业申请1件。', ['receivedFromPersons=2', 'applicant.business=1']],
    ['因信息公开引发行政争议11件，调解行政争议4件。', ['disputes=11']],
    ['（二）依申请公开。办理申请9件，其中新收6件、结转3件。', ['dealtWith=9', 'received=6', 'carried=3']],
    ['（二）依申请公开。收到6件；上一年结转办件3件。', ['received=6', 'carriedIn=3']],
    ['2022年收到依申请公开0件，公开0件，不予公开0件。', ['received=0', 'granted=0', 'refused=0']],
  ])('are read from %s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['制发政策性文件34件，其中行政规范性文件4件。', ['documentsMade=4']],
    ['梳理行政规范性文件11件，均为现行有效，本年废止1件。', ['documentsInForce=11', 'documentsRepealed=1']],
    ['未发布规范性文件，作出行政处罚决定6件。', ['penalties=6']],
    ['（二）依申请公开。收到25件，办结27件，结转5件。', ['received=25', 'answered=27', 'carried=5']],
  ])('are told apart by their own verb: %s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  it('are read in the points under a heading, and not in the part that follows it', () => {
    expect(
      stated('2、依申请公开', '（1）完善流程图并上墙。（2）受理申请6件，承办结转申请1件，答复7件。'),
    ).toEqual(['handled=6', 'carriedIn=1', 'answered=7']);
    expect(stated('（二）依申请公开', '1.申请数量。收到6件。', '2.办理结果。办结5件。')).toEqual([
      'received=6',
      'answered=5',
    ]);
    expect(stated('2022年，依申请公开方面，新收6件、结转1件，合计7件。')).toEqual([
      'received=6',
      'carried=1',
      'inHand=7',
    ]);
    expect(stated('2、依申请公开', '（1）完善流程图。', '3、政务热线', '（1）收到6件。')).toEqual([]);
  });

  it.each([
    ['清溪市民政局', true],
    ['清溪市白水区民政局', false],
  ])('of 市局 are the own ones of %s: %s', (unit, own) => {
    const title = `${unit}2022年政府信息公开工作年度报告`;
    const { report } = perfect({ title, sections: { 一: ['（二）依申请公开。市局收到申请6件。'] } });
    expect(narrativeOf(report, 2022).claims.some(({ value }) => value === 6)).toBe(own);
  });

  it('are read under a heading that says what the paragraph is about', () => {
    expect(stated('（二）依申请公开情况', '本年度收到申请6件，办结6件。')).toEqual([
      'received=6',
      'answered=6',
    ]);
    expect(stated('（二）依申请公开。', '（三）信访。', '本年度收到申请6件。')).toEqual([]);
  });
});

describe('what did not happen', () => {
  it.each<[string, string[]]>([
    ['2022年未收到政府信息公开申请。', ['received=none']],
    ['本年度没有公民、法人或者其他组织申请公开政府信息，也没有收到依申请公开事项。', ['received=none']],
    ['没有公民申请公开政府信息。', ['received=none']],
    ['全年未收到任何形式的依申请公开政府信息。', ['received=none']],
    ['无因信息公开导致行政复议以及行政诉讼的情况。', ['reconsiderations=none', 'lawsuits=none']],
    [
      '未发生政府信息公开行政复议案件、行政诉讼案件和举报申诉件。',
      ['reconsiderations=none', 'lawsuits=none'],
    ],
    ['我镇未出现权利人向镇政府申请公开信息的情况。', ['received=none']],
    [
      '全年未发生因政府信息公开申请提起的行政复议和行政诉讼案件。',
      ['reconsiderations=none', 'lawsuits=none'],
    ],
    [
      '未出现因政府信息公开引发举报、申请行政复议或提起行政诉讼的情况。',
      ['reconsiderations=none', 'lawsuits=none'],
    ],
    ['无因政府信息公开申请行政复议、提起行政诉讼的情况。', ['reconsiderations=none', 'lawsuits=none']],
    ['因政府信息公开引起的行政复议0件，行政诉讼0件。', ['reconsiderations=0', 'lawsuits=0']],
    ['政府信息公开行政复议、行政诉讼均为0件。', ['reconsiderations=0', 'lawsuits=0']],
    ['本年度未制发行政规范性文件。', ['documentsMade=none']],
  ])('is read from %s', (text, expected) => {
    expect([...new Set(stated(text))]).toEqual(expected);
  });
});

describe('normative documents and decisions', () => {
  it.each<[string, string[]]>([
    [
      '全年制发行政规范性文件2件，废止1件，现行有效9件。',
      ['documentsMade=2', 'documentsRepealed=1', 'documentsInForce=9'],
    ],
    ['制定2件行政规范性文件。', ['documentsMade=2']],
    ['现行有效的行政规范性文件共9件。', ['documentsInForce=9']],
    ['行政事业性收费1.26万元，收取信息处理费300元。', ['charges=1.26', 'informationFee=0.03']],
    ['2022年，我镇主动公开政府信息356条。', ['published=356']],
    ['作出行政处罚决定15件，作出行政许可决定120件。', ['penalties=15', 'licences=120']],
  ])('are read from %s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });
});

describe('what is no statement about this unit and this year', () => {
  it.each([
    '公开规范性文件12件，公示行政许可330条、行政处罚46条。',
    '印发规范性文件、政策性文件和各类通知36件。',
    '收到网上咨询55件，受理人民网留言11条，办理热线工单47件。',
    '2021年收到政府信息公开申请30件。',
    '去年收到政府信息公开申请30件，办结30件。',
    '近三年累计收到政府信息公开申请90件。',
    '较上年收到的政府信息公开申请增加5件。',
    '全市共收到政府信息公开申请320件。',
    '上半年收到政府信息公开申请9件，3月份收到政府信息公开申请2件。',
    '受理行政许可申请26件，救助申请8件。',
    '办理行政复议案件120件，行政诉讼案件30件。',
    '没有一件政府信息公开申请逾期答复。',
    '除上述申请外，未再收到政府信息公开申请。',
    '没有收到法人或其他组织的政府信息公开申请。',
    '未收到重复的政府信息公开申请。',
    '全年未发生依申请公开答复不准确的情况。',
    '未发生政府信息公开行政诉讼案件超期答辩的情况。',
    '全年办理行政复议120件。',
    '财政领域主动公开信息20条，通过网站公开信息300条。',
    '公开行政事业性收费目录2份，减免行政事业性收费3万元。',
    '清理规范性文件40件，审查规范性文件6件。',
    '2023年，将办好政府信息公开申请100件。',
    '没有出现无正当理由大量申请公开政府信息的情形。',
  ])('%s', (text) => {
    expect(stated(text)).toEqual([]);
  });
});
