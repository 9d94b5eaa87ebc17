import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../shared/calendar/calendar.ts';
import type { Standing } from '../../shared/compliance/standing.ts';
import { cellsOf, formById } from '../../shared/form/index.ts';
import { asText } from '../../web/app/copy-text.ts';
import { newestYear } from '../../web/app/today.ts';
import { changeText, figureText, percentText } from '../../web/desk/numbers.ts';
import { applicants, outcomes } from '../../web/desk/overview/application-groups.ts';
import { filingCurve } from '../../web/desk/overview/filing-curve.ts';
import { readRegister, registerText } from '../../web/desk/register/register-lines.ts';
import { unitRows } from '../../web/desk/units/unit-rows.ts';

describe('a share in per cent', () => {
  it('is never full while something is missing, nor nothing while there is something', () => {
    expect([percentText(299, 300), percentText(1, 300), percentText(0, 300), percentText(300, 300)]).toEqual([
      '99%',
      '<1%',
      '0%',
      '100%',
    ]);
  });

  it('is none of nothing', () => {
    expect(percentText(0, 0)).toBe('—');
  });
});

describe('the newest year', () => {
  it('is the one that is due, and in December the running one, whose season is prepared then', () => {
    expect(['2020-11-30', '2020-12-01', '2020-12-31', '2021-01-01'].map(newestYear)).toEqual([
      2019, 2020, 2020, 2020,
    ]);
  });
});

describe('a figure', () => {
  it('that is no number is shown as none, and not as 0', () => {
    expect([figureText(null), figureText(0), figureText(12_345.5)]).toEqual(['—', '0', '12,345.5']);
    expect([changeText(3), changeText(-2), changeText(0)]).toEqual(['+3', '−2', '0']);
  });
});

describe('the curve of filing', () => {
  const unit = (standing: 'accepted' | 'late' | 'returned', receivedOn: string) => ({ standing, receivedOn });
  const calendar = { submitBy: '2021-01-31' };

  it('counts what is accepted by the day on which it came, up to today', () => {
    const units = [
      unit('accepted', '2021-01-20'),
      unit('late', '2021-02-02'),
      unit('returned', '2021-01-10'),
    ];
    expect(filingCurve(units, calendar, '2021-02-05')).toEqual([
      { day: '2021-01-01', accepted: 0 },
      { day: '2021-01-20', accepted: 1 },
      { day: '2021-02-02', accepted: 2 },
      { day: '2021-02-05', accepted: 2 },
    ]);
  });

  it('begins with the first report where that came before the new year', () => {
    const curve = filingCurve([unit('accepted', '2020-12-28')], calendar, '2021-01-02');
    expect(curve[0]).toEqual({ day: '2020-12-28', accepted: 1 });
  });
});

describe.each(['2019', '2021'] as const)('the applications of form %s', (id) => {
  const cells = Object.fromEntries(
    [...cellsOf(formById(id)).keys()].map((cell) => [cell, { sum: 1, n: 1, without: [], lastYear: null }]),
  );

  it('have every result in one outcome and no other', () => {
    const results = formById(id)
      .tables.find((table) => table.id === 'applications')
      ?.blocks[0]?.rows.filter((row) => row.under?.[0]?.startsWith('三、') && row.id !== 'total');
    const groups = outcomes({ form: id, cells });
    expect(groups.reduce((sum, { pieces }) => sum + (pieces ?? 0), 0)).toBe(results?.length);
    expect(groups.map(({ label }) => label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
  });

  it('are of each kind of applicant once, the total left out', () => {
    expect(applicants({ form: id, cells }).map(({ label }) => label)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他法人或其他组织',
    ]);
  });

  it('are unknown and not 0 where nothing was summed', () => {
    expect(outcomes({ form: id, cells: {} }).every(({ pieces }) => pieces === null)).toBe(true);
  });
});

describe('a pasted register', () => {
  it('is read with tabs, commas or spaces, and written as it is read', () => {
    const { units, faults } = readRegister(
      '370681107\t七甲镇\t镇\n370681001，东莱街道\r\n\n370681900 财政局',
      '370681',
    );
    expect(faults).toEqual([]);
    expect(units).toEqual([
      { code: '370681107', name: '七甲镇', kind: '镇' },
      { code: '370681001', name: '东莱街道', kind: '街道' },
      { code: '370681900', name: '财政局', kind: '部门' },
    ]);
    expect(readRegister(registerText(units), '370681').units).toEqual(units);
  });

  it('says which line is wrong and in what', () => {
    const text = [
      '37068110,七甲镇',
      '370682102,邻镇',
      '370681107',
      '370681001,东莱街道',
      '370681001,东莱街道',
      '370681102\t\t镇',
    ].join('\n');
    expect(readRegister(text, '370681').faults.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'code'],
      [2, 'other-city'],
      [3, 'name'],
      [5, 'twice'],
      [6, 'name'],
    ]);
  });
});

