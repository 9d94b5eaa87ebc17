import { describe, expect, it } from 'vitest';
import { perfect } from '../../shared/rules/perfect-report.ts';
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

describe('who acts in the first words of section 一', () => {
  it.each([
    ['青石镇', '2022年，横村镇', '横村镇'],
    ['青石镇', '2022年，马集镇', '马集镇'],
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
