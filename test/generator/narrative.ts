/** Sentences of a report that agree with its figures, several phrasings of each. All of them are our own. */
import type { CellId, Form, FormSection } from '../../shared/form/index.ts';
import type { Random } from './random.ts';
import type { RandomUnit } from './report.ts';

export interface WrittenSection {
  readonly number: FormSection['number'];
  readonly paragraphs: readonly string[];
}

export interface Facts {
  readonly form: Form;
  readonly unit: RandomUnit;
  readonly year: number;
  readonly figures: ReadonlyMap<CellId, number>;
}

export function randomSections(
  facts: Facts,
  chance: Random,
): { opening: readonly string[]; sections: readonly WrittenSection[] } {
  return {
    opening: [opening(facts, chance)],
    sections: facts.form.sections.map(({ number }) => ({
      number,
      paragraphs: paragraphs(number, facts, chance),
    })),
  };
}

function paragraphs(number: FormSection['number'], facts: Facts, chance: Random): readonly string[] {
  switch (number) {
    case '一':
      return generalSituation(facts, chance);
    case '五':
      return problems(facts, chance);
    case '六':
      return [otherMatters(facts, chance)];
    default:
      return [];
  }
}

function opening({ unit, year }: Facts, chance: Random): string {
  const basis = chance.pick(
    '根据《中华人民共和国政府信息公开条例》规定',
    '按照《中华人民共和国政府信息公开条例》第五十条要求',
    '依据《中华人民共和国政府信息公开条例》（以下简称《条例》）',
  );
  const made = chance.pick(
    `，${unit.office}编制了${year}年度政府信息公开工作年度报告。`,
    `，现公布${unit.name}${year}年政府信息公开工作年度报告。`,
    `，由${unit.office}编制本报告，并向社会公布。`,
  );
  const period = chance.pick(
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `报告中的数据统计时间为${year}年1月1日至${year}年12月31日。`,
    `所列数据统计期限：${year}年1月1日—${year}年12月31日。`,
    `统计数据的起止时间为 ${year} 年 1 月 1 日至 ${year} 年 12 月 31 日。`,
  );
  return basis + made + period;
}

const SUBJECTS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;

function generalSituation(facts: Facts, chance: Random): string[] {
  const { unit, year } = facts;
  const first = chance.pick(
    `${year}年，${unit.we}围绕群众关心的事项推进政务公开，公开的内容和时效都有改善。`,
    `一年来，${unit.we}把政务公开与中心工作一同部署、一同检查，各项任务按计划完成。`,
    `${unit.name}坚持以公开为常态、不公开为例外，有序推进${year}年各项公开任务。`,
  );
  const texts: Readonly<Record<(typeof SUBJECTS)[number], string>> = {
    主动公开: disclosed(facts, chance),
    依申请公开: applications(facts, chance),
    政府信息管理: chance.pick(
      '完善信息发布审核流程，落实先审查、后公开，对已公开的信息定期清理。',
      '明确专人负责信息的制作、审核和更新，规范性文件统一编号、集中公开。',
    ),
    平台建设: chance.pick(
      '维护好政府网站专栏和便民服务大厅查阅点，村务公开栏按月更新。',
      '以网站专栏为主、公开栏为辅，方便群众查询，栏目更新及时。',
    ),
    监督保障: `${chance.pick('把政务公开列入年度工作考核', '将政务公开工作考核纳入村居综合评价')}，${chance.pick(
      '开展社会评议，听取群众代表意见',
      '组织社会评议一次，收集意见并逐条答复',
    )}，${chance.pick('本年度没有发生需要责任追究的情形。', '未发生责任追究情况。')}${reviews(facts, chance)}`,
  };
  const style = chance.pick('（一）', '1.', '1、', '一是', 'bare');
  const marks = ['一', '二', '三', '四', '五'];
  const suffix = chance.pick('情况', '', '工作');
  return [
    first,
    ...SUBJECTS.flatMap((subject, index) => {
      const text = texts[subject];
      if (style === '（一）') return [`（${marks[index]}）${subject}${suffix}`, text];
      if (style === '一是') return [`${marks[index]}是${subject}方面。${text}`];
      if (style === 'bare') return [`${subject}${suffix}。${text}`];
      return [`${style === '1.' ? `${index + 1}.` : `${index + 1}、`}${subject}${suffix}`, text];
    }),
  ];
}

function disclosed(facts: Facts, chance: Random): string {
  const { form, unit } = facts;
  const figure = read(facts);
  const site = chance.whole(20, 300);
  const board = chance.whole(5, 90);
  const parts = [
    chance.pick(
      `全年通过各种渠道主动公开政府信息${site + board}条，其中网站${site}条、公开栏${board}条。`,
      `主动公开政府信息${site + board}条。`,
      `${unit.we}全年发布各类政府信息${site + board}条。`,
      `主动公开政府信息${site + board}条。其中：网站${site}条；公开栏${board}条。`,
    ),
  ];
  if (form.id === '2021') {
    const made = figure('disclosure.normative.made');
    const repealed = figure('disclosure.normative.repealed');
    const inForce = figure('disclosure.normative.inForce');
    parts.push(
      chance.pick(
        `本年制发行政规范性文件${made}件，废止${repealed}件，现行有效${inForce}件。`,
        `全年制发规范性文件${made}件，废止规范性文件${repealed}件，现行有效的规范性文件${inForce}件。`,
        '规范性文件公开情况见下表。',
      ),
      chance.pick(
        '',
        `全年作出行政许可${figure('disclosure.licensing.decisions')}件、行政处罚${figure('disclosure.penalty.decisions')}件，公示行政许可信息${site}条。`,
      ),
    );
  } else {
    parts.push(
      chance.pick(
        `本年新制作规范性文件${figure('disclosure.normative.made')}件，新公开${figure('disclosure.normative.disclosed')}件。`,
        '规范性文件等公开情况见下表。',
      ),
    );
  }
  return parts.join('');
}

