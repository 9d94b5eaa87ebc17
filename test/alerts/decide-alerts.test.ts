import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALERT_KINDS, type Alert, type AlertKind } from '../../shared/alerts/alert.ts';
import { decideAlerts } from '../../shared/alerts/decide-alerts.ts';
import { type AlertFacts, alertFacts, type FactsInput } from '../../shared/alerts/facts.ts';
import { KINDS } from '../../shared/alerts/kinds/index.ts';
import { REMIND_BEFORE } from '../../shared/alerts/orders.ts';
import type { Filing } from '../../shared/filing/filing.ts';
import { memoryOutbox } from './in-memory.ts';

const OFFICE = { subject: 'officer', office: '370681' };

function unit(n: number, name: string, change: Partial<Filing> = {}): Filing {
  return {
    code: `37068110${n}`,
    name,
    kind: '镇',
    year: 2020,
    cityName: '龙口市',
    attempts: 0,
    inForce: null,
    latest: null,
    firstReceivedAt: null,
    ...change,
  };
}

const attempt = (state: NonNullable<Filing['latest']>['state'], on: string): Partial<Filing> => ({
  latest: { submissionId: 'i', attempt: 1, state, receivedAt: `${on}T02:00:00.000Z` },
});

const grantedUntil = (until: string): Partial<Filing> => ({
  exceptions: [
    {
      id: '1',
      until,
      reason: '换届',
      grantedBy: OFFICE,
      grantedAt: '2021-01-05T02:00:00.000Z',
      revoked: null,
    },
  ],
});

function facts(today: string, change: Partial<FactsInput> = {}): AlertFacts {
  return alertFacts({
    city: '370681',
    cityName: '龙口市',
    above: { code: '3706', name: '烟台市' },
    year: 2020,
    today,
    dates: {},
    orders: { remindBefore: REMIND_BEFORE, silences: [] },
    filings: [unit(1, '七甲镇')],
    unreachable: new Set(),
    published: false,
    ...change,
  });
}

const due = (given: AlertFacts, kind?: AlertKind): readonly Alert[] =>
  decideAlerts(given, []).decided.filter((alert) => kind === undefined || alert.kind === kind);

