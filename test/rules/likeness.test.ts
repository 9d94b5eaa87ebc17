import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { OWN_WORDS } from '../../shared/rules/examples/own-words.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { likenesses } from '../../shared/similarity/likeness.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';

const original = perfect({ unitName: '柳溪镇' }).report;

describe('likeness of two narratives', () => {
  it('is full for a copy with another name, other figures and another year', () => {
    const copy = perfect({ year: 2023, reword: (text) => text.replace(/\d+(?=[件条])/gu, '7') }).report;
    expect(likenesses(copy, [sketchOf(original)])?.[0]?.score).toBeGreaterThan(0.95);
  });

  it('is little where only the law’s words are shared', () => {
    const other = perfect({ sections: OWN_WORDS }).report;
    expect(likenesses(other, [sketchOf(original)])?.[0]?.score).toBeLessThan(0.2);
  });

  it('counts sentences that stand alone, but not as copied in a row', () => {
    const mixed = perfect({
      sections: {
        ...OWN_WORDS,
        五: [...OWN_WORDS.五, '一是村级公开栏更新不够及时', '并与融媒体中心合作为重点政策配发图文解读'],
      },
    }).report;
    const [likeness] = likenesses(mixed, [sketchOf(original)]) ?? [];
    expect(likeness?.score).toBeGreaterThan(0);
    expect(likeness?.inARow).toBe(0);
  });

  it('quotes the passages as this report has them', () => {
    const [likeness] = likenesses(perfect().report, [sketchOf(original)]) ?? [];
    const own = perfect()
      .report.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
      .join('');
    expect(likeness?.passages.length).toBeGreaterThan(0);
    for (const passage of likeness?.passages ?? []) expect(own).toContain(passage);
  });

  it('tells a copy of a few sentences only where nearly all of them are the same', () => {
    const short = {
      一: [
        '（一）主动公开。在集市大喇叭里播报低保评议结果。',
        '（二）依申请公开。来信来访均由便民大厅登记答复。',
        '（三）平台建设。十二个村的公开栏换成了防雨玻璃。',
      ],
      五: ['外出务工人员看不到公告，春节前逐户送达明白纸。'],
    };
    const lastYear = perfect({ year: 2021, sections: short }).report;
    const alike = (sections: typeof short) =>
      checkReport(perfect({ sections, context: { lastYear } })).some(
        ({ rule }) => rule === 'similar-to-last-year',
      );
    expect(alike(short)).toBe(true);
    expect(
      alike({
        ...short,
        一: [...short.一.slice(1), '（一）主动公开。新设河长公示牌，汛期每日更新水位信息。'],
      }),
    ).toBe(false);
  });

  it('leaves out single sentences that most of the city shares', () => {
    const formula = perfect()
      .report.sections.flatMap(({ paragraphs }) => paragraphs)[2]
      ?.text.split('。')[0];
    const mixed = perfect({ sections: { ...OWN_WORDS, 五: [...OWN_WORDS.五, `${formula}。`] } }).report;
    const ten = Array.from({ length: 10 }, () => sketchOf(original));
    expect(likenesses(mixed, ten.slice(0, 1))?.[0]?.score).toBeGreaterThan(0);
    expect(likenesses(mixed, ten)?.[0]?.score).toBe(0);
  });

  it('takes a text that most of the city shares for a copy', () => {
    const sketches = Array.from({ length: 10 }, () => sketchOf(original));
    expect(likenesses(perfect().report, sketches)?.[0]?.score).toBeGreaterThan(0.95);
  });

  it('can be told from a sketch that went through a store', () => {
    const stored = JSON.parse(JSON.stringify(sketchOf(original)));
    expect(likenesses(perfect().report, [stored])).toEqual(
      likenesses(perfect().report, [sketchOf(original)]),
    );
  });

  it('names the unit and finds the one copy among three hundred others', () => {
    const others = Array.from({ length: 300 }, (_, index) => ({
      unitName: `第${index}镇`,
      sketch:
        index === 123
          ? sketchOf(original)
          : sketchOf(
              perfect({
                sections: {
                  一: OWN_WORDS.一.map((text) =>
                    [...text].map((character) => shifted(character, index)).join(''),
                  ),
                  五: OWN_WORDS.五,
                },
              }).report,
            ),
    }));
    const found = checkReport(perfect({ context: { others } })).filter(
      ({ rule }) => rule === 'similar-to-other-unit',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message.zh).toContain('第123镇');
  });
});

/** Other characters for each index, so that no two of the reports are alike. */
function shifted(character: string, by: number): string {
  return /\p{Script=Han}/u.test(character)
    ? String.fromCodePoint(0x4e00 + (((character.codePointAt(0) ?? 0) + by * 61) % 18_000))
    : character;
}
