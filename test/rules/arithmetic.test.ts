import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, equationsOf, formById } from '../../shared/form/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { OWN_WORDS } from '../../shared/rules/examples/own-words.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

const ARITHMETIC = new Set(['column-balance', 'results-sum', 'row-total', 'review-total']);
/** A text without a figure of table 四. */
const SILENT = { 一: ['2022年，我镇公开信息356条，办理申请25件，各项制度落实到人。'] };
const arithmetic = (subject: ReturnType<typeof perfect>) =>
  checkReport(subject).filter((finding) => ARITHMETIC.has(finding.rule));

describe('one mistake, one finding', () => {
  it('names the cell and its value, and hangs the sums it explains under it', () => {
    const [finding, ...others] = arithmetic(perfect({ figures: { 'applications.total.person': 19 } }));
    expect(others).toEqual([]);
    expect(finding?.message.zh).toContain('第三部分 自然人 （七）总计 应为 21，现为 19，相差 2');
    expect(finding?.repair).toMatchObject({ cell: 'applications.total.person', value: 21 });
    expect(finding?.explains?.map(({ rule }) => rule).toSorted()).toEqual(['column-balance', 'row-total']);
  });

  it('adds up no column of rows of both forms where a figure could not be read', () => {
    const unread = (row: string, why: 'absent' | 'unclear') =>
      ['person', 'total'].map((column) => ({
        cell: `applications.${row}.${column}`,
        why,
        text: '',
        place: null,
      }));
    const figures = {
      'applications.other.person': 1,
      'applications.other.total': 1,
      'applications.otherElse.person': '',
      'applications.otherElse.total': '',
      'applications.granted.person': '',
      'applications.granted.total': '',
    };
    const report = (why: 'absent' | 'unclear') =>
      perfect({
        figures,
        unread: [...unread('otherElse', 'absent'), ...unread('granted', why)],
        sections: SILENT,
      });
    expect(arithmetic(report('unclear'))).toEqual([]);
  });

  it('shows the sum with its terms', () => {
    const [finding] = arithmetic(perfect({ figures: { 'applications.carriedOut.business': 3 } }));
    expect(finding?.message.zh).toMatch(
      /商业企业：一、本年新收数量 4 \+ .*上年结转数量 0 = 4，.*（七）总计 3 \+ .* 3 = 6/u,
    );
  });

  it('hangs what the text says of the same figure under it', () => {
    const findings = checkReport(perfect({ figures: { 'applications.partial.total': 8 } }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.repair).toMatchObject({ cell: 'applications.partial.total', value: 3 });
    expect(findings[0]?.explains?.map(({ rule }) => rule)).toContain('text-contradicts-table');
  });

  it('says of a figure with decimals that it has them, however the sums are off', () => {
    const [finding, ...others] = checkReport(
      perfect({ figures: { 'review.directSuit.pending': '0.25' }, sections: SILENT }),
    );
    expect(others.map(({ rule }) => rule)).not.toContain('review-total');
    expect(finding?.rule).toBe('fractional-count');
    expect(finding?.explains?.map(({ rule }) => rule)).toContain('review-total');
  });

  it('says of a figure with decimals what other rules make of it', () => {
    const [finding, ...others] = checkReport(
      perfect({ figures: { 'disclosure.rules.repealed': '0.5' }, sections: OWN_WORDS }),
    );
    expect(others).toEqual([]);
    expect(finding?.rule).toBe('fractional-count');
    expect(finding?.explains?.map(({ rule }) => rule)).toEqual(['township-rules']);
    expect(finding?.repair).toMatchObject({ cell: 'disclosure.rules.repealed', value: 0 });
  });

  it('hangs what the text says of a sum that the figure is part of under it', () => {
    const findings = checkReport(
      perfect({
        figures: { 'applications.refusedProcess.total': 4 },
        reword: (text) => text.replace('部分公开3件', '部分公开3件、不予公开3件'),
      }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.explains?.map(({ rule }) => rule)).toContain('text-contradicts-table');
  });

  it('names the one figure of a block that is left where the text speaks against all others', () => {
    const sections = { 一: ['2022年，我镇公开信息356条，没有发生行政复议，各项制度落实到人。'] };
    const none = Object.fromEntries(
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((id) => [
        `review.reconsideration.${id}`,
        0,
      ]),
    );
    const [finding] = arithmetic(
      perfect({ figures: { ...none, 'review.reconsideration.corrected': 2 }, sections }),
    );
    expect(finding?.repair).toMatchObject({ cell: 'review.reconsideration.corrected', value: 0 });
  });

  it('says of a figure below zero what the sums make of it', () => {
    const [finding, ...others] = checkReport(
      perfect({ figures: { 'applications.unableNotHeld.person': -4 } }),
    );
    expect(others).toEqual([]);
    expect(finding?.rule).toBe('negative-count');
    expect(finding?.repair).toMatchObject({ cell: 'applications.unableNotHeld.person', value: 4 });
    expect(finding?.explains?.map(({ rule }) => rule).toSorted()).toEqual(['results-sum', 'row-total']);
  });

  it('hangs what last year’s report says of the same figure under it', () => {
    const lastYear = perfect({
      year: 2021,
      figures: { 'applications.carriedOut.person': 2, 'applications.carriedOut.business': 0 },
    }).report;
    const findings = checkReport(
      perfect({
        figures: { 'applications.carriedIn.person': 7 },
        sections: OWN_WORDS,
        context: { lastYear },
      }),
    ).filter(({ rule }) => rule !== 'in-force-continuity');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.explains?.map(({ rule }) => rule)).toContain('carry-over');
  });

  it('hangs what last year’s report says of 规章 under that the unit can make none', () => {
    const findings = checkReport(
      perfect({
        figures: { 'disclosure.rules.inForce': 3 },
        sections: OWN_WORDS,
        context: { lastYear: perfect({ year: 2021, figures: { 'disclosure.normative.inForce': 5 } }).report },
      }),
    ).filter(({ cells }) => cells.includes('disclosure.rules.inForce'));
    expect(findings.map(({ rule, explains }) => [rule, explains?.map((each) => each.rule)])).toEqual([
      ['township-rules', ['in-force-continuity']],
    ]);
  });

  it('holds a report against no other unit’s report of last year', () => {
    const carryOver = (unitName: string) =>
      checkReport(
        perfect({
          context: {
            lastYear: perfect({ year: 2021, unitName, figures: { 'applications.carriedOut.person': 9 } })
              .report,
          },
        }),
      ).filter(({ rule }) => rule === 'carry-over');
    const own = perfect().report.unitName ?? '';
    expect(carryOver(own)).toHaveLength(1);
    expect(carryOver(`${own}人民政府`)).toHaveLength(1);
    expect(carryOver('清溪市白水乡')).toEqual([]);
  });

  it('tells two mistakes in different rows and columns apart', () => {
    const findings = arithmetic(
      perfect({ figures: { 'applications.granted.person': 11, 'applications.unableNotHeld.business': 5 } }),
    );
    expect(findings.map(({ repair }) => [repair.cell, repair.value])).toEqual([
      ['applications.granted.person', 10],
      ['applications.unableNotHeld.business', 1],
    ]);
  });

  it('tells two figures that stand in each other’s place as one mistake', () => {
    const [finding, ...others] = arithmetic(
      perfect({
        figures: {
          'applications.refusedCaseFile.legalService': 0,
          'applications.refusedCaseFile.otherOrg': 1,
        },
      }),
    );
    expect(others).toEqual([]);
    expect(finding?.message.zh).toContain('像是互相填错了位置');
    expect(finding?.cells.toSorted()).toEqual([
      'applications.refusedCaseFile.legalService',
      'applications.refusedCaseFile.otherOrg',
    ]);
    expect(finding?.explains).toHaveLength(1);
  });

  it('shows a sum that hangs under another finding without its many terms', () => {
    const [finding] = arithmetic(perfect({ figures: { 'applications.declinedPetition.total': 3 } }));
    const [under] = finding?.explains ?? [];
    expect(finding?.message.zh).toContain('信访举报投诉类申请：自然人 1，总计 3');
    expect(under?.message.zh).toContain('各项之和 27，总计 25');
  });

  it('tells a row that stands one column off as one mistake, and what it should be', () => {
    const columns = ['person', 'business', 'research', 'socialOrg', 'legalService', 'otherOrg', 'total'];
    const row = (id: string, values: readonly number[]) =>
      Object.fromEntries(columns.map((column, at) => [`applications.${id}.${column}`, values[at] ?? 0]));
    for (const values of [
      [0, 20, 4, 0, 0, 1, 0],
      [4, 0, 0, 1, 0, 25, 0],
    ]) {
      const [finding, ...others] = arithmetic(perfect({ figures: row('new', values) }));
      expect(others).toEqual([]);
      expect(finding?.message.zh).toContain('“一、本年新收政府信息公开申请数量”一行的数字像是整体错了一列');
      expect(finding?.repair.zh).toContain('20、4、0、0、1、0、25');
    }
  });

  it('names the total where only its parts speak against it, and the parts of which one may be off', () => {
    const [finding] = arithmetic(
      perfect({ figures: { 'review.reconsideration.total': 5 }, sections: SILENT }),
    );
    expect(finding?.message.zh).toContain('行政复议 总计 按各项相加应为 2，现为 5，相差 3');
    expect(finding?.repair).toMatchObject({ cell: 'review.reconsideration.total', value: 2 });
    expect(finding?.repair.zh).toContain('如此处无误，则');
    expect(finding?.repair.zh.match(/改为/gu)).toHaveLength(1);
    expect(finding?.repair.zh).toContain('“第四部分 行政复议 其他结果”');
    expect(finding?.repair.zh).toContain('中有一格少了 3');
  });

  it.each<[string, string, number, Parameters<typeof perfect>[0]]>([
    [
      'the one that the text tells',
      'review.reconsideration.upheld',
      1,
      {
        figures: { 'review.reconsideration.upheld': 4 },
        reword: (text) => text.replace('行政复议2件', '行政复议2件，其中维持1件、尚未审结1件'),
      },
    ],
    [
      'the one whose digits are swapped',
      'review.directSuit.upheld',
      12,
      {
        figures: {
          'review.directSuit.upheld': 21,
          'review.directSuit.pending': 1,
          'review.directSuit.total': 13,
        },
        sections: SILENT,
      },
    ],
    [
      'the one that is empty',
      'review.directSuit.pending',
      2,
      { figures: { 'review.directSuit.pending': '/', 'review.directSuit.total': 3 }, sections: SILENT },
    ],
    [
      'the one that is far too large',
      'review.directSuit.corrected',
      0,
      { figures: { 'review.directSuit.corrected': 300 }, sections: SILENT },
    ],
  ])('of several that may be wrong names %s', (_, cell, value, changes) => {
    const [finding] = arithmetic(perfect(changes));
    expect(finding?.message.zh).toContain('很可能');
    expect(finding?.repair).toMatchObject({ cell, value });
  });

  it('names none where the text speaks for the total and nothing tells its parts apart', () => {
    const [finding] = arithmetic(
      perfect({
        figures: { 'review.reconsideration.upheld': 2, 'review.reconsideration.total': 5 },
        reword: (text) => text.replace('行政复议2件', '行政复议5件'),
      }),
    );
    expect(finding?.repair.cell).toBeUndefined();
    expect(finding?.repair.zh).toMatch(
      /“第四部分 行政复议 尚未审结”中有一格少了 2；或者把“第四部分 行政复议 总计”/u,
    );
  });

  it('says what belongs in a blank that is not 0', () => {
    const findings = checkReport(perfect({ figures: { 'applications.total.person': '' } }));
    expect(findings.map(({ rule }) => rule)).toEqual(['blank-cells']);
    expect(findings[0]?.message.zh).toContain('“第三部分 自然人 （七）总计”应为 21');
  });

  it('never offers a figure below zero', () => {
    const findings = arithmetic(perfect({ figures: { 'review.directSuit.total': 0 } }));
    expect(findings[0]?.repair.zh).toContain('改为');
    expect(findings[0]?.repair.zh).not.toMatch(/改为 -/u);
  });
});

describe.each(['2019', '2021'] as const)('any one figure of form %s written wrong', (formId) => {
  const form = formById(formId);
  const covered = [...new Set(equationsOf(form).flatMap(({ left, right }) => [...left, ...right]))];

  it('is noticed, and mostly named', () => {
    let named = 0;
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...covered), fc.integer({ min: 1, max: 400 }), (cell, more) => {
        const right = perfect({ form: formId }).report.cells.get(cell.id)?.value ?? 0;
        const findings = arithmetic(perfect({ form: formId, figures: { [cell.id]: right + more } }));
        expect(findings).toHaveLength(1);
        tried += 1;
        if (findings[0]?.repair.cell === cell.id && findings[0].repair.value === right) named += 1;
      }),
      { numRuns: 400 },
    );
    expect(named / tried).toBeGreaterThan(0.9);
  });

  it('does not concern figures that no identity covers', () => {
    const others = [...cellsOf(form).values()].filter((cell) => !covered.includes(cell));
    for (const cell of others)
      expect(arithmetic(perfect({ form: formId, figures: { [cell.id]: 77 } }))).toEqual([]);
  });
});
