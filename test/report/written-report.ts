import { readDocument } from '../../shared/readers/index.ts';
import { type Report, readReport } from '../../shared/report/index.ts';

/** A small complete report of 2022 as lines of text, for tests that change a part of it. */
export interface Parts {
  readonly title: readonly string[];
  readonly opening: readonly string[];
  readonly headings: Readonly<Record<'一' | '二' | '三' | '四' | '五' | '六', string>>;
  /** Section 一. */
  readonly work: readonly string[];
  readonly disclosure: readonly string[];
  readonly applications: readonly string[];
  readonly review: readonly string[];
  readonly closing: readonly string[];
}

const zeros = (count: number): string => Array.from({ length: count }, () => '0').join('\t');

export const RESULT_LABELS = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
] as const;

export const GOOD: Parts = {
  title: ['清河市柳泉镇2022年政府信息公开工作年度报告'],
  opening: ['现公布柳泉镇2022年度报告，所列数据的统计期限自2022年1月1日起至2022年12月31日止。'],
  headings: {
    一: '一、总体情况',
    二: '二、主动公开政府信息情况',
    三: '三、收到和处理政府信息公开申请情况',
    四: '四、政府信息公开行政复议、行政诉讼情况',
    五: '五、存在的主要问题及改进情况',
    六: '六、其他需要报告的事项',
  },
  work: ['我镇围绕群众关心的事项公开政府信息60条。'],
  disclosure: [
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t2\t1\t9',
    '第二十条第（五）项',
    '信息内容\t本年处理决定数量',
    '行政许可\t31',
    '第二十条第（六）项',
    '信息内容\t本年处理决定数量',
    '行政处罚\t4',
    '行政强制\t0',
    '第二十条第（八）项',
    '信息内容\t本年收费金额（单位：万元）',
    '行政事业性收费\t1.25',
  ],
  applications: [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
    '自然人\t法人或其他组织\t总计',
    '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    '一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4',
    '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    ...RESULT_LABELS.map((label, index) => `${label}\t${index === 0 ? '3\t1\t0\t0\t0\t0\t4' : zeros(7)}`),
    '（七）总计\t3\t1\t0\t0\t0\t0\t4',
    '四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1',
  ],
  review: [
    '行政复议\t行政诉讼',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    '1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t0\t0\t1\t0\t1',
  ],
  closing: ['柳泉镇人民政府', '2023年1月18日'],
};

export async function reportOf(parts: Partial<Parts> = {}): Promise<Report> {
  const { title, opening, headings, work, disclosure, applications, review, closing } = { ...GOOD, ...parts };
  const text = [
    ...title,
    ...opening,
    headings.一,
    ...work,
    headings.二,
    ...disclosure,
    headings.三,
    ...applications,
    headings.四,
    ...review,
    headings.五,
    '公开的及时性不够，下一步按月检查并改进。',
    headings.六,
    '本年度未收取信息处理费。',
    ...closing,
  ].join('\n');
  const reading = await readDocument(new TextEncoder().encode(text), 'report.txt');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return readReport(reading.document);
}

export function figureAt(report: Report, cell: string): number | null {
  return report.cells.get(cell)?.value ?? null;
}
