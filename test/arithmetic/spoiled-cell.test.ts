import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/findings/finding.ts';
import { equationsOf, type FormCell } from '../../shared/form/index.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { type Random, random } from '../generator/random.ts';
import { type RandomReport, randomReport } from '../generator/report.ts';

const TOLD_BY = [
  'column-balance',
  'results-sum',
  'row-total',
  'review-total',
  'blank-cells',
  'placeholder-cells',
];
const REPORTS = 500;

/** What people do to a figure; the neighbours are the other figures of its row and column. */
const MISTAKES: readonly ((
  right: number,
  chance: Random,
  neighbours: readonly number[],
) => number | string)[] = [
  (right, chance) => right + chance.whole(1, 9),
  (right, chance) => Math.max(0, right - chance.whole(1, 9)),
  (right) => right * 10,
  (right) => Number([...String(right)].toReversed().join('')),
  (right) => Number(String(right).slice(0, -1)),
  (right) => Number(`${right}${right % 10}`),
  (_, chance, neighbours) => neighbours[chance.whole(0, neighbours.length - 1)] ?? 0,
  (_, chance) => chance.whole(0, 500),
  () => 0,
  () => '',
  () => '/',
];

interface Spoiled {
  readonly cell: FormCell;
  readonly right: number;
  readonly findings: readonly Finding[];
}

/** One figure that an identity covers, written wrong in a random report; `null` when the mistake changes nothing. */
function spoil(seed: number): Spoiled | null {
  const chance = random(seed);
  const report = randomReport(chance);
  const cells = equationsOf(report.form).flatMap(({ left, right }) => [...left, ...right]);
  const cell = cells[chance.whole(0, cells.length - 1)];
  const mistake = MISTAKES[chance.whole(0, MISTAKES.length - 1)];
  if (!cell || !mistake) return null;
  const figure = ({ id }: FormCell) => report.figures.get(id) ?? 0;
  const neighbours = cells.filter(({ row, column }) => row === cell.row || column === cell.column);
  const right = figure(cell);
  const wrong = mistake(right, chance, neighbours.map(figure));
  if (wrong === right || (right === 0 && typeof wrong === 'string')) return null;
  const findings = checkReport(asRead(report, { [cell.id]: wrong }));
  return { cell, right, findings: findings.filter(({ rule }) => TOLD_BY.includes(rule)) };
}

function asRead(
  { form, year, unit, figures, sections }: RandomReport,
  spoiled: Record<string, number | string>,
) {
  return perfect({
    form: form.id,
    year,
    unitName: unit.name,
    figures: { ...Object.fromEntries(figures), ...spoiled },
    sections: Object.fromEntries(sections.map(({ number, paragraphs }) => [number, paragraphs])),
  });
}

function names({ repair, message }: Finding, { cell, right }: Spoiled): boolean {
  return (
    (repair.cell === cell.id && repair.value === right) || message.zh.includes(`“${cell.label}”应为 ${right}`)
  );
}

describe('one figure of a random report written wrong', () => {
  const spoiled = Array.from({ length: REPORTS }, (_, seed) => spoil(seed)).filter((each) => each !== null);

  it('is noticed whatever was done to it', () => {
    expect(spoiled.length).toBeGreaterThan(REPORTS / 4);
    expect(
      spoiled.filter(({ findings }) => findings.length === 0).map(({ cell, right }) => [cell.id, right]),
    ).toEqual([]);
  });

  it('is the one that is named, in nine of ten reports and always in table 三', () => {
    const named = spoiled.filter((each) => each.findings.some((finding) => names(finding, each)));
    expect(named.length / spoiled.length).toBeGreaterThan(0.9);
    const missed = spoiled.filter((each) => !named.includes(each));
    expect(missed.filter(({ cell }) => cell.table.id === 'applications')).toEqual([]);
  });

  it('is named or offered among three at most, whatever else could heal the sums', () => {
    for (const each of spoiled) {
      const [first] = each.findings;
      const offered = each.findings.some(({ repair }) => repair.zh.includes(`“${each.cell.label}”`));
      expect(offered || each.findings.some((finding) => names(finding, each))).toBe(true);
      if (first?.repair.cell === undefined || first.repair.cell === each.cell.id) continue;
      expect(first.repair.zh.match(/改为/gu)?.length).toBeLessThanOrEqual(3);
      expect(first.repair.zh).toContain('如此处无误');
    }
  });
});
