import type { FormTable } from './form.ts';

/** Table 四, the same in both forms: fifteen figures in one line, three blocks of five. */
export const REVIEW_TABLE: FormTable = {
  id: 'review',
  section: '四',
  title: '政府信息公开行政复议、行政诉讼情况',
  layout: 'side-by-side',
  blocks: [
    {
      unit: '件',
      columns: [
        { id: 'upheld', label: '结果维持' },
        { id: 'corrected', label: '结果纠正' },
        { id: 'otherResult', label: '其他结果' },
        { id: 'pending', label: '尚未审结' },
        { id: 'total', label: '总计' },
      ],
      rows: [
        { id: 'reconsideration', label: '行政复议' },
        { id: 'directSuit', label: '未经复议直接起诉', under: ['行政诉讼'] },
        { id: 'suitAfterReconsideration', label: '复议后起诉', under: ['行政诉讼'] },
      ],
    },
  ],
  identities: [
    {
      rule: 'review-total',
      each: 'row',
      left: ['upheld', 'corrected', 'otherResult', 'pending'],
      right: ['total'],
    },
  ],
};