describe('what became of a unit, in a pasted register', () => {
  it('stands at the end of its line, and is written as it is read', () => {
    const text = [
      '370681107\t七甲镇\t镇\t承接370681107+370681103',
      '370681103\t下丁家镇\t镇\t至2020-06-30',
      '370681203 黄山馆镇 自2020-07-01 承接无',
    ].join('\n');
    const { units, faults } = readRegister(text, '370681');
    expect(faults).toEqual([]);
    expect(units).toEqual([
      { code: '370681107', name: '七甲镇', kind: '镇', succeeds: ['370681107', '370681103'] },
      { code: '370681103', name: '下丁家镇', kind: '镇', until: '2020-06-30' },
      { code: '370681203', name: '黄山馆镇', kind: '镇', since: '2020-07-01', succeeds: [] },
    ]);
    expect(readRegister(registerText(units), '370681').units).toEqual(units);
  });

  it('is not taken for granted when it is no date or no code', () => {
    for (const change of ['至2020-6-30', '自2020-13-01', '承接某镇']) {
      expect(readRegister(`370681107 七甲镇 镇 ${change}`, '370681').faults).toMatchObject([
        { line: 1, fault: 'change' },
      ]);
    }
  });
});

describe('where a unit stood last year', () => {
  const standing = (code: string, name: string, one: Standing) => ({
    code,
    name,
    standing: one,
    standingInWords: { zh: '', en: '' },
    submitBy: '2021-01-31',
    locksAfter: null,
    receivedOn: null,
    daysLate: 0,
    excuse: null,
    nilReason: null,
  });
  const filing = (code: string, succeeds?: string[]) => ({
    code,
    name: code,
    kind: '镇',
    attempts: 0,
    inForce: null,
    latest: null,
    firstReceivedAt: null,
    ...(succeeds ? { succeeds } : {}),
  });

  it('is told of each unit that it was, also of one of which nothing is known', () => {
    const now = ['1', '2', '3'].map((code) => standing(code, code, 'due'));
    const before = [standing('1', '甲镇', 'accepted'), standing('9', '乙镇', 'overdue')];
    const filings = [filing('1'), filing('2', ['9', '8']), filing('3', [])];
    const calendar = calendarFor(2020);
    expect(
      unitRows({ units: now, calendar }, filings, { units: before }).map(({ lastYear }) => lastYear),
    ).toEqual([
      [{ code: '1', name: '甲镇', standing: 'accepted' }],
      [
        { code: '9', name: '乙镇', standing: 'overdue' },
        { code: '8', name: '8', standing: null },
      ],
      [],
    ]);
  });
});

describe('what is said beside a unit’s standing', () => {
  const remarkOn = (changes: object) => {
    const unit = {
      code: '1',
      name: '甲镇',
      standing: 'accepted' as const,
      standingInWords: { zh: '', en: '' },
      submitBy: '2021-01-31',
      locksAfter: null,
      receivedOn: null,
      daysLate: 0,
      excuse: null,
      nilReason: null,
      ...changes,
    };
    return unitRows({ units: [unit], calendar: calendarFor(2020) }, [], null)[0]?.remark?.zh ?? null;
  };

  it('tells a unit that owes nothing, one with nothing to report and one with leave apart from the others', () => {
    expect(remarkOn({})).toBeNull();
    expect(remarkOn({ excuse: { zh: '机构改革', en: '' } })).toBe('机构改革');
    expect(remarkOn({ nilReason: '全年未收到申请' })).toContain('全年未收到申请');
    expect(remarkOn({ submitBy: '2021-02-10' })).toContain('2021-02-10');
  });
});

describe('a copied table', () => {
  it('is text to a spreadsheet: no cell begins a formula, breaks a line or makes a column', () => {
    expect(asText([['=1+1', 'a\tb\nc', null, -3]])).toBe("'=1+1\ta b c\t\t-3");
  });
});
