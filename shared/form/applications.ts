import type { FormColumn, FormRow, FormTable, Identity } from './form.ts';

const RESULT = '三、本年度办理结果';
const REFUSED = [RESULT, '（三）不予公开'];
const UNABLE = [RESULT, '（四）无法提供'];
const DECLINED = [RESULT, '（五）不予处理'];
const APPLICANT = '申请人情况';
const ORGANISATION = [APPLICANT, '法人或其他组织'];

const COLUMNS: readonly FormColumn[] = [
  { id: 'person', label: '自然人', under: [APPLICANT] },
  { id: 'business', label: '商业企业', under: ORGANISATION },
  { id: 'research', label: '科研机构', under: ORGANISATION },
  { id: 'socialOrg', label: '社会公益组织', under: ORGANISATION },
  { id: 'legalService', label: '法律服务机构', under: ORGANISATION },
  { id: 'otherOrg', label: '其他', under: ORGANISATION },
  { id: 'total', label: '总计', under: [APPLICANT] },
];

/** Results that both forms print alike; they differ in （六）其他处理 alone. */
const RESULTS: readonly FormRow[] = [
  { id: 'granted', label: '（一）予以公开', under: [RESULT] },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', under: [RESULT] },
  { id: 'refusedStateSecret', label: '1.属于国家秘密', under: REFUSED },
  { id: 'refusedLawForbids', label: '2.其他法律行政法规禁止公开', under: REFUSED },
  { id: 'refusedSafety', label: '3.危及“三安全一稳定”', under: REFUSED },
  { id: 'refusedThirdParty', label: '4.保护第三方合法权益', under: REFUSED },
  { id: 'refusedInternal', label: '5.属于三类内部事务信息', under: REFUSED },
  { id: 'refusedProcess', label: '6.属于四类过程性信息', under: REFUSED },
  { id: 'refusedCaseFile', label: '7.属于行政执法案卷', under: REFUSED },
  { id: 'refusedInquiry', label: '8.属于行政查询事项', under: REFUSED },
  { id: 'unableNotHeld', label: '1.本机关不掌握相关政府信息', under: UNABLE },
  { id: 'unableNeedsMaking', label: '2.没有现成信息需要另行制作', under: UNABLE },
  { id: 'unableUnclear', label: '3.补正后申请内容仍不明确', under: UNABLE },
  { id: 'declinedPetition', label: '1.信访举报投诉类申请', under: DECLINED },
  { id: 'declinedRepeat', label: '2.重复申请', under: DECLINED },
  { id: 'declinedPublication', label: '3.要求提供公开出版物', under: DECLINED },
  { id: 'declinedExcessive', label: '4.无正当理由大量反复申请', under: DECLINED },
  { id: 'declinedReconfirm', label: '5.要求行政机关确认或重新出具已获取信息', under: DECLINED },
];

/**
 * Table 三: who applied, and what became of it.
 * @param otherResults the rows printed as （六）其他处理, the one place where the forms differ
 */
export function applicationsTable(
  otherResults: readonly Pick<FormRow, 'id' | 'label' | 'under'>[],
): FormTable {
  const results = [...RESULTS, ...otherResults];
  const identities: readonly Identity[] = [
    { rule: 'column-balance', each: 'column', left: ['new', 'carriedIn'], right: ['total', 'carriedOut'] },
    { rule: 'results-sum', each: 'column', left: results.map((row) => row.id), right: ['total'] },
    {
      rule: 'row-total',
      each: 'row',
      left: COLUMNS.filter((column) => column.id !== 'total').map((column) => column.id),
      right: ['total'],
    },
  ];
  return {
    id: 'applications',
    section: '三',
    title: '收到和处理政府信息公开申请情况',
    layout: 'rows',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    blocks: [
      {
        unit: '件',
        columns: COLUMNS,
        rows: [
          { id: 'new', label: '一、本年新收政府信息公开申请数量' },
          { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
          ...results,
          { id: 'total', label: '（七）总计', under: [RESULT] },
          { id: 'carriedOut', label: '四、结转下年度继续办理' },
        ],
        continuity: { rule: 'carry-over', each: 'column', equals: 'carriedIn', lastYear: ['carriedOut'] },
      },
    ],
    identities,
  };
}

/** The merged label above every result row; also the parent of （六） where a form splits it. */
export const RESULT_LABEL = RESULT;
