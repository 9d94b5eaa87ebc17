import { describe, expect, it } from 'vitest';
import type { Filing } from '../../shared/filing/filing.ts';
import { rejudgedOf, withRejudged } from '../../shared/filing/rejudged.ts';
import type { Outcome, RuleCount } from '../../shared/filing/submission.ts';

const outcome = (rulesVersion: string, verdict: Outcome['verdict'], found: RuleCount[] = []): Outcome => ({
  verdict,
  rulesVersion,
  found,
  counts: { error: 0, warning: 0, note: 0 },
  warnings: [],
});
const blanks = (times: number): RuleCount => ({ rule: 'blank-cells', severity: 'warning', times });
const note: RuleCount = { rule: 'extra-row', severity: 'note', times: 1 };
const title: RuleCount = { rule: 'title-nonstandard', severity: 'warning', times: 1 };

describe('what newer rules say', () => {
  const differs = (first: RuleCount[], again: RuleCount[]) =>
    rejudgedOf(outcome('1', 'confirm', first), outcome('2', 'confirm', again)).differs;

  it('differs when the verdict does', () => {
    expect(rejudgedOf(outcome('1', 'accepted'), outcome('2', 'returned'))).toEqual({
      verdict: 'returned',
      rulesVersion: '2',
      differs: true,
    });
  });

  it('differs when there are other warnings to give a reason for, or more of them', () => {
    expect(differs([blanks(1)], [title])).toBe(true);
    expect(differs([blanks(1)], [blanks(2)])).toBe(true);
    expect(differs([blanks(1), title], [title])).toBe(true);
  });

  it('does not differ by an order or a note', () => {
    expect(differs([blanks(1), title], [title, blanks(1)])).toBe(false);
    expect(differs([blanks(1)], [blanks(1), note])).toBe(false);
  });
});

describe('a filing', () => {
  const filing: Filing = {
    code: '370681102',
    name: '七甲镇',
    kind: '镇',
    year: 2020,
    cityName: null,
    attempts: 2,
    latest: null,
    firstReceivedAt: null,
    inForce: {
      submissionId: 'second',
      attempt: 2,
      receivedAt: '2021-01-20T02:00:00.000Z',
      acceptedAt: '2021-01-20T02:00:00.000Z',
      rulesVersion: '1',
      figures: { form: '2019', values: [], moneyUnits: {} },
    },
  };
  const said = rejudgedOf(outcome('1', 'accepted'), outcome('2', 'confirm'));

  it('hears it of the report in force', () => {
    const heard = withRejudged(filing, 'second', said);
    expect(heard).toEqual({ ...filing, inForce: { ...filing.inForce, rejudged: said } });
    expect(withRejudged(heard, 'second', said)).toBe(heard);
  });

  it('does not hear it of a report that is not in force', () => {
    expect(withRejudged(filing, 'first', said)).toBe(filing);
    const none = { ...filing, inForce: null };
    expect(withRejudged(none, 'second', said)).toBe(none);
  });
});
