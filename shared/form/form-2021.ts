import { applicationsTable, RESULT_LABEL } from './applications.ts';
import type { Form, FormColumn } from './form.ts';
import { REVIEW_TABLE } from './review.ts';
import { SECTIONS } from './sections.ts';

const DECISIONS: readonly FormColumn[] = [{ id: 'decisions', label: '本年处理决定数量' }];
const OTHER = [RESULT_LABEL, '（六）其他处理'];

/** 国办公开办函〔2021〕30号: report year 2021 and later, in force. */
export const FORM_2021: Form = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  reportYears: { from: 2021 },
  sections: SECTIONS,
  tables: [
    {
      id: 'disclosure',
      section: '二',
      title: '主动公开政府信息情况',
      layout: 'rows',
      corner: '信息内容',
      blocks: [
        {
          caption: '第二十条第（一）项',
          unit: '件',
          columns: [
            { id: 'made', label: '本年制发件数' },
            { id: 'repealed', label: '本年废止件数' },
            { id: 'inForce', label: '现行有效件数' },
          ],
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normative', label: '行政规范性文件' },
          ],
          continuity: {
            rule: 'in-force-continuity',
            each: 'row',
            equals: 'inForce',
            lastYear: ['inForce'],
            plus: ['made'],
            minus: ['repealed'],
          },
        },
        {
          caption: '第二十条第（五）项',
          unit: '件',
          columns: DECISIONS,
          rows: [{ id: 'licensing', label: '行政许可' }],
        },
        {
          caption: '第二十条第（六）项',
          unit: '件',
          columns: DECISIONS,
          rows: [
            { id: 'penalty', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          unit: '万元',
          columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', kind: 'money' }],
          rows: [{ id: 'fees', label: '行政事业性收费' }],
        },
      ],
      identities: [],
    },
    applicationsTable([
      {
        id: 'otherNotCorrected',
        label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        under: OTHER,
      },
      {
        id: 'otherFeeUnpaid',
        label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        under: OTHER,
      },
      { id: 'otherElse', label: '3.其他', under: OTHER },
    ]),
    REVIEW_TABLE,
  ],
};
