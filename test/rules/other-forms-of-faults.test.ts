import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

type Changes = Parameters<typeof perfect>[0];

function found(changes: Changes): readonly string[] {
  return checkReport(perfect(changes)).map(({ rule }) => rule);
}

function managed(words: string): Changes {
  return { reword: (text) => text.replace('（三）政府信息管理。', `（三）政府信息管理。${words}`) };
}

const PERIOD = '统计期限自2022年1月1日起，至2022年12月31日止。';
const SIX =
  '总体情况、主动公开情况、申请办理情况、复议诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';

describe('a fault in another form', () => {
  it.each<[string, string, Changes]>([
    ['template-residue', 'an instruction in brackets', managed('（含制度和目录，请结合实际撰写）')],
    ['template-residue', 'a remark to the writer', managed('（注：没有的也要写明，不能空着）')],
    ['template-residue', 'a telephone left to fill in', managed('咨询电话0535-×××××××。')],
    ['template-residue', 'an instruction without brackets', managed('包括制度和目录，请逐项说明。')],
    ['template-residue', 'a figure in small crosses', managed('审核信息xx条。')],
    [
      'title-nonstandard',
      'characters of the title changed places',
      { title: null, preamble: ['青石镇2022年政府信公息开工作年度报告', PERIOD] },
    ],
    [
      'title-nonstandard',
      'a year in brackets',
      { title: null, preamble: ['青石镇年度报告（2022）', PERIOD] },
    ],
    [
      'title-nonstandard',
      'a statement',
      { title: null, preamble: ['青石镇2022年政府信息公开情况说明', PERIOD] },
    ],
    ['wrong-unit', 'the site of another', managed('依托公众号和白水镇政府网站发布。')],
    [
      'section-one-empty',
      'slogans and nothing else',
      {
        sections: {
          一: [
            '2022年，青石镇在市委、市政府的坚强领导下，深入学习贯彻党的二十大精神，全面落实条例各项规定，扎实推进各项任务，政府信息公开工作取得新成效，群众更加满意。',
          ],
        },
      },
    ],
    ['template-residue', 'what to write, in brackets', managed('（本段写制度建设）（写明具体表现）【例】')],
    ['numbering-broken', 'points within a paragraph', managed('1.登记。2.审核。4.归档。')],
    [
      'section-one-empty',
      'headings and nothing else',
      {
        sections: {
          一: [
            '（一）主动公开',
            '（二）依申请公开',
            '（三）政府信息管理',
            '（四）平台建设',
            '（五）监督保障',
          ],
        },
      },
    ],
    ['template-residue', 'a name in braces, and crosses for one', managed('{单位}联系人：XXX。')],
    ['template-residue', 'what may be left out', managed('（含建议提案等，没有可不写）公开【】条')],
    ['template-residue', 'how much to write', managed('（至少写2条）')],
    ['title-nonstandard', 'about the report', { title: '关于青石镇2022年政府信息公开工作年度报告' }],
    [
      'wrong-year',
      'the opening is of another year',
      { preamble: [`根据2021年政府信息公开工作情况编制本报告。${PERIOD}`] },
    ],
    ['template-residue', 'something to be filled in later', managed('（待补充）')],
    [
      'numbering-broken',
      'seven parts and six named',
      { preamble: [`本报告由${SIX}等七个部分组成。${PERIOD}`] },
    ],
    [
      'numbering-broken',
      'points with a paragraph each',
      { sections: { 五: ['一是公开不及时。', '三是解读偏少。', '下一步将加强培训，完善制度，逐项改进。'] } },
    ],
    [
      'wrong-year',
      'problems of last year behind what was well',
      { sections: { 五: ['2021年，我镇公开渠道有所拓宽，但解读仍存在不足。', '将增加图解，按季检查。'] } },
    ],
    [
      'template-residue',
      'a point of which only its number is filled in',
      {
        sections: { 五: ['（一）解读偏少、更新偏慢。', '（二）……', '改进措施：增加图解，按季检查。'] },
      },
    ],
    ['outdated-basis', 'the format on trial', { preamble: [`按照《年度报告格式（试行）》编制。${PERIOD}`] }],
    ['outdated-basis', 'its number with a dash', { preamble: [`按照国办公开办函2019-60号编制。${PERIOD}`] }],
    [
      'fee-statement-missing',
      'no fee of one application is no statement',
      {
        sections: { 六: ['无其他需要报告的事项。'] },
        reword: (text) => text.replace('结转下年度2件。', '结转下年度2件，未收取任何费用。'),
      },
    ],
    [
      'old-structure-wording',
      'a part for remarks and annexes',
      { sections: { 六: ['本年度未收取信息处理费。', '七、相关的说明和附表'] } },
    ],
  ])('%s: %s', (rule, _, changes) => {
    expect(found(changes)).toContain(rule);
  });

  it.each<[string, Changes]>([
    ['an applicant asked to add something', managed('（根据申请人补充材料办理，邀请群众填写问卷）')],
    [
      'a subject behind the comma of its heading',
      {
        sections: {
          一: [
            '（一）突出重点领域，做好主动公开',
            '在公开栏张贴惠农政策和项目进度336条。',
            '（二）规范办理流程，做好依申请公开',
            '新收25件，上年结转2件，办结25件，结转下年度2件。',
            '（三）严把三道关口，抓好政府信息管理',
            '拟稿、核稿、签发各负其责。',
            '（四）整合各类渠道，推进平台建设',
            '便民服务中心添置查询机一台。',
            '（五）压实工作责任，强化监督保障',
            '工作考核、社会评议按季开展，未发生责任追究。',
          ],
        },
      },
    ],
    [
      'measures that have been taken already',
      { sections: { 五: ['栏目不全、更新偏慢。为此，开展了两次专题学习，修订了公开目录。'] } },
    ],
    ['brackets with content', managed('（写入年度计划，列全县第3位，以下简称办法）')],
    ['six parts and six named', { preamble: [`本报告由${SIX}等六个部分组成。${PERIOD}`] }],
    [
      'points that go on in the next paragraph',
      {
        sections: {
          五: ['问题：一是公开不及时；二是解读偏少。', '三是培训不够。下一步将加强培训，逐项改进。'],
        },
      },
    ],
  ])('is not %s', (_, changes) => {
    expect(found(changes)).toEqual([]);
  });
});