describe('the kinds', () => {
  it('are each a file on the list, and the list holds each once', async () => {
    const files = readdirSync(new URL('../../shared/alerts/kinds/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index');
    expect(KINDS.map(({ kind }) => kind).sort()).toEqual(files.sort());
    expect(Object.keys(ALERT_KINDS).sort()).toEqual(files.sort());
  });
});

describe('a city’s own dates', () => {
  const own = (dates: Readonly<Record<string, string>>) => ({
    dates: Object.fromEntries(
      Object.entries(dates).map(([name, on]) => [name, { on, source: '市政府办公室通知' }]),
    ),
  });

  it('open the season before the report year is over, and move every reminder', () => {
    const city = own({ opensOn: '2020-12-12', submitBy: '2021-01-15' });
    const told = (day: string) => due(facts(day, city)).map(({ kind }) => kind);
    // 12 December 2020 is a Saturday.
    expect(told('2020-12-11')).toEqual([]);
    expect(told('2020-12-12')).toEqual([]);
    expect(told('2020-12-14')).toEqual(['opening', 'digest']);
    // The fourteenth working day before 15 January: New Year takes one.
    expect(told('2020-12-25')).toEqual(['reminder', 'digest']);
    expect(due(facts('2020-12-25', city), 'reminder')[0]?.text).toContain('报送截止日期为2021年1月15日');
  });

  it('end the weekly nagging when files are not taken any longer, with a word that it is too late', () => {
    const city = own({ submitBy: '2021-01-29', locksAfter: '2021-02-10' });
    const outbox = memoryOutbox();
    const told = ['2021-02-01', '2021-02-08', '2021-02-18', '2021-02-25', '2021-03-04'].flatMap((day) =>
      outbox.run(facts(day, city)).filter(({ kind }) => kind === 'overdue'),
    );
    expect(told.map(({ decidedOn }) => decidedOn)).toEqual(['2021-02-01', '2021-02-08', '2021-02-18']);
    expect(told[1]?.text).toContain('请抓紧报送');
    expect(told[2]?.text).toContain('报送通道已于2021年2月10日关闭，请与龙口市政务公开主管部门联系');
  });

  it('that are not set leave the statutory ones, and the city is told so', () => {
    expect(due(facts('2021-01-04'), 'digest')[0]?.text).toContain('未设定报送时间安排，按法定日期提醒');
    const set = facts('2021-01-04', own({ submitBy: '2021-01-31' }));
    expect(due(set, 'digest')[0]?.text).not.toContain('备注');
  });

  it('in a year whose holidays nobody has announced yet are held against Monday to Friday, and the city is told so', () => {
    const far = facts('2040-01-30', {
      year: 2039,
      filings: [unit(1, '七甲镇', { year: 2039 })],
    });
    // 31 January 2040 is a Tuesday.
    expect(due(far, 'reminder')[0]?.occasion).toBe('2040-01-30');
    expect(due(far, 'digest')[0]?.text).toContain('2040年放假安排尚未收录');
  });
});

describe('reminders', () => {
  it('come on the working days that the city says', () => {
    const orders = { remindBefore: [5, 2], silences: [] };
    const outbox = memoryOutbox();
    const days = [
      '2021-01-12',
      '2021-01-22',
      '2021-01-25',
      '2021-01-26',
      '2021-01-27',
      '2021-01-28',
      '2021-01-29',
    ];
    const told = days.filter((day) =>
      outbox.run(facts(day, { orders })).some(({ kind }) => kind === 'reminder'),
    );
    expect(told).toEqual(['2021-01-25', '2021-01-28']);
  });

  it('follow a unit’s own date, also one that it is granted after it was reminded and late', () => {
    const outbox = memoryOutbox();
    outbox.run(facts('2021-01-29'));
    outbox.run(facts('2021-02-01'));
    const later = (day: string) =>
      outbox
        .run(facts(day, { filings: [unit(1, '七甲镇', grantedUntil('2021-02-26'))] }))
        .filter(({ to }) => to.audience === 'unit')
        .map(({ kind, occasion }) => `${kind} ${occasion}`);
    expect(later('2021-02-02')).toEqual([]);
    expect(later('2021-02-23')).toEqual(['reminder 2021-02-23']);
    expect(later('2021-02-25')).toEqual(['reminder 2021-02-25']);
    expect(later('2021-03-01')).toEqual(['overdue 2021-03-01']);
  });

  it('that were missed for a week are one, and those of before are never sent when their run comes after all', () => {
    const outbox = memoryOutbox();
    expect(outbox.run(facts('2021-01-28')).map(({ kind, occasion }) => `${kind} ${occasion}`)).toContain(
      'reminder 2021-01-27',
    );
    expect(outbox.run(facts('2021-01-21')).filter(({ kind }) => kind === 'reminder')).toEqual([]);
    expect(
      [...outbox.rows.values()]
        .filter(({ kind }) => kind === 'reminder')
        .map(({ occasion, state }) => [occasion, state]),
    ).toEqual([
      ['2021-01-27', 'waiting'],
      ['2021-01-21', 'superseded'],
    ]);
  });

  it('that the last working day before the date has missed are said on the weekend, and others are not', () => {
    const told = (day: string) => due(facts(day)).map(({ kind, occasion }) => `${kind} ${occasion}`);
    // 23 January is a Saturday with working days between it and the date; the 30th is one with none.
    expect(told('2021-01-23')).toEqual([]);
    expect(told('2021-01-30')).toEqual(['reminder 2021-01-29']);
    const outbox = memoryOutbox();
    outbox.run(facts('2021-01-29'));
    expect(outbox.run(facts('2021-01-30'))).toEqual([]);
  });

  it('that still wait to be sent are taken back when the unit has filed, or the next one falls due', () => {
    const outbox = memoryOutbox();
    const two = (change: Partial<Filing> = {}) => ({
      filings: [unit(1, '七甲镇', change), unit(2, '石良镇')],
    });
    outbox.run(facts('2021-01-21', two()));
    outbox.run(facts('2021-01-27', two(attempt('failed', '2021-01-26'))));
    const states = [...outbox.rows.values()]
      .filter(({ kind }) => kind === 'reminder')
      .map(({ to, occasion, state }) => `${to.name} ${occasion} ${state}`);
    expect(states.sort()).toEqual([
      '七甲镇 2021-01-21 superseded',
      '石良镇 2021-01-21 superseded',
      '石良镇 2021-01-27 waiting',
    ]);
  });
});

describe('the city', () => {
  it('hears in one list of units whose different dates have passed as long ago', () => {
    // A Saturday and the Sunday after it: the third working day after both is Wednesday.
    const filings = [
      unit(1, '七甲镇', grantedUntil('2021-02-27')),
      unit(2, '石良镇', grantedUntil('2021-02-28')),
      unit(3, '兰高镇', grantedUntil('2021-03-31')),
    ];
    const [alert, ...more] = due(facts('2021-03-03', { filings }), 'escalation');
    expect(more).toEqual([]);
    expect(alert?.text.split('\n').slice(1, 4)).toEqual([
      '截至2021年3月3日，下列2个单位2020年度政府信息公开工作年度报告逾期仍未完成报送：',
      '1.七甲镇（截止日期2021年2月27日，逾期4天，未报送）',
      '2.石良镇（截止日期2021年2月28日，逾期3天，未报送）',
    ]);
  });

  it('hears of units that nobody can remind, until they can be or owe nothing', () => {
    const unreachable = new Set(['370681101']);
    expect(due(facts('2021-01-12', { unreachable }), 'digest')[0]?.text).toContain(
      '未登记接收渠道、提醒不能送达（1个）：七甲镇',
    );
    const outbox = memoryOutbox();
    outbox.run(facts('2021-01-12'));
    expect(outbox.run(facts('2021-01-13', { unreachable })).map(({ kind }) => kind)).toEqual(['digest']);
  });

  it('hears that the office above cannot be told, once somebody is late', () => {
    const unreachable = new Set(['3706']);
    const said = (day: string) => due(facts(day, { unreachable }), 'digest')[0]?.text;
    expect(said('2021-01-29')).not.toContain('烟台市');
    expect(said('2021-02-01')).toContain('备注：烟台市政务公开主管部门未登记接收渠道，逾期情况不能送达。');
  });

  it('is not reminded of its own report once its year is published', () => {
    expect(due(facts('2021-03-30'), 'city-report')).toHaveLength(1);
    expect(due(facts('2021-03-30', { published: true }), 'city-report')).toEqual([]);
    expect(due(facts('2021-04-01'), 'city-report')).toEqual([]);
  });

  it('hears one digest a day, however often the job runs and whatever has changed', () => {
    const outbox = memoryOutbox();
    outbox.run(facts('2021-01-12'));
    const changed = { filings: [unit(1, '七甲镇', attempt('returned', '2021-01-12'))] };
    expect(outbox.run(facts('2021-01-12', changed))).toEqual([]);
    expect(outbox.run(facts('2021-01-13', changed)).map(({ kind }) => kind)).toEqual(['digest']);
  });
});

describe('the operator', () => {
  it('hears of our failure on any day, and nobody else does', () => {
    const failed = { filings: [unit(1, '七甲镇', attempt('failed', '2021-01-29'))] };
    // A Saturday.
    const [alert, ...more] = due(facts('2021-01-30', failed));
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: 'failure', to: { audience: 'operator' }, unit: '370681101' });
    expect(due(facts('2021-02-01', failed)).filter(({ to }) => to.audience === 'unit')).toEqual([]);
  });

  it('hears of a city that no channel reaches', () => {
    const silent = facts('2021-01-12', { unreachable: new Set(['370681']) });
    expect(due(silent, 'failure')).toMatchObject([{ unit: null, occasion: 'no-channel' }]);
  });

  it('hears of failures while the city is paused', () => {
    const silence = {
      unit: null,
      reason: '统一安排',
      by: OFFICE,
      at: '2021-01-10T02:00:00.000Z',
      ended: null,
    };
    const paused = {
      orders: { remindBefore: REMIND_BEFORE, silences: [silence] },
      filings: [unit(1, '七甲镇', attempt('failed', '2021-01-11')), unit(2, '石良镇')],
    };
    expect(due(facts('2021-01-12', paused)).map(({ kind }) => kind)).toEqual(['failure']);
  });
});

describe('a city directly under its province', () => {
  it('and one with nobody above it have their late units told to whoever there is', () => {
    // Each with the pages that it may open.
    expect(due(facts('2021-02-18'), 'escalation').map(({ to, link }) => [to.audience, link])).toEqual([
      ['city', '/desk/2020'],
      ['above', '/desk/cities/370681/2020'],
    ]);
    expect(due(facts('2021-02-18', { above: null }), 'escalation').map(({ to }) => to.audience)).toEqual([
      'city',
    ]);
  });
});
