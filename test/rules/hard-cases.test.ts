import { describe, expect, it } from 'vitest';
import { cellsOf, formById } from '../../shared/form/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { OWN_WORDS } from '../../shared/rules/examples/own-words.ts';
import { type Changes, perfect } from '../../shared/rules/examples/perfect-report.ts';

/** A sentence put behind the heading of a part of section 一, or behind other words of the perfect report. */
const after =
  (words: string, more: string): Required<Pick<Changes, 'reword'>>['reword'] =>
  (text) =>
    text.replace(words, words + more);
const published = (more: string): Changes => ({ reword: after('（一）主动公开。', more) });
const applied = (more: string): Changes => ({ reword: after('（二）依申请公开。', more) });
const managed = (more: string, neighbours: readonly string[] = []): Changes => ({
  reword: after('（三）政府信息管理。', more),
  context: { neighbours },
});
const watched = (more: string): Changes => ({ reword: after('（五）监督保障。', more) });
const sixth = (text: string): Changes => ({ sections: { 六: [text] } });
const PERIOD = '统计期限自2022年1月1日起，至2022年12月31日止。';
const opening = (text: string): Changes => ({ preamble: [text, PERIOD] });

const NO_APPLICATIONS = Object.fromEntries(
  [...cellsOf(formById('2021')).keys()].filter((id) => id.startsWith('applications.')).map((id) => [id, 0]),
);

