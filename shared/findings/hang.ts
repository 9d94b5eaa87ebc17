import type { CellId } from '../form/index.ts';
import type { Finding } from './finding.ts';

/**
 * One mistake, one finding. Where a finding names a figure and what it should be, another one about this figure that
 * is off by just as much (the text says so, last year's report says so) hangs under it; and where a figure cannot be
 * right whatever the others are (−2, 1.5), that finding says what the sums and the other rules make of it.
 */
export function hangTogether(findings: readonly Finding[]): readonly Finding[] {
  const named = hung(findings, (finding, others) =>
    isNaming(finding) || isImpossible(finding)
      ? undefined
      : others.find((other) => isNaming(other) && isExplainedBy(finding, other)),
  );
  return hung(named, (finding, others) =>
    isImpossible(finding)
      ? undefined
      : others.find((other) => isImpossible(other) && other.cells[0] === onlyFigureOf(finding)),
  ).map(withRepair);
}

/** @param carrierOf the finding under which one hangs */
function hung(
  findings: readonly Finding[],
  carrierOf: (finding: Finding, others: readonly Finding[]) => Finding | undefined,
): readonly Finding[] {
  const carriers = new Map(findings.map((finding) => [finding, carrierOf(finding, findings)]));
  return findings
    .filter((finding) => !carriers.get(finding))
    .map((finding) => {
      const carried = findings.filter((other) => carriers.get(other) === finding);
      return carried.length === 0
        ? finding
        : { ...finding, explains: [...(finding.explains ?? []), ...carried.flatMap(withOwn)] };
    });
}

const OF_SUMS: ReadonlySet<string> = new Set(['column-balance', 'results-sum', 'row-total', 'review-total']);
/** Rules that tell which figure is wrong: by the identities of the form, or by what a unit may do. */
const TELLING: ReadonlySet<string> = new Set([...OF_SUMS, 'township-rules']);

function isNaming({ rule, repair }: Finding): boolean {
  return TELLING.has(rule) && repair.cell !== undefined;
}

/** The figure that is wrong by this finding. */
function onlyFigureOf({ rule, cells, repair }: Finding): CellId | undefined {
  return OF_SUMS.has(rule) ? repair.cell : cells.length === 1 ? cells[0] : undefined;
}

/** What the sums make of a figure that cannot be right. */
function withRepair(finding: Finding): Finding {
  const told = isImpossible(finding) && finding.explains?.find(({ repair }) => repair.cell !== undefined);
  return told ? { ...finding, repair: told.repair, expected: told.expected } : finding;
}

const IMPOSSIBLE: ReadonlySet<string> = new Set(['negative-count', 'fractional-count']);

function isImpossible({ rule, cells }: Finding): boolean {
  return IMPOSSIBLE.has(rule) && cells.length === 1;
}

/** A finding with those under it, side by side. */
function withOwn({ explains = [], ...finding }: Finding): readonly Finding[] {
  return [finding, ...explains];
}

function isExplainedBy(finding: Finding, { repair, ...other }: Finding): boolean {
  const off = difference(finding);
  return (
    repair.cell !== undefined &&
    finding.cells.includes(repair.cell) &&
    off !== null &&
    off === difference(other)
  );
}

function difference({ expected, found }: Pick<Finding, 'expected' | 'found'>): number | null {
  return typeof expected === 'number' && typeof found === 'number' ? Math.abs(expected - found) : null;
}
