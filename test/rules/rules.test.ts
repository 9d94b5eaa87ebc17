import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/findings/finding.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { EXAMPLES, FILING_EXAMPLES } from '../../shared/rules/examples/index.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import { FILING_RULES, RULES } from '../../shared/rules/index.ts';
import type { Example, Rule } from '../../shared/rules/rule.ts';

const ROOM = join(import.meta.dirname, '../../shared/rules');
/** What the room holds beside the rules. */
const NOT_RULES = new Set(['check-report', 'index', 'rule', 'version']);

const files = readdirSync(ROOM)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => !NOT_RULES.has(name));

/** Stored with every verdict, exported and documented: added to, never renamed. */
const FIXED_IDS =
  `
  not-a-report unreadable-file late form-year-mismatch old-structure-wording outdated-basis wrong-unit wrong-year
  period-wrong title-nonstandard duplicate-file missing-section missing-table subsection-missing supervision-missing
  section-one-empty section-five-thin fee-statement-missing template-residue numbering-broken all-blank-table
  blank-cells placeholder-cells cells-unread negative-count fractional-count not-a-number amount-unit-missing
  amount-implausible label-altered missing-row extra-row surplus-cell subtotal-row-filled township-rules
  decisions-equal-sum column-balance results-sum row-total review-total carry-over in-force-continuity
  last-year-continuity text-contradicts-table text-silent text-sum-mismatch text-conflict fee-conflict
  similar-to-last-year similar-to-other-unit empty-report personal-data number-missing file-remark
`.match(/[a-z-]+/gu) ?? [];

/** What a rule without examples has. */
const NONE = { passes: [], fails: [], silent: [] };

const ids = [...RULES, ...FILING_RULES].map((rule) => rule.id);

describe('the list of rules', () => {
  it.each(files)('names %s, which is in the room', (name) => {
    expect(ids).toContain(name);
  });

  it.each(ids)('has a file for %s', (id) => {
    expect(files).toContain(id);
  });

  it('names each rule once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('keeps the ids under which findings were stored and printed', () => {
  expect(ids.toSorted()).toEqual([...FIXED_IDS].toSorted());
});

describe('the perfect report', () => {
  it.each(['2019', '2021'] as const)('of form %s has nothing wrong', (form) => {
    expect(checkReport(perfect({ form }))).toEqual([]);
  });
});

describe.each(RULES)('$id', (rule) => {
  const { passes, fails, silent } = EXAMPLES[rule.id] ?? NONE;

  it('has an example that passes, one that fails and one in which it must not cry wolf', () => {
    expect(Math.min(passes.length, fails.length, silent.length)).toBeGreaterThan(0);
  });

  it.each(named(passes))('holds: $name', ({ example }) => {
    expect(rule.check(example.subject())).toEqual([]);
  });

  it.each(named(fails))('is broken: $name', ({ example }) => {
    const found = findingsOf(rule, example);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expectForClerk(finding);
  });

  it.each(named(silent))('does not cry wolf: $name', ({ example }) => {
    expect(findingsOf(rule, example)).toEqual([]);
  });
});

describe.each(FILING_RULES)('$id', ({ id }) => {
  const { passes, fails, silent } = FILING_EXAMPLES[id] ?? NONE;

  it('has an example that passes, one that fails and one in which it must not cry wolf', () => {
    expect(Math.min(passes.length, fails.length, silent.length)).toBeGreaterThan(0);
    for (const { finding } of [...passes, ...silent]) expect(finding()).toBeNull();
    for (const example of fails) {
      const finding = example.finding();
      expect(finding).not.toBeNull();
      if (finding) expectForClerk(finding);
    }
  });
});

/** What the whole set says under this rule's name, also where another finding carries it. */
function findingsOf(rule: Rule, example: Example): readonly Finding[] {
  return checkReport(example.subject())
    .flatMap((finding) => [finding, ...(finding.explains ?? [])])
    .filter((finding) => finding.rule === rule.id || finding.rule === 'rule-crashed');
}

/** Plain Chinese for the clerk: no ids of cells or rules, nothing left undefined. */
function expectForClerk(finding: Finding): void {
  expect(finding.rule).not.toBe('rule-crashed');
  const { zh } = finding.message;
  expect(zh).toMatch(/\p{Script=Han}.*。$/su);
  expect(finding.repair.zh).toMatch(/。$/u);
  for (const words of [zh, finding.message.en, finding.repair.zh, finding.repair.en]) {
    expect(words).not.toMatch(
      /undefined|null|NaN|\[object|\b(?:disclosure|applications|review)\.|[a-z]+-[a-z]+-[a-z]+/u,
    );
    expect(words.length).toBeGreaterThan(3);
  }
}

function named(examples: readonly Example[]): readonly { name: string; example: Example }[] {
  return examples.map((example) => ({ name: example.says.en, example }));
}
