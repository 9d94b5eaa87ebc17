/** Every sentence of the alerts. They name units, dates and what is missing; no person, no address. */
import { type CalendarDate, dateInWords } from '../calendar/dates.ts';
import { isLocked } from '../calendar/unit-dates.ts';
import { holidaysKnown } from '../calendar/working-days.ts';
import { ratesOf } from '../compliance/rates.ts';
import { STANDINGS, type Standing } from '../compliance/standing.ts';
import type { Words } from '../findings/finding.ts';
import {
  type AlertFacts,
  type AlertUnit,
  isAboveUnreachable,
  type OwingStanding,
  type OwingUnit,
  owes,
} from './facts.ts';

/** The subject is in Chinese only; what the English part says stands by itself. */
export interface Said extends Words {
  readonly subject: string;
}

/** Chinese first, then the same in English. */
export function textOf({ zh, en }: Words): string {
  return `${zh}\n\n${en}\n`;
}

export function openingWords({ year, calendar }: AlertFacts, unit: OwingUnit): Said {
  const own = unit.submitBy !== calendar.submitBy;
  return {
    subject: `关于报送${reportOf(year)}的通知`,
    zh: lines(
      `${unit.name}：`,
      `${reportOf(year)}报送工作已开始，请你单位按时报送。${dueOn(unit).zh}${own ? '' : `（依据：${calendar.sources.submitBy}）`}。`,
    ),
    en: `${unit.name}: the annual report for ${year} can be filed now. ${dueOn(unit).en}.`,
  };
}

export function reminderWords({ year }: AlertFacts, unit: OwingUnit): Said {
  const { zh, en } = MISSING[unit.standing];
  return {
    subject: `${reportOf(year)}报送提醒`,
    zh: lines(`${unit.name}：`, `${zh.state(year)}。${dueOn(unit).zh}。${zh.act}。`),
    en: `${unit.name}: ${en.state(year)}. ${dueOn(unit).en}. ${en.act}.`,
  };
}

export function overdueWords({ year, today, city }: AlertFacts, unit: OwingUnit): Said {
  const { zh, en } = MISSING[unit.standing];
  const locked = isLocked(unit, today) && unit.locksAfter !== null;
  const act = locked
    ? {
        zh: `报送通道已于${dateInWords(unit.locksAfter)}关闭，请与${officeOf(city.name)}联系`,
        en: `Files were taken until ${unit.locksAfter}: ask the office of ${city.name}`,
      }
    : { zh: zh.act, en: en.act };
  return {
    subject: `${reportOf(year)}逾期提醒`,
    zh: lines(`${unit.name}：`, `${zh.state(year)}。${dueOn(unit).zh}，现已逾期。${act.zh}。`),
    en: `${unit.name}: ${en.state(year)}. ${dueOn(unit).en} and is overdue. ${act.en}.`,
  };
}

/** Of a report that came and is not accepted: sent back, or waiting for reasons. */
export function unfinishedWords({ year }: AlertFacts, unit: OwingUnit, receivedOn: CalendarDate): Said {
  const { zh, en } = MISSING[unit.standing];
  return {
    subject: `${reportOf(year)}${unit.standing === 'returned' ? '退回后未重新报送' : '待说明理由'}提醒`,
    zh: lines(
      `${unit.name}：`,
      `${zh.state(year)}（${dateInWords(receivedOn)}收到）。${dueOn(unit).zh}。${zh.act}。`,
    ),
    en: `${unit.name}: ${en.state(year)} (received on ${receivedOn}). ${dueOn(unit).en}. ${en.act}.`,
  };
}

/** @param above whether it is said to the office above the city, and not to the city itself */
export function escalationWords(facts: AlertFacts, units: readonly OwingUnit[], above: boolean): Said {
  const { city, year, today } = facts;
  const to = above ? (facts.above?.name ?? '') : city.name;
  return {
    subject: `${city.name}${reportOf(year)}逾期未完成报送情况`,
    zh: lines(
      `${officeOf(to)}：`,
      `截至${dateInWords(today)}，${above ? city.name : ''}下列${units.length}个单位${reportOf(year)}逾期仍未完成报送：`,
      ...units.map(
        ({ name, submitBy, daysLate, standing }, index) =>
          `${index + 1}.${name}（截止日期${dateInWords(submitBy)}，逾期${daysLate}天，${MISSING[standing].zh.brief}）`,
      ),
      above ? '特此报告。' : '请督促办理。',
    ),
    en: lines(
      `${to}: units${above ? ` of ${city.name}` : ''} that still owe their annual report for ${year} on ${today} (${units.length}):`,
      ...units.map(
        ({ name, submitBy, daysLate, standing }) =>
          `${name} (due by ${submitBy}, ${daysLate} days late, ${MISSING[standing].en.brief})`,
      ),
    ),
  };
}

