import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Examination } from '../../shared/examination.ts';
import { examine } from '../../shared/examine.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { type CellId, equationsOf, type Form } from '../../shared/form/index.ts';
import { HARMLESS } from '../generator/habits.ts';
import { fulfil, type Order, type PrintedReport } from '../generator/index.ts';
import { random } from '../generator/random.ts';
import type { RandomReport } from '../generator/report.ts';

const SEED = 20_210_129;
const ARITHMETIC = ['column-balance', 'results-sum', 'row-total', 'review-total'];

function orders(habits: fc.Arbitrary<Order['habits']>): fc.Arbitrary<Order> {
  return fc.record({
    seed: fc.noShrink(fc.nat()),
    printer: fc.constantFrom('html', 'docx by Word', 'txt, tabs, merged cells blank'),
    habits,
    features: fc.constant([]),
  });
}

function examined({ bytes, fileName, copy }: PrintedReport): Promise<Examination> {
  const { unit, city, year } = copy.report;
  return examine(bytes, { fileName, context: { year, unit: { name: unit.name, kind: unit.kind, city } } });
}

function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, message }) => `${rule}: ${message.zh}`);
}

/** With those that another explains. */
function everyFinding(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => [finding, ...everyFinding(finding.explains ?? [])]);
}

function brokenRules(form: Form, figures: ReadonlyMap<CellId, number>): Set<string> {
  const sum = (side: readonly { id: CellId }[]): number =>
    side.reduce((whole, { id }) => whole + (figures.get(id) ?? 0), 0);
  return new Set(
    equationsOf(form)
      .filter(({ left, right }) => sum(left) !== sum(right))
      .map(({ rule }) => rule),
  );
}

describe('a report without a fault', () => {
  it('gets neither an error nor a warning, however it is written', async () => {
    const property = fc.asyncProperty(orders(fc.subarray([...HARMLESS], { maxLength: 5 })), async (order) => {
      const printed = await fulfil(order);
      const { findings } = await examined(printed);
      const idle = [...printed.copy.report.figures.values()].every((value) => value === 0);
      expect(said(findings.filter(({ rule }) => !(idle && rule === 'empty-report')))).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: 150 });
  });
});

describe('one figure spoiled', () => {
  /** The report with one figure of its sums changed, its words as they were. */
  function spoiler(seed: number): {
    cell: (form: Form) => CellId;
    alter: (report: RandomReport) => RandomReport;
  } {
    const cell = (form: Form): CellId => {
      const chance = random(seed);
      const summed = equationsOf(form).flatMap(({ left, right }) => [...left, ...right].map(({ id }) => id));
      return summed[chance.whole(0, summed.length - 1)] ?? '';
    };
    const by = random(seed + 1).whole(1, 9);
    const alter = (report: RandomReport): RandomReport => {
      const figures = new Map(report.figures);
      figures.set(cell(report.form), (figures.get(cell(report.form)) ?? 0) + by);
      return { ...report, figures };
    };
    return { cell, alter };
  }

  it('is told by the rules whose sums it breaks and by no others', async () => {
    const property = fc.asyncProperty(orders(fc.constant([])), fc.nat(), async (order, which) => {
      const { alter } = spoiler(which);
      const printed = await fulfil(order, alter);
      const { form, figures } = printed.copy.report;
      const { findings, verdict } = await examined(printed);
      const all = everyFinding(findings);
      const arithmetic = new Set(all.map(({ rule }) => rule).filter((rule) => ARITHMETIC.includes(rule)));
      expect(verdict).toBe('returned');
      expect(arithmetic).toEqual(brokenRules(form, figures));
      // The words still tell the figure as it was, so they may be said to contradict it.
      const others = findings.filter(({ rule }) => !ARITHMETIC.includes(rule) && !rule.startsWith('text-'));
      expect(said(others)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: 120 });
  });

  it('is healed by the repair that is proposed', async () => {
    let proposed = 0;
    const property = fc.asyncProperty(orders(fc.constant([])), fc.nat(), async (order, which) => {
      const { cell, alter } = spoiler(which);
      const printed = await fulfil(order, alter);
      const { form, figures } = printed.copy.report;
      const { findings } = await examined(printed);
      for (const { rule, cells, repair } of findings.filter((finding) => ARITHMETIC.includes(finding.rule))) {
        expect(cells.length).toBeGreaterThan(0);
        if (repair.cell === undefined || repair.value === undefined) continue;
        proposed += 1;
        const healed = new Map(figures).set(repair.cell, repair.value);
        expect([rule, repair.cell, [...brokenRules(form, healed)]]).toEqual([rule, repair.cell, []]);
        // Of the five figures of a block of table 四 another one may be the likelier.
        if (rule !== 'review-total') expect(repair.cell).toBe(cell(form));
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: 60 });
    expect(proposed).toBeGreaterThan(0);
  });

  it('is told when a township claims to have made a 规章', async () => {
    const order = { seed: 8, printer: 'html', habits: [], features: [], wishes: { form: '2021' } } as const;
    const printed = await fulfil(order, (report) => ({
      ...report,
      figures: new Map(report.figures).set('disclosure.rules.made', 1).set('disclosure.rules.inForce', 1),
    }));
    const { findings } = await examined(printed);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['township-rules']));
  });
});
