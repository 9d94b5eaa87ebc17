import { type CalendarDate, dateInWords } from '../../calendar/dates.ts';
import { holidaysKnown } from '../../calendar/working-days.ts';
import { ratesOf } from '../../compliance/rates.ts';
import { STANDINGS, type Standing } from '../../compliance/standing.ts';
import type { Words } from '../../findings/finding.ts';
import { type AlertFacts, type AlertUnit, isAboveUnreachable, type OwingUnit, owes } from '../facts.ts';
import { lines, MISSING, officeOf, reportOf, type Said } from './phrases.ts';

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
