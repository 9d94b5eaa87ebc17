import type { FormSection } from './form.ts';

/** Article 50 of the Regulation, as both notices order it. */
export const SECTIONS: readonly FormSection[] = [
  { number: '一', title: '总体情况', keywords: ['总体情况', '总体概述', '基本情况', '工作情况', '概述'] },
  { number: '二', title: '主动公开政府信息情况', keywords: ['主动公开'] },
  {
    number: '三',
    title: '收到和处理政府信息公开申请情况',
    keywords: ['申请情况', '收到和处理', '依申请公开'],
  },
  { number: '四', title: '政府信息公开行政复议、行政诉讼情况', keywords: ['复议', '诉讼'] },
  { number: '五', title: '存在的主要问题及改进情况', keywords: ['问题', '改进'] },
  { number: '六', title: '其他需要报告的事项', keywords: ['其他', '需要报告', '报告的事项'] },
];
