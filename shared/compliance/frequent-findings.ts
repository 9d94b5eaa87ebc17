import type { Filing } from '../filing/filing.ts';
import type { Severity } from '../findings/finding.ts';
import { RANK } from '../findings/order.ts';

/** A rule that found something in the newest attempts of a city's units. */
export interface FrequentFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** In how many units' newest attempts. */
  readonly units: number;
  /** How often in all of them together. */
  readonly times: number;
}

export interface FrequentFindings {
  /** Units whose newest attempt was judged: what `units` is out of. */
  readonly of: number;
  /** What most units have, first; of what equally many have, the gravest. */
  readonly findings: readonly FrequentFinding[];
}

/** What to explain to the units next: the newest attempts of all, as they came in, counted by rule. */
export function frequentFindings(filings: readonly Pick<Filing, 'latest'>[]): FrequentFindings {
  const judged = filings.flatMap(({ latest }) => (latest?.found ? [latest.found] : []));
  const byRule = new Map<string, FrequentFinding>();
  for (const { rule, severity, times } of judged.flat()) {
    const key = `${rule} ${severity}`;
    const before = byRule.get(key) ?? { rule, severity, units: 0, times: 0 };
    byRule.set(key, { ...before, units: before.units + 1, times: before.times + times });
  }
  const findings = [...byRule.values()].sort(
    (a, b) =>
      b.units - a.units ||
      RANK[a.severity] - RANK[b.severity] ||
      b.times - a.times ||
      (a.rule < b.rule ? -1 : 1),
  );
  return { of: judged.length, findings };
}
