import { applicationsTable, RESULT_LABEL } from './applications.ts';
import type { Continuity, Form, FormColumn } from './form.ts';
import { REVIEW_TABLE } from './review.ts';
import { SECTIONS } from './sections.ts';

const ITEMS: readonly FormColumn[] = [
  { id: 'lastYear', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减', signed: true },
];
const DECISIONS: FormColumn = { id: 'decisions', label: '处理决定数量' };

const ITEM_CONTINUITY: Continuity = {
  rule: 'last-year-continuity',
  each: 'row',
  equals: 'lastYear',
  lastYear: ['lastYear', 'change'],
};

/** 国办公开办函〔2019〕60号 (试行): report years 2019, when it was only encouraged, and 2020. */
export const FORM_2019: Form = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  reportYears: { from: 2019, to: 2020 },
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
            { id: 'made', label: '本年新制作数量' },
            { id: 'disclosed', label: '本年新公开数量' },
            { id: 'total', label: '对外公开总数量' },
          ],
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normative', label: '规范性文件' },
          ],
        },
        {
          caption: '第二十条第（五）项',
          unit: '件',
          columns: [...ITEMS, DECISIONS],
          rows: [
            { id: 'licensing', label: '行政许可' },
            { id: 'otherService', label: '其他对外管理服务事项' },
          ],
          continuity: ITEM_CONTINUITY,
        },
        {
          caption: '第二十条第（六）项',
          unit: '件',
          columns: [...ITEMS, DECISIONS],
          rows: [
            { id: 'penalty', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
          continuity: ITEM_CONTINUITY,
        },
        {
          caption: '第二十条第（八）项',
          unit: '项',
          columns: ITEMS,
          rows: [{ id: 'fees', label: '行政事业性收费' }],
          continuity: ITEM_CONTINUITY,
        },
        {
          caption: '第二十条第（九）项',
          unit: '项',
          columns: [
            { id: 'projects', label: '采购项目数量' },
            // The form prints no unit here: a bare figure has an unknown unit, never 万元.
            { id: 'amount', label: '采购总金额', kind: 'money', unit: null },
          ],
          rows: [{ id: 'procurement', label: '政府集中采购' }],
        },
      ],
      identities: [],
    },
    applicationsTable([{ id: 'other', label: '（六）其他处理', under: [RESULT_LABEL] }]),
    REVIEW_TABLE,
  ],
};
