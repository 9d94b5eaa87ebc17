import { describe, expect, it } from 'vitest';
import { found, granted, MOST_EXCEPTIONS, revoked } from '../../shared/filing/exceptions.ts';
import type { Filing } from '../../shared/filing/filing.ts';
import { judged } from '../../shared/filing/filing.ts';
import { isEmpty, nilReasonOf, saysNothing } from '../../shared/filing/nil-report.ts';

const FILING: Filing = {
  code: '370681102',
  name: '七甲镇',
  kind: '镇',
  year: 2020,
  cityName: null,
  attempts: 0,
  latest: null,
  inForce: null,
  firstReceivedAt: null,
};
const by = { subject: 'office', office: '370681' };
const grant = (until: string | null, reason = '机构改革') => ({
  until,
  reason,
  grantedBy: by,
  grantedAt: '2021-01-10T00:00:00.000Z',
});
const revocation = { reason: '情况有变', by, at: '2021-01-11T00:00:00.000Z' };

describe('exceptions of a unit', () => {
  it('are numbered and kept, also the revoked ones', () => {
    const one = granted(FILING, grant('2021-02-25'));
    const both = granted(revoked(one, '1', revocation), grant('2021-02-25'));
    expect(both.exceptions?.map(({ id, revoked: taken }) => [id, taken?.reason ?? null])).toEqual([
      ['1', '情况有变'],
      ['2', null],
    ]);
  });

  it('are as many as a year can need, and no more', () => {
    const all = Array.from({ length: 30 }).reduce<Filing>(
      (filing, _, index) => granted(filing, grant('2021-02-25', `第${index}次`)),
      FILING,
    );
    expect(all.exceptions).toHaveLength(MOST_EXCEPTIONS);
    expect(granted(all, grant('2021-02-25', '第0次'))).toBe(all);
  });

  it('are not written again when they say the same', () => {
    const one = granted(FILING, grant(null));
    expect(granted(one, { ...grant(null), grantedAt: '2021-01-12T00:00:00.000Z' })).toBe(one);
    expect(granted(one, grant(null, '另一个理由'))).not.toBe(one);
    expect(found(one, grant(null))?.id).toBe('1');
  });

  it('are revoked once', () => {
    const over = revoked(granted(FILING, grant(null)), '1', revocation);
    expect(revoked(over, '1', { ...revocation, reason: '又变了' })).toBe(over);
    expect(revoked(FILING, '1', revocation)).toBe(FILING);
  });
});

describe('a nil report', () => {
  it('is known by the rule that found it empty, and justified by a reason that is more than a formality', () => {
    expect(saysNothing([{ rule: 'empty-report', severity: 'warning', times: 1 }])).toBe(true);
    expect(saysNothing()).toBe(false);
    for (const nilReason of ['', '无', '没有', '情况属实', '——！……。，'])
      expect(isEmpty({ nilReason })).toBe(true);
    for (const nilReason of ['全年无申请', 'No request came in.']) expect(isEmpty({ nilReason })).toBe(false);
    expect(isEmpty({})).toBe(false);
  });

  it('has the reason that was given for this very warning', () => {
    const outcome = {
      verdict: 'confirm' as const,
      rulesVersion: '1',
      counts: { error: 0, warning: 2, note: 0 },
      found: [],
      warnings: [
        { finding: 'f1', rule: 'blank-cells' },
        { finding: 'f2', rule: 'empty-report' },
      ],
    };
    const confirmation = {
      at: '2021-01-20T00:00:00.000Z',
      by,
      reasons: [
        { finding: 'f1', reason: '已核实' },
        { finding: 'f2', reason: '全年未收到申请' },
      ],
    };
    expect(nilReasonOf({ outcome, confirmation })).toBe('全年未收到申请');
    expect(nilReasonOf({ outcome: { ...outcome, warnings: [] }, confirmation })).toBeNull();
  });

  it('does not make a unit punctual that says something only later', () => {
    const accepted = (attempt: number, receivedAt: string, nilReason?: string) => ({
      latest: { submissionId: 'i', attempt, state: 'accepted' as const, receivedAt },
      inForce: {
        submissionId: 'i',
        attempt,
        receivedAt,
        acceptedAt: receivedAt,
        rulesVersion: '1',
        figures: { form: '2019' as const, values: [], moneyUnits: {} },
        ...(nilReason === undefined ? {} : { nilReason }),
      },
    });
    const empty = judged(FILING, accepted(1, '2021-01-20T00:00:00.000Z', '无'));
    expect(empty.firstReceivedAt).toBeNull();
    expect(judged(empty, accepted(2, '2021-02-20T00:00:00.000Z')).firstReceivedAt).toBe(
      '2021-02-20T00:00:00.000Z',
    );
  });
});
