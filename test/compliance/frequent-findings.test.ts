import { describe, expect, it } from 'vitest';
import { frequentFindings } from '../../shared/compliance/frequent-findings.ts';
import type { LatestAttempt } from '../../shared/filing/filing.ts';
import type { RuleCount } from '../../shared/filing/submission.ts';

const unit = (...found: RuleCount[]): { latest: LatestAttempt } => ({
  latest: {
    submissionId: 'i',
    attempt: 1,
    state: 'returned',
    receivedAt: '2021-01-20T00:00:00.000Z',
    found,
  },
});
const total = (times: number): RuleCount => ({ rule: 'row-total', severity: 'error', times });
const blank = (times: number): RuleCount => ({ rule: 'blank-cells', severity: 'warning', times });

describe('the most frequent findings', () => {
  it('are counted by the units that have them, and not by how often one unit has them', () => {
    expect(
      frequentFindings([unit(blank(9)), unit(total(1), blank(1)), unit(total(1)), unit(total(2))]),
    ).toEqual({
      of: 4,
      findings: [
        { rule: 'row-total', severity: 'error', units: 3, times: 4 },
        { rule: 'blank-cells', severity: 'warning', units: 2, times: 10 },
      ],
    });
  });

  it('are out of the units that were judged: one that has not filed is neither good nor bad', () => {
    const failed: LatestAttempt = {
      submissionId: 'i',
      attempt: 1,
      state: 'failed',
      receivedAt: '2021-01-20T00:00:00.000Z',
    };
    expect(frequentFindings([unit(), unit(total(1)), { latest: null }, { latest: failed }])).toMatchObject({
      of: 2,
      findings: [{ rule: 'row-total', units: 1 }],
    });
  });
});