/** True reports in which a rule could see a fault and must not. */
const CASES: Readonly<Record<string, Changes>> = {
  'its own site and those of others in general': managed(
    '依托青石镇政府网站和各乡镇政府网站发布，通过县政府网站转载。',
  ),
  'words before 镇 that are no name': managed(
    '成立以镇党委书记为组长的领导小组。形成镇主要领导负责、各站所配合的格局。',
  ),
  'a unit merged from others': managed('青石镇由原白水乡、原柳溪镇合并而成，三地档案统一归集。', ['柳溪镇']),
  'a village named like a neighbour': managed('柳溪村、青石村等12个村设立公开栏。', ['柳溪镇']),
  'a river named like a neighbour': managed('公开柳溪河治理工程进展。', ['柳溪镇']),
  'a road to a neighbour': managed('公示柳溪镇至青石镇公路改造征地补偿方案。', ['柳溪镇']),
  'a school named like a neighbour': managed('青石镇中心学校、柳溪中学公开招生信息。', ['柳溪镇']),
  'neighbours who came to learn': managed('柳溪镇、白水镇先后到我镇考察公开专区建设。', ['柳溪镇', '白水镇']),
  'townships in general': managed('全镇坚持公开。各村镇按照要求公开。集镇公开栏更新。'),
  'a bureau that explains its own': managed('配合市自然资源局公开征地信息，该局负责解释。'),
  'the unit’s party office signs': {
    authors: ['青石镇2022年政府信息公开工作年度报告', '青石镇党政综合办公室'],
  },
  'the unit with all its superiors': {
    title: '山东省烟台市清溪市青石镇人民政府2022年政府信息公开工作年度报告',
    context: { unit: { name: '青石镇', city: '清溪市' } },
  },
  'last year’s report and accounts, published this year': published(
    '公开2021年度政府信息公开工作年度报告1份、2021年部门决算1份。',
  ),
  'a comparison with the year before': published('与2021年的320条相比，增加36条。'),
  'a platform of the year before': managed('2021年12月启用的新平台全年运行平稳。'),
  'a document of an earlier year': managed('按清政办发〔2021〕12号文件公开信息20条。'),
  'carried in from the year before, by its number': {
    reword: (text) => text.replace('上年结转2件', '2021年结转2件'),
  },
  'problems that a year of change left to this one': {
    sections: {
      五: ['2021年撤乡设镇以来，人手不足，公开工作仍存在更新慢的问题。', '改进措施：增设专岗，按季检查。'],
    },
  },
  'the month in which it was published': watched('2023年1月，我镇公布了本报告。'),
  'last year’s problems in section 五': {
    sections: {
      五: [
        '2021年指出的2项问题已整改。存在的主要问题：一是更新慢；二是解读少。',
        '改进措施：一是每季检查；二是多发图解。',
      ],
    },
  },
  'a masked telephone': opening('根据条例编制本报告。电话：0535-****148。'),
  'an aside on what is due': managed('做好目录更新（按规定应当说明理由）。'),
  'a document that is for reference': managed('印发《公开工作手册（参考）》。'),
  'an X-ray apparatus': managed('公开卫生院X光机采购结果1条。'),
  'the sixtieth document of another office': managed(
    '落实清政办发〔2019〕60号、市政府〔2019〕60号、区委办〔2019〕60号、国办公开办函〔2019〕61号。',
  ),
  'the Regulation of 2019': opening('根据2019年修订的《中华人民共和国政府信息公开条例》编制。'),
  'applicants without their names': applied('申请人王某、李某某要求公开征地信息。'),
  'what applicants do': applied(
    '申请人陆续提出的疑问当场解答，申请人陈述要求、何时提出、曾经申请的均予登记。',
  ),
  'a number of eleven digits that is counted': published('信息访问量13800138000次。'),
  'an index number and a credit code': opening(
    '索引号：113706810042623456，统一社会信用代码11370681004262345X。',
  ),
  'the names of leaders': watched('镇长王小明任组长，副镇长李建国具体负责。'),
  'no fee notice': sixth('2022年度，未向申请人收取信息处理费，发出收费通知0份。'),
  'information free of charge': sixth('政府信息公开均为免费提供。'),
  'a fee of nothing': sixth('依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。'),
  'lawsuits about other things': watched(
    '全年行政诉讼案件9件，均为征地拆迁类。行政复议6件，均与信息公开无关。',
  ),
  'applications that were withdrawn unanswered': {
    reword: (text) => text.replace('共办结25件', '共办结25件，答复24件，主动撤回1件'),
  },
  'applications in the form’s own words': {
    reword: (text) =>
      text.replace('全年收到政府信息公开申请25件，上年结转2件', '本年新收27件（含上年结转2件）'),
  },
  'parts of section 一 that are numbered as sections are': {
    sections: {
      一: [
        '2.主动公开情况：发布信息356条，制发规范性文件2件，废止1件，现行有效9件。',
        '3.依申请公开情况：收到申请25件，办结25件，均按期答复。',
        '4.政府信息管理情况：落实三级审核。',
        '5.平台建设情况：更新专栏。',
        '6.监督保障情况：工作考核、社会评议按季开展，无责任追究。',
      ],
    },
  },
  'applications told under another heading': {
    sections: {
      一: [
        '（一）完善平台建设。改版专栏，新增查阅点。',
        '（二）充实公开内容。发布信息356条，书面答复依申请公开25件。',
        '（三）严格信息管理和监督保障。落实三级审核，工作考核、社会评议按季开展，无责任追究。',
      ],
    },
  },
  'that there were no applications, told under another heading': {
    figures: NO_APPLICATIONS,
    sections: {
      一: [
        '（一）主动公开扎实推进。发布信息356条。制发规范性文件2件，废止1件，现行有效9件。全年未收到依申请公开件。行政复议2件，行政诉讼1件。',
        '（二）健全公开机制。坚持先审查、后公开，填写保密审签单。',
        '（三）平台建设持续优化。改版专栏，新增查阅点。',
        '（四）监督保障切实加强。工作考核、社会评议按季开展，无责任追究。',
      ],
    },
  },
  'applications in hand, and what became of each part of them': {
    reword: (text) =>
      text.replace(
        '全年收到政府信息公开申请25件，上年结转2件；共办结25件',
        '共处理政府信息公开申请27件（包含上年结转2件），25件已在法定期限内予以答复，2件结转下年答复',
      ),
  },
  'what was published, told before the parts': {
    reword: (text) =>
      text
        .replace('服务、结果五个环节推进公开。', '服务、结果五个环节推进公开，主动公开政府信息356条。')
        .replace(/^（一）主动公开。.*条。(?=全年制发)/u, ''),
  },
  'the first of the month by another word': opening('统计期限为2022年1月1号至2022年12月31号。'),
  'the applications of the county': applied('全县收到政府信息公开申请512件，我镇占比4.9%。'),
  'the applications of one month': applied(
    '截至2022年12月底，收到政府信息公开申请25件。其中12月收到政府信息公开申请3件。',
  ),
  'decisions that were shown': published('公示行政许可330条、行政处罚46条；行政执法公示率100%。'),
  'what last year carried out in form 2019': {
    year: 2021,
    context: {
      lastYear: perfect({
        form: '2019',
        year: 2020,
        figures: {
          'applications.carriedOut.person': 2,
          'applications.carriedOut.business': 0,
          'applications.carriedOut.total': 2,
        },
        sections: OWN_WORDS,
      }).report,
    },
  },
  'what last year left blank': {
    context: {
      lastYear: perfect({
        year: 2021,
        figures: {
          'applications.carriedOut.person': '',
          'applications.carriedOut.business': '',
          'applications.carriedOut.total': '',
          'disclosure.normative.inForce': 8,
        },
        sections: OWN_WORDS,
      }).report,
    },
  },
  'the law’s words, as last year': {
    sections: { ...OWN_WORDS, 六: ['本年度未收取信息处理费。'] },
    context: {
      lastYear: perfect({
        year: 2021,
        figures: {
          'applications.carriedOut.person': 2,
          'applications.carriedOut.business': 0,
          'applications.carriedOut.total': 2,
          'disclosure.normative.inForce': 8,
        },
      }).report,
    },
  },
  'problems and plans in one paragraph': {
    sections: {
      五: [
        '一是主动公开不够及时，信息更新频次低。下一步，我镇将定期检查、及时更新。二是解读形式单一。将增加图文、视频解读。',
      ],
    },
  },
  'what another authority asks about its own applications': {
    reword: (text) => text.replace('共办结', '另收到4件县政府办的信息公开征询函；共办结'),
  },
  'parts without numbers': {
    sections: {
      一: [
        '主动公开方面，全年发布信息356条，制发行政规范性文件2件，废止1件，现行有效9件。',
        '依申请公开方面，全年收到政府信息公开申请25件，上年结转2件，办结25件，结转下年度2件。',
        '政府信息管理方面，严格三审三校，定期清理过期信息，规范公文属性标注。',
        '平台建设方面，专栏改版，设置查阅点。',
        '监督保障方面，纳入绩效考核，通过问卷请群众评议，全年无被追究责任的情况。',
      ],
    },
  },
};

describe('a true report', () => {
  it.each(Object.entries(CASES))('is not faulted for %s', (_, changes) => {
    const found = checkReport(perfect(changes)).filter(({ severity }) => severity !== 'note');
    expect(found.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
  });
});
