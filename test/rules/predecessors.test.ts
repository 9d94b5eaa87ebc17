import { describe, expect, it } from 'vitest';
import { checkReport } from '../../shared/rules/check-report.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';
import type { Context } from '../../shared/rules/rule.ts';

const carriedOut = (names: readonly string[]): Context => ({
  lastYear: perfect({
    year: 2021,
    figures: {
      'applications.carriedOut.person': 5,
      'applications.carriedOut.business': 0,
      'applications.carriedOut.total': 5,
      'disclosure.normative.inForce': 30,
    },
  }).report,
  ...(names.length === 0 ? {} : { predecessors: { names, missing: [] } }),
});

const said = (names: readonly string[], rule: string) =>
  checkReport(perfect({ context: carriedOut(names) })).find((finding) => finding.rule === rule)?.message;

describe('a finding that rests on last year’s figures', () => {
  it.each(['carry-over', 'in-force-continuity'])('says of %s whose they are', (rule) => {
    expect(said([], rule)?.zh).toContain('上年报告');
    expect(said([], rule)?.zh).not.toContain('合计');
    expect(said(['青石镇', '白水镇'], rule)?.zh).toContain('上年报告（青石镇、白水镇合计）');
    expect(said(['青石镇', '白水镇'], rule)?.en).toContain('青石镇, 白水镇 together');
    expect(said(['旧镇'], rule)?.zh).toContain('上年报告（旧镇）');
  });
});
