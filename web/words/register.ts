import type { Words } from './words.tsx';

const NAMES = 8;

/** The words of taking a register from a list. */
export const REGISTER = {
  fromFile: { zh: '从表格导入', en: 'Take from a file' },
  official: { zh: '取本市官方区划名单', en: 'Take the official division list' },
  fileText: {
    zh: 'Excel、WPS 表格或 CSV 均可，含代码和名称两列即可；采用前先预览。',
    en: 'Excel, WPS or CSV, with a column of codes and one of names; you see it before anything changes.',
  },
  reading: { zh: '正在读取……', en: 'Reading…' },
  unread: {
    zh: '读不出这份名单，请另存为 xlsx 或 CSV 再试。',
    en: 'This list cannot be read; save it as xlsx or CSV.',
  },
  empty: { zh: '名单里没有找到单位。', en: 'No unit was found in the list.' },
  preview: (rows: number, faults: number): Words => ({
    zh: faults === 0 ? `预览：${rows} 行` : `预览：${rows} 行，其中 ${faults} 行有误`,
    en: faults === 0 ? `Preview: ${rows} rows` : `Preview: ${rows} rows, ${faults} with a fault`,
  }),
  rows: { zh: '名单各行', en: 'Rows of the list' },
  row: { zh: '行', en: 'Row' },
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  news: { zh: '与现有名录相比', en: 'Against the register' },
  newsOf: {
    new: { zh: '新增', en: 'new' },
    renamed: { zh: '名称有变', en: 'another name' },
    same: { zh: '不变', en: 'the same' },
    code: { zh: '代码应为 9 位数字', en: 'the code must have nine digits' },
    'other-city': { zh: '不属于本市', en: 'not of this city' },
    name: { zh: '没有名称', en: 'no name' },
    twice: { zh: '代码重复', en: 'the code stands twice' },
    change: { zh: '变更说明有误', en: 'the change cannot be read' },
  },
  missing: (names: readonly string[]): Words => {
    const first = names.slice(0, NAMES);
    const more = names.length > NAMES;
    return {
      zh: `现有名录中的 ${names.length} 个单位不在名单里：${first.join('、')}${more ? '等' : ''}。采用后将移出名录（已报送的不能移出）。`,
      en: `${names.length} units of the register are not in the list: ${first.join(', ')}${more ? ', …' : ''}. Adopting takes them off, unless they have filed.`,
    };
  },
  adopt: (rows: number): Words => ({
    zh: `采用这 ${rows} 行（保存前还可以修改）`,
    en: `Adopt these ${rows} rows (still to be saved)`,
  }),
  drop: { zh: '不采用', en: 'Leave it' },
} as const;
