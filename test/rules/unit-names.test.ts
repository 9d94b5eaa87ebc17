import { describe, expect, it } from 'vitest';
import { authorIn } from '../../shared/report/unit-name.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { rule } from '../../shared/rules/wrong-unit.ts';

const UNITS = {
  镇: { name: '柳泉镇', kind: '镇', city: '临河市' },
  乡: { name: '青坪乡', kind: '乡', city: '云川县' },
  街道: { name: '东湖街道', kind: '街道', city: '长宁坡区' },
  局: { name: '云川县教育和体育局', kind: '局', city: '云川县' },
  委员会: { name: '云川县发展和改革委员会', kind: '委员会', city: '云川县' },
  开发区: { name: '临河经济开发区管理委员会', kind: '管委会', city: '临河市' },
  办公室: { name: '临河市人民政府办公室', kind: '办公室', city: '临河市' },
} as const;
const NEIGHBOURS = ['石桥镇', '白湾镇', '官塘街道', '云川县民政局', '云川县水利局'];

/** Who signs the report, what it calls itself, and a sentence that stands in it. */
type Case = readonly [
  unit: keyof typeof UNITS,
  author: string,
  we: string,
  sentence?: string,
  signature?: string,
];

/** Each with a title for the list of tests. */
function named(cases: readonly Case[]): { title: string; names: Case }[] {
  return cases.map((names) => ({ title: names.join(' '), names }));
}

function said([unit, author, we, sentence = '', signature = author]: Case): readonly string[] {
  const title = `${author}2022年政府信息公开工作年度报告`;
  const subject = perfect({
    unitName: authorIn(title) ?? author,
    title,
    authors: [title, signature],
    reword: (text) =>
      text
        .replace('，我镇把', `，${we}把`)
        .replaceAll('青石镇', author)
        .replace('（三）政府信息管理。', `（三）政府信息管理。${sentence}`),
    context: { year: 2022, unit: UNITS[unit], neighbours: NEIGHBOURS },
  });
  const outcome = rule.check(subject);
  return outcome === 'does-not-apply' ? [] : outcome.map(({ message }) => message.zh);
}

describe('a unit under its own name', () => {
  it.each(
    named([
      ['镇', '柳泉镇', '我镇'],
      ['镇', '柳泉镇人民政府', '镇政府'],
      ['镇', '临河市柳泉镇人民政府', '我镇', '按照临河市人民政府办公室要求，我市统一部署。'],
      ['镇', '柳泉镇', '我镇', '与石桥镇交叉检查，学习白湾镇做法。'],
      ['镇', '柳泉镇', '我镇', '全镇上下共同努力，本局域网维护良好，委托第三方测评。'],
      ['镇', '柳泉镇', '我镇', '石桥镇至白湾镇公路项目信息及时公开。'],
      ['乡', '青坪乡', '我乡', '在县委、县政府领导下，我县各乡镇同步推进。'],
      ['乡', '青坪乡人民政府', '乡政府', '建设我乡村级公开栏，县、乡、村三级联动。'],
      ['开发区', '市临河经济开发区', '管委会'],
      ['街道', '东湖街道办事处', '我街道', '结合我区实际，街道党工委、办事处认真落实。'],
      ['街道', '长宁坡区人民政府东湖街道办事处', '我街', '邀请官塘街道人大代表参加评议。'],
      ['局', '云川县教育和体育局', '我局', '指导各乡镇中心学校做好公开。'],
      ['局', '云川县教体局', '县教体局', '联合云川县民政局发布信息3条。'],
      ['委员会', '云川县发展和改革委员会', '我委', '会同云川县水利局开展检查。'],
      ['委员会', '云川县发展改革委', '县发改委'],
      ['委员会', '云川县发改委', '我委'],
      ['开发区', '临河经济开发区管理委员会', '我区', '开发区各部门密切配合。'],
      ['开发区', '临河经济开发区管委会', '管委会'],
      ['开发区', '临河经开区管委会', '我委'],
      ['办公室', '临河市人民政府办公室', '我办', '指导石桥镇、白湾镇等乡镇完善专栏。'],
    ]),
  )('$title', ({ names }) => {
    expect(said(names)).toEqual([]);
  });
});

describe('another unit’s name, or what another kind of unit calls itself', () => {
  it.each(
    named([
      ['镇', '石桥镇', '我镇'],
      ['镇', '柳泉镇', '我局'],
      ['镇', '柳泉镇', '我街道'],
      ['镇', '柳泉镇', '我委'],
      ['镇', '柳泉镇', '我镇', '石桥镇严格落实保密审查。'],
      ['镇', '柳泉镇', '我镇', '2022年，白湾镇人民政府认真做好审核。'],
      ['镇', '柳泉镇', '我镇', '石桥镇党政办负责审核发布信息。'],
      ['镇', '柳泉镇', '我镇', '通过“美丽石桥”微信公众号发布信息。'],
      ['镇', '柳泉镇', '我镇', '', '石桥镇人民政府'],
      ['街道', '东湖街道', '我镇'],
      ['街道', '官塘街道', '我街道'],
      ['乡', '青坪乡', '我乡', '我镇加强信息审核。'],
      ['乡', '青坪乡', '我县', '我区统一部署，加强审核。'],
      ['局', '云川县民政局', '我局'],
      ['局', '云川县教育和体育局', '我镇'],
      ['局', '云川县教育和体育局', '我委'],
      ['局', '云川县教育和体育局', '我局', '', '云川县民政局'],
      ['局', '云川县教育和体育局', '我局', '云川县民政局认真落实审核制度。'],
      ['委员会', '云川县卫生健康委员会', '我委'],
      ['委员会', '云川县发展和改革委员会', '我局'],
      ['开发区', '临河高新技术产业开发区管理委员会', '我区'],
      ['开发区', '临河经济开发区管理委员会', '我镇'],
    ]),
  )('$title', ({ names }) => {
    expect(said(names)).not.toEqual([]);
  });
});