export function cityReportWords({ city, year, calendar, units }: AlertFacts): Said {
  const { governmentPublishesBy, sources } = calendar;
  const { accepted } = ratesOf(units);
  return {
    subject: `${year}年度本级政府信息公开工作年度报告公布提醒`,
    zh: lines(
      `${officeOf(city.name)}：`,
      `本级政府${reportOf(year)}公布截止日期为${dateInWords(governmentPublishesBy)}（依据：${sources.governmentPublishesBy}）。目前应报送单位${accepted.of}个，已通过${accepted.units}个。请按时公布。`,
    ),
    en: `${city.name}: its own annual report for ${year} must be published by ${governmentPublishesBy}. ${accepted.units} of ${accepted.of} units' reports are accepted so far.`,
  };
}

export function digestWords(facts: AlertFacts): Said {
  const { city, year, today, calendar, units } = facts;
  const { accepted } = ratesOf(units);
  const left = accepted.of - accepted.units;
  const unreachable = unreachableOf(facts);
  const groups = (Object.keys(STANDINGS) as Standing[])
    .map((standing) => ({ standing, members: units.filter((unit) => unit.standing === standing) }))
    .filter(({ members }) => members.length > 0);
  return {
    subject: `${city.name}${reportOf(year)}报送情况`,
    zh: lines(
      `${city.name}各单位${reportOf(year)}报送情况（截至${dateInWords(today)}）`,
      `报送截止日期：${dateInWords(calendar.submitBy)}。应报送单位${accepted.of}个，已通过${accepted.units}个，其余${left}个。`,
      ...groups.map(
        ({ standing, members }) =>
          `${STANDINGS[standing].zh}（${members.length}个）：${members.map((unit) => inDigest(unit, calendar.submitBy)).join('、')}`,
      ),
      ...(unreachable.length > 0
        ? [`未登记接收渠道、提醒不能送达（${unreachable.length}个）：${namesOf(unreachable, '、')}`]
        : []),
      ...notesOf(facts).map(({ zh }) => zh),
    ),
    en: lines(
      `Annual reports for ${year}, ${city.name}, as of ${today}. Due by ${calendar.submitBy}. ${accepted.units} of ${accepted.of} accepted.`,
      ...groups.map(
        ({ standing, members }) => `${STANDINGS[standing].en} (${members.length}): ${namesOf(members, ', ')}`,
      ),
      ...(unreachable.length > 0
        ? [`no channel, cannot be reminded (${unreachable.length}): ${namesOf(unreachable, ', ')}`]
        : []),
      ...notesOf(facts).map(({ en }) => en),
    ),
  };
}

/** Units that owe something and that nobody can remind. */
export function unreachableOf({ units, unreachable }: AlertFacts): readonly AlertUnit[] {
  return units.filter((unit) => owes(unit) && unreachable.has(unit.code));
}

export function failureWords({ city, year }: AlertFacts, { code, name, attempt }: AlertUnit): Said {
  return {
    subject: `系统处理失败：${city.name}${name}`,
    zh: lines(
      '系统运维人员：',
      `${city.name}${name}（${code}）${year}年度第${attempt}次报送的文件处理失败，非报送单位原因，报送单位未收到提醒。请查明原因并恢复处理。`,
    ),
    en: `Operator: the file of attempt ${attempt} of ${name} (${code}), ${city.name}, for ${year} could not be processed. The fault is ours and the unit was not told. Find the cause and take the file again.`,
  };
}

