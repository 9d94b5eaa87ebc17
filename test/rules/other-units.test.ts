import { describe, expect, it } from 'vitest';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { rule } from '../../shared/rules/wrong-unit.ts';

function found(unit: string, opening: string): readonly unknown[] {
  const title = `${unit}2022年政府信息公开工作年度报告`;
  const subject = perfect({
    unitName: unit,
    title,
    authors: [title],
    reword: (text) => text.replace(/^2022年，我镇把/u, `${opening}把`).replaceAll('我镇', '本单位'),
    context: { year: 2022, unit: { name: unit } },
  });
  const outcome = rule.check(subject);
  return outcome === 'does-not-apply' ? [] : outcome.map((fault) => fault.found);
}

describe('what a township has of its own', () => {
  it.each([
    '成立以柳溪镇党委书记为组长的领导小组。',
    '制定了《柳溪镇信息发布审核办法》。',
    '公众号“柳溪镇发布”每日更新。',
  ])('is another’s: %s', (sentence) => {
    const outcome = rule.check(
      perfect({ reword: (text) => text.replace('（三）政府信息管理。', `（三）政府信息管理。${sentence}`) }),
    );
    expect(outcome).toMatchObject([{ found: '柳溪镇', severity: 'warning' }]);
  });

  it.each([
    '“青石乡”公众号更名为“青石镇”。',
    '成立以分管镇长为组长的领导小组，由各乡镇党委书记负总责。',
    '制定了《青石镇信息发布审核办法》，学习《柳溪镇信息发布审核办法》。',
  ])('is its own, or an example: %s', (sentence) => {
    const outcome = rule.check(
      perfect({ reword: (text) => text.replace('（三）政府信息管理。', `（三）政府信息管理。${sentence}`) }),
    );
    expect(outcome).toEqual([]);
  });

  it('is whom to ask', () => {
    const ask = (contact: string) =>
      rule.check(perfect({ preamble: [`如有疑问，请联系${contact}（地址：中心街8号）。`] }));
    expect(ask('柳溪镇党政办')).toMatchObject([{ found: '柳溪镇' }]);
    expect(ask('青石镇党政办')).toEqual([]);
  });
});

describe('the office of another county', () => {
  const filed = (unit: string, author: string) => {
    const title = `${author}2022年政府信息公开工作年度报告`;
    return rule.check(
      perfect({
        unitName: '财政局',
        title,
        authors: [title],
        reword: (text) => text.replaceAll('我镇', '我局').replaceAll('青石镇', author),
        context: { year: 2022, unit: { name: unit } },
      }),
    );
  };

  it('is another', () => {
    expect(filed('南屏县财政局', '北屏县财政局')).toMatchObject([
      { expected: '南屏县财政局', found: '北屏县财政局' },
    ]);
  });

  it.each([
    ['南屏县财政局', '临川市南屏县财政局'],
    ['南屏县财政局', '财政局'],
    ['临川市南屏县财政局', '南屏县财政局'],
  ])('%s is %s', (unit, author) => {
    expect(filed(unit, author)).toEqual([]);
  });
});

describe('what is the unit’s own', () => {
  it.each([
    ['石镇街道', '“秀美石镇”微信公众号发布信息212条，'],
    ['青石镇', '年初调整领导小组，并确定镇党政办公室牵头办理，且指定乡党政综合办公室协助，'],
  ])('in the report of %s: %s', (unit, opening) => {
    expect(found(unit, opening)).toEqual([]);
  });
});

describe('who acts in the first words of section 一', () => {
  it.each([
    ['青石镇', '2022年，横村镇', '横村镇'],
    ['青石镇', '2022年，马集镇', '马集镇'],
    ['柳树镇', '2022年，大柳树镇', '大柳树镇'],
    ['东湖街道', '集贤街道地处老城，', '集贤街道'],
    ['白坡瑶族乡', '2022年，龙胜瑶族乡', '龙胜瑶族乡'],
    ['塔拉苏木', '2022年，查干苏木', '查干苏木'],
    ['清溪县农业农村局', '2022年，县水利局', '水利局'],
    ['清溪县农业农村局', '2022年，清溪县住房和城乡建设局', '住房和城乡建设局'],
    ['青石镇', '柳溪镇2022年', '柳溪镇'],
    ['清溪经济开发区管理委员会', '2022年，临港经济开发区管委会', '临港经济开发区管委会'],
  ])('in the report of %s, %s is another', (unit, opening, other) => {
    expect(found(unit, opening)).toEqual([other]);
  });

  it.each([
    ['青石镇', '2022年，全县各村镇'],
    ['青石镇', '2022年，中心集镇'],
    ['白坡瑶族乡', '2022年，由乡长牵头，'],
    ['清溪县农业农村局', '2022年，县农业农村局'],
    ['清溪县卫生健康委', '2022年，县委'],
    ['清溪经济开发区管理委员会', '2022年，经开区管委会'],
  ])('in the report of %s, %s is none', (unit, opening) => {
    expect(found(unit, opening)).toEqual([]);
  });
});
