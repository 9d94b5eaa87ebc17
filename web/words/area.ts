import type { Words } from './words.tsx';

/** The words of the pages of an office above the cities, and of a year's publication. */
export const AREA = {
  heading: (name: string, year: number): Words => ({
    zh: `${name} ${year} 年度报告汇总`,
    en: `${name}, reports of ${year}`,
  }),
  parts: { zh: '所辖各地', en: 'What is under it' },
  partsText: {
    zh: '单位只计数，不逐一列出；是哪些单位，请到下一级查看。',
    en: 'Units are counted here; which ones they are is read one level down.',
  },
  part: { zh: '地区', en: 'Area' },
  units: { zh: '应报送', en: 'Units' },
  summed: { zh: '已计入', en: 'Summed' },
  share: { zh: '计入比例', en: 'Share summed' },
  leftOut: { zh: '未计入的原因', en: 'Why others are not' },
  everybody: { zh: '全部计入', en: 'all are in' },
  cellHint: { zh: '点开数字看各地分别是多少', en: 'a figure opens to what each part gives' },
  behind: { zh: '这一格由哪些地区构成', en: 'What the parts give to this cell' },
  outdated: { zh: '下级刚有更正，几分钟后更新。', en: 'Something was corrected below; a new total follows.' },
  up: { zh: '上一级', en: 'One level up' },
  looksOnly: {
    zh: '上级机关查看：内容与该市所见相同，不能改动。',
    en: 'Seen from the office above: what the city sees, and nothing that changes it.',
  },
} as const;

export const PUBLICATION = {
  title: { zh: '公布的版本', en: 'Published versions' },
  text: {
    zh: '公布后该版本不再改动，并有校验值（SHA-256）可以核对；之后的更正另成一版，列出与前一版不同的每一格。',
    en: 'A published version never changes and can be checked by its SHA-256; a later correction becomes another version, with every cell that differs.',
  },
  none: { zh: '尚未公布。', en: 'Nothing is published yet.' },
  version: { zh: '版本', en: 'Version' },
  at: { zh: '公布时间', en: 'Published' },
  coverage: { zh: '计入单位', en: 'Units' },
  reason: { zh: '原因', en: 'Reason' },
  hash: { zh: '校验值', en: 'SHA-256' },
  file: { zh: '下载', en: 'Download' },
  fileOf: (version: number): Words => ({ zh: `第 ${version} 版 JSON`, en: `Version ${version}, JSON` }),
  publish: { zh: '公布当前汇总', en: 'Publish these totals' },
  sure: { zh: '现在公布？', en: 'Publish now?' },
  sureText: (summed: number, units: number): Words => ({
    zh: `${units} 个应报送单位中已计入 ${summed} 个。公布后不能撤回，只能另出更正版。`,
    en: `${summed} of ${units} units are summed. A published version cannot be taken back, only followed by a correction.`,
  }),
  missing: (units: number): Words => ({
    zh: `以下 ${units} 个单位不在公布的数字中：`,
    en: units === 1 ? 'One unit is not in these figures:' : `${units} units are not in these figures:`,
  }),
  outdated: {
    zh: '汇总之后又有新的报送，汇总更新后才能公布。',
    en: 'Something was filed since; publish once the new totals are there.',
  },
  notYet: { zh: '先不公布', en: 'Not yet' },
  publishAgain: { zh: '公布更正版', en: 'Publish the correction' },
  why: { zh: '再次公布的原因', en: 'Why there is another version' },
  since: (cells: number, units: number): Words => ({
    zh: `公布之后有 ${cells} 格、${units} 个单位发生变化。`,
    en: `Since then ${cells} cells and ${units} units have changed.`,
  }),
  same: { zh: '公布之后没有变化。', en: 'Nothing has changed since.' },
  differences: { zh: '与最近公布版本不同的格', en: 'Cells that differ from the newest version' },
  cell: { zh: '单元格', en: 'Cell' },
  before: { zh: '公布时', en: 'As published' },
  after: { zh: '现在', en: 'Now' },
  failed: { zh: '没有公布成功', en: 'It was not published' },
} as const;