export function cityUnreachableWords({ city, year }: AlertFacts): Said {
  return {
    subject: `未登记接收渠道：${city.name}`,
    zh: lines(
      '系统运维人员：',
      `${city.name}（${city.code}）未登记接收渠道，${year}年度的提醒和日报不能送达。请予登记。`,
    ),
    en: `Operator: ${city.name} (${city.code}) has no channel; nothing that concerns ${year} reaches it. Give it one.`,
  };
}

interface Missing {
  readonly state: (year: number) => string;
  readonly act: string;
  /** For a list. */
  readonly brief: string;
}

const NOT_FILED = {
  zh: { state: (year: number) => `你单位${reportOf(year)}尚未报送`, brief: '未报送' },
  en: { state: (year: number) => `the annual report for ${year} is not filed yet`, brief: 'not filed' },
};

const MISSING: Readonly<Record<OwingStanding, { readonly zh: Missing; readonly en: Missing }>> = {
  due: {
    zh: { ...NOT_FILED.zh, act: '请按时报送' },
    en: { ...NOT_FILED.en, act: 'Please file it in time' },
  },
  overdue: {
    zh: { ...NOT_FILED.zh, act: '请抓紧报送' },
    en: { ...NOT_FILED.en, act: 'Please file it without delay' },
  },
  returned: {
    zh: {
      state: (year) => `你单位${reportOf(year)}已退回，尚未重新报送`,
      act: '请按退回意见修改后重新报送',
      brief: '已退回，未重新报送',
    },
    en: {
      state: (year) => `the annual report for ${year} was returned and not filed again`,
      act: 'Correct what was found and file it again',
      brief: 'returned, not filed again',
    },
  },
  'waiting-for-confirmation': {
    zh: {
      state: (year) => `你单位${reportOf(year)}有提示事项待说明理由`,
      act: '请逐条说明理由，或修改后重新报送',
      brief: '待说明理由',
    },
    en: {
      state: (year) => `the annual report for ${year} waits for reasons`,
      act: 'Give a reason for each warning, or correct the report and file it again',
      brief: 'waiting for reasons',
    },
  },
  empty: {
    zh: {
      state: (year) => `你单位${reportOf(year)}内容空白且未说明理由`,
      act: '请补充内容后重新报送，或说明理由',
      brief: '内容空白',
    },
    en: {
      state: (year) => `the annual report for ${year} says nothing and gives no reason`,
      act: 'File one with content, or say why there is none',
      brief: 'says nothing',
    },
  },
};

/** What a city should know of its dates and of who is told. */
function notesOf(facts: AlertFacts): readonly Words[] {
  const { calendar, above } = facts;
  const notes: Words[] = [];
  if (above && isAboveUnreachable(facts)) {
    notes.push({
      zh: `备注：${officeOf(above.name)}未登记接收渠道，逾期情况不能送达。`,
      en: `Note: ${above.name} has no channel and is not told who is late.`,
    });
  }
  if (calendar.own.length === 0) {
    notes.push({
      zh: '备注：本地未设定报送时间安排，按法定日期提醒。',
      en: 'Note: the city has set no dates of its own; the statutory ones are used.',
    });
  }
  if (!holidaysKnown(calendar.submitBy)) {
    notes.push({
      zh: `备注：${calendar.submitBy.slice(0, 4)}年放假安排尚未收录，工作日按周一至周五计。`,
      en: `Note: the holidays of ${calendar.submitBy.slice(0, 4)} are not known here; Monday to Friday are taken for working days.`,
    });
  }
  return notes;
}

function inDigest({ name, standing, daysLate, submitBy }: AlertUnit, cityDate: CalendarDate): string {
  if (standing === 'overdue' || standing === 'late') return `${name}（逾期${daysLate}天）`;
  if (standing === 'due' && submitBy !== cityDate) return `${name}（延至${dateInWords(submitBy)}）`;
  return name;
}

function namesOf(units: readonly AlertUnit[], between: string): string {
  return units.map(({ name }) => name).join(between);
}

function dueOn({ submitBy }: AlertUnit): Words {
  return { zh: `报送截止日期为${dateInWords(submitBy)}`, en: `It is due by ${submitBy}` };
}

/** Of a city or an area: who there is responsible for disclosure. */
function officeOf(name: string): string {
  return `${name}政务公开主管部门`;
}

function reportOf(year: number): string {
  return `${year}年度政府信息公开工作年度报告`;
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
