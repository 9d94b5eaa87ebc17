import { type CellId, cellsOf, type Form, type SectionNumber } from '../form/index.ts';
import type { Part } from './city-report.ts';
import { type CityFigures, GAP, said } from './figures.ts';

interface Facts {
  /** 龙口市 */
  readonly cityName: string;
  readonly year: number;
  readonly form: Form;
  readonly figures: CityFigures;
}

/**
 * The skeleton of the text: what the Regulation's article 50 asks for, with the figures that the tables prove. What no table proves is
 * a gap for the office.
 */
export function narrative(facts: Facts): {
  readonly opening: readonly string[];
  readonly sections: Readonly<Record<SectionNumber, readonly Part[]>>;
} {
  return {
    opening: opening(facts),
    sections: {
      一: generalSituation(facts),
      二: [],
      三: [],
      四: [],
      五: problems(),
      六: otherMatters(facts),
    },
  };
}

function opening({ year, form }: Facts): readonly string[] {
  const parts = form.sections.map(({ title }) => title.replaceAll('、', '和')).join('、');
  return [
    `本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条规定，按照${form.notice}规定的格式编制，由${parts}六个部分组成。本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。如对本报告有疑问，请与${GAP}联系（地址：${GAP}，邮编：${GAP}，电话：${GAP}）。`,
  ];
}

function generalSituation(facts: Facts): readonly Part[] {
  const { year, cityName } = facts;
  return [
    text(`${year}年，${cityName}认真贯彻落实《条例》，${GAP}。`),
    heading('（一）主动公开'),
    text(`${disclosed(facts)}全年通过政府网站、政务新媒体等渠道主动公开政府信息${GAP}条，${GAP}。`),
    heading('（二）依申请公开'),
    text(applications(facts)),
    text(reviews(facts)),
    heading('（三）政府信息管理'),
    text(`${GAP}。`),
    heading('（四）平台建设'),
    text(`${GAP}。`),
    heading('（五）监督保障'),
    text(`工作考核情况：${GAP}。社会评议情况：${GAP}。责任追究情况：${GAP}。`),
  ];
}

function disclosed(facts: Facts): string {
  const of = (cell: string): string => said(facts.figures.get(`disclosure.${cell}`));
  const { year } = facts;
  const has = (cell: string): boolean => cellsOf(facts.form).has(`disclosure.${cell}`);
  const documents = has('normative.inForce')
    ? `${year}年，制发行政规范性文件${of('normative.made')}件，废止${of('normative.repealed')}件，现行有效${of('normative.inForce')}件。`
    : `${year}年，制发规范性文件${of('normative.made')}件，新公开规范性文件${of('normative.disclosed')}件，对外公开总数量${of('normative.total')}件。`;
  const decisions = `作出行政许可处理决定${of('licensing.decisions')}件、行政处罚处理决定${of('penalty.decisions')}件、行政强制处理决定${of('coercion.decisions')}件。`;
  const money = has('fees.amount')
    ? `行政事业性收费${of('fees.amount')}万元。`
    : `政府集中采购项目${of('procurement.projects')}个，采购总金额${of('procurement.amount')}万元。`;
  return documents + decisions + money;
}

const KINDS = [
  ['granted', '予以公开'],
  ['partial', '部分公开'],
  ['refused', '不予公开'],
  ['unable', '无法提供'],
  ['declined', '不予处理'],
  ['other', '其他处理'],
] as const;

function applications(facts: Facts): string {
  const { year, figures } = facts;
  const total = (row: string): number | null => figures.get(`applications.${row}.total`) ?? null;
  if ([total('new'), total('carriedIn'), total('total'), total('carriedOut')].every((value) => value === 0)) {
    return `${year}年未收到政府信息公开申请，没有上年结转的申请。`;
  }
  const applicants =
    total('new') === 0
      ? ''
      : `，其中自然人提出${said(figures.get('applications.new.person'))}件、法人或其他组织提出${said(organisations(facts))}件`;
  const kinds = KINDS.map(([prefix, name]) => ({ name, sum: sumOfRows(facts, prefix) }));
  // With a gap among them the kinds would not add up.
  const breakdown = kinds.some(({ sum }) => sum === null)
    ? GAP
    : kinds.map(({ name, sum }) => `${name}${sum}件`).join('、');
  return [
    `${year}年，新收政府信息公开申请${said(total('new'))}件${applicants}；上年结转申请${said(total('carriedIn'))}件。`,
    `本年度办结申请${said(total('total'))}件，其中${breakdown}；结转下年度继续办理${said(total('carriedOut'))}件。`,
  ].join('');
}

/** New applications that are not by persons. */
function organisations({ figures }: Facts): number | null {
  const [all, persons] = ['total', 'person'].map((column) => figures.get(`applications.new.${column}`));
  return all == null || persons == null ? null : all - persons;
}

/** The total column over all rows of one kind; `null` when one of them is blank. */
function sumOfRows({ form, figures }: Facts, prefix: string): number | null {
  const ids = [...cellsOf(form).keys()].filter(
    (id: CellId) => id.startsWith(`applications.${prefix}`) && id.endsWith('.total'),
  );
  return ids.reduce<number | null>((sum, id) => {
    const value = figures.get(id) ?? null;
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

function reviews({ figures }: Facts): string {
  const of = (row: string, column: string): number | null => figures.get(`review.${row}.${column}`) ?? null;
  const [reviewed, direct, after] = ['reconsideration', 'directSuit', 'suitAfterReconsideration'].map((row) =>
    of(row, 'total'),
  );
  const suits = direct == null || after == null ? null : direct + after;
  if (reviewed === 0 && suits === 0) return '全年没有因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开被申请行政复议${said(reviewed)}件；被提起行政诉讼${said(suits)}件，其中未经复议直接起诉${said(direct)}件、复议后起诉${said(after)}件。`;
}

function problems(): readonly Part[] {
  return [
    heading('（一）存在的主要问题'),
    text(`政府信息公开工作还存在一些不足：一是${GAP}；二是${GAP}；三是${GAP}。`),
    heading('（二）改进情况'),
    text(`针对上年度报告提出的问题，已采取以下改进措施：${GAP}。下一步，将从以下方面加以改进：${GAP}。`),
  ];
}

function otherMatters({ figures, form }: Facts): readonly Part[] {
  const others = text(`其他需要报告的事项：${GAP}。`);
  const unpaid = 'applications.otherFeeUnpaid.total';
  if (!cellsOf(form).has(unpaid)) return [others];
  return [
    text(
      `按照《政府信息公开信息处理费管理办法》，本年度发出收费通知${GAP}件，总金额${GAP}元，实际收取信息处理费${GAP}元；申请人逾期未按收费通知要求缴纳费用、不再处理的申请${said(figures.get(unpaid))}件。`,
    ),
    others,
  ];
}

function heading(words: string): Part {
  return { kind: 'heading', text: words };
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}
