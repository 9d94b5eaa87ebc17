import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../shared/findings/finding.ts';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import type { Fault, Rule } from '../../shared/rules/rule.ts';

const fault: Fault = { message: { zh: '有错。', en: 'Wrong.' }, repair: { zh: '请改。', en: 'Correct it.' } };

function ruleThat(check: Rule['check'], more: Partial<Rule> = {}): Rule {
  return {
    id: 'made-up',
    severity: 'error',
    title: { zh: '虚构的检查', en: 'A made-up check' },
    source: '',
    check,
    ...more,
  };
}

describe('the engine', () => {
  it('says that a rule crashed, runs the others, and does not return the report for it', () => {
    const crashing = ruleThat(() => {
      throw new Error('out of its depth');
    });
    const findings = checkReport(perfect(), [crashing, ruleThat(() => [{ ...fault, severity: 'warning' }])]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['made-up', 'warning'],
      ['rule-crashed', 'note'],
    ]);
    expect(findings[1]?.message.zh).toContain('系统的问题');
    expect(findings[1]?.found).toBe('made-up: out of its depth');
    expect(verdictOf(findings.slice(1))).toBe('accepted');
  });

  it('says nothing where a rule does not apply', () => {
    expect(checkReport(perfect(), [ruleThat(() => 'does-not-apply')])).toEqual([]);
  });

  it('lets a rule on trial warn at most, and says that it is on trial', () => {
    const [finding] = checkReport(perfect(), [ruleThat(() => [fault], { trial: true })]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message.zh).toBe('（试行规则）有错。');
  });

  it('softens what holds a report against the form to a warning for 2019 only', () => {
    const rule = ruleThat(() => [fault], { encouragedOnlyFor2019: true });
    const severityFor = (year: number) =>
      checkReport(perfect({ form: '2019', year }), [rule]).map(({ severity }) => severity);
    expect(severityFor(2019)).toEqual(['warning']);
    expect(severityFor(2020)).toEqual(['error']);
  });

  it('does not drown the reader in faults of one kind, and loses no cell', () => {
    const faults = Array.from({ length: 50 }, (_, index): Fault => ({ ...fault, cells: [`cell-${index}`] }));
    const findings = checkReport(perfect(), [ruleThat(() => faults)]);
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)?.message.zh).toContain('另有 30 处');
    expect(findings.flatMap(({ cells }) => cells)).toHaveLength(50);
  });

  it('puts the gravest first, then the order of the report', () => {
    const faults: readonly Fault[] = [
      { ...fault, severity: 'note', section: '一' },
      { ...fault, section: '六' },
      { ...fault, section: '二', place: { table: 1, row: 9 } },
      { ...fault, section: '二', place: { table: 1, row: 2 } },
      { ...fault, severity: 'warning' },
    ];
    const findings = checkReport(perfect(), [ruleThat(() => faults)]);
    expect(findings.map(({ severity, section, place }) => [severity, section, place?.row ?? null])).toEqual([
      ['error', '二', 2],
      ['error', '二', 9],
      ['error', '六', null],
      ['warning', null, null],
      ['note', '一', null],
    ]);
  });
});