function applications(facts: Facts, chance: Random): string {
  const { unit, year } = facts;
  const total = (row: string): number => read(facts)(`applications.${row}.total`);
  const received = total('new');
  const carriedIn = total('carriedIn');
  if (received + carriedIn === 0) {
    return chance.pick(
      `${year}年度未收到政府信息公开申请，也没有上年结转的申请。`,
      `本年度${unit.we}没有收到公民、法人或者其他组织的政府信息公开申请。`,
      '全年共收到政府信息公开申请0件，上年结转0件。',
    );
  }
  const sum = (prefix: string): number =>
    facts.form.tables
      .find(({ id }) => id === 'applications')
      ?.identities.find(({ rule }) => rule === 'results-sum')
      ?.left.filter((row) => row.startsWith(prefix))
      .reduce((whole, row) => whole + total(row), 0) ?? 0;
  const person = read(facts)('applications.new.person');
  const balance = chance.pick(
    `全年新收到政府信息公开申请${received}件，上年结转${carriedIn}件，本年度办结${total('total')}件，结转下年度继续办理${total('carriedOut')}件。`,
    `${year}年共收到政府信息公开申请${received}件，上年度结转申请${carriedIn}件；已办结${total('total')}件，结转下年度${total('carriedOut')}件。`,
    `本年新收政府信息公开申请${received}件、上年结转${carriedIn}件，均依法登记；办结${total('total')}件。`,
  );
  const results = `办理结果为：予以公开${total('granted')}件，部分公开${total('partial')}件，不予公开${sum('refused')}件，无法提供${sum('unable')}件，不予处理${sum('declined')}件，其他处理${sum('other')}件。`;
  const told = chance.pick(
    balance,
    `全年收到政府信息公开申请${received}件，其中自然人${person}件，法人或其他组织${received - person}件；上年结转${carriedIn}件，结转下年度${total('carriedOut')}件。`,
    `年内新收政府信息公开申请${received}件，上年结转${carriedIn}件，合计${received + carriedIn}件；办结（含上年结转）${total('total')}件。`,
  );
  return told + (chance.chance(0.5) ? results : '');
}

function reviews(facts: Facts, chance: Random): string {
  const figure = read(facts);
  const reconsiderations = figure('review.reconsideration.total');
  const suits = figure('review.directSuit.total') + figure('review.suitAfterReconsideration.total');
  if (reconsiderations + suits === 0) {
    return chance.pick('', '全年没有因政府信息公开引起的行政复议和行政诉讼。');
  }
  const outcomes = (row: string) =>
    `维持${figure(`review.${row}.upheld`)}件、纠正${figure(`review.${row}.corrected`)}件、其他结果${figure(`review.${row}.otherResult`)}件、尚未审结${figure(`review.${row}.pending`)}件`;
  return chance.pick(
    '',
    `因政府信息公开引起的行政复议${reconsiderations}件，行政诉讼${suits}件。`,
    `涉及政府信息公开的行政复议${reconsiderations}件，其中${outcomes('reconsideration')}；行政诉讼${suits}件。`,
    `政府信息公开行政诉讼${suits}件，其中未经复议直接起诉${figure('review.directSuit.total')}件、复议后起诉${figure('review.suitAfterReconsideration.total')}件。`,
  );
}

function problems({ unit, year }: Facts, chance: Random): string[] {
  const found = chance.pick(
    `${year}年${unit.we}的政务公开仍有不足：公开内容不够细，解读形式较为单一，村级公开更新不够及时。`,
    '存在的主要问题：一是基层工作人员业务不够熟练，二是公开渠道还不够多，三是部分信息更新偏慢。',
  );
  const better = chance.pick(
    '下一步改进措施：加强业务培训，丰富解读形式，健全按月检查和通报制度，使信息及时更新。',
    `${year + 1}年将从三个方面改进：组织专题培训，扩大线下查阅范围，明确更新时限并定期检查。`,
  );
  return chance.chance(0.5) ? [found + better] : [`（一）存在的问题`, found, `（二）改进情况`, better];
}

function otherMatters(facts: Facts, chance: Random): string {
  const { form, unit, year } = facts;
  if (form.id === '2019')
    return chance.pick('无。', '无其他需要报告的事项。', `${unit.we}没有其他需要报告的事项。`);
  const unpaid = read(facts)('applications.otherFeeUnpaid.total');
  if (unpaid > 0) {
    return `按照信息处理费管理的有关规定，本年度发出收费通知${unpaid}件，申请人逾期未缴纳费用${unpaid}件，实际收取信息处理费0元。`;
  }
  return chance.pick(
    `${year}年度未收取政府信息公开信息处理费，没有其他需要报告的事项。`,
    `按照《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费，收费金额为0元。`,
    `${unit.we}${year}年没有发出收费通知，未产生信息处理费。`,
  );
}

function read({ figures }: Facts): (id: CellId) => number {
  return (id) => figures.get(id) ?? 0;
}
