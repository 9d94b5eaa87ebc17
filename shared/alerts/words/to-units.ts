import { type CalendarDate, dateInWords } from '../../calendar/dates.ts';
import { isLocked } from '../../calendar/unit-dates.ts';
import type { Words } from '../../findings/finding.ts';
import type { AlertFacts, OwingUnit } from '../facts.ts';
import { dueOn, lines, MISSING, officeOf, reportOf, type Said, WAITING } from './phrases.ts';

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

export function overdueWords(facts: AlertFacts, unit: OwingUnit): Said {
  const { year } = facts;
  const { zh, en } = MISSING[unit.standing];
  const act = closed(facts, unit) ?? { zh: zh.act, en: en.act };
  return {
    subject: `${reportOf(year)}逾期提醒`,
    zh: lines(`${unit.name}：`, `${zh.state(year)}。${dueOn(unit).zh}，现已逾期。${act.zh}。`),
    en: `${unit.name}: ${en.state(year)}. ${dueOn(unit).en} and is overdue. ${act.en}.`,
  };
}

/** Of an accepted report that the city would not have. */
export function sentBackWords(facts: AlertFacts, unit: OwingUnit, reason: string): Said {
  const { year, today, city } = facts;
  const act =
    closed(facts, unit) ??
    (today > unit.submitBy
      ? { zh: '请尽快修改后重新报送', en: 'Correct it and file it again soon' }
      : { zh: `请修改后重新报送，${dueOn(unit).zh}`, en: `Correct it and file it again. ${dueOn(unit).en}` });
  return {
    subject: `${reportOf(year)}退回重报通知`,
    zh: lines(
      `${unit.name}：`,
      `${officeOf(city.name)}已退回你单位${reportOf(year)}。${act.zh}。`,
      `退回原因：${reason}`,
    ),
    en: `${unit.name}: the office of ${city.name} sent back the annual report for ${year}. ${act.en}. The reason: ${reason}`,
  };
}

/** What is left to do when files are not taken any more; `null` while they are. */
function closed({ today, city }: AlertFacts, unit: OwingUnit): Words | null {
  if (unit.locksAfter === null || !isLocked(unit, today)) return null;
  return {
    zh: `报送通道已于${dateInWords(unit.locksAfter)}关闭，请与${officeOf(city.name)}联系`,
    en: `Files were taken until ${unit.locksAfter}: ask the office of ${city.name}`,
  };
}

/** Of a report that came and is not accepted: sent back, or waiting for reasons. */
export function unfinishedWords({ year }: AlertFacts, unit: OwingUnit, receivedOn: CalendarDate): Said {
  const { zh, en } = MISSING[unit.standing];
  return {
    subject: `${reportOf(year)}${unit.standing === 'returned' ? '退回后未重新报送' : WAITING}提醒`,
    zh: lines(
      `${unit.name}：`,
      `${zh.state(year)}（${dateInWords(receivedOn)}收到）。${dueOn(unit).zh}。${zh.act}。`,
    ),
    en: `${unit.name}: ${en.state(year)} (received on ${receivedOn}). ${dueOn(unit).en}. ${en.act}.`,
  };
}
