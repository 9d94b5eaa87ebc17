import type { DateName } from '../../shared/calendar/calendar.ts';
import type { Words } from './words.tsx';

/** The words of the city's calendar and of what it grants to single units. */
export const CALENDAR = {
  page: { zh: '日历与例外', en: 'Calendar' },
  heading: { zh: '报送日历', en: 'Calendar' },
  text: {
    zh: '本市自定的日期请写明依据（如通知文号）；留空的日期按《条例》执行。',
    en: 'Give the source of each date that is your city’s own; a date left empty is the Regulation’s.',
  },
  dates: {
    opensOn: { zh: '开始报送', en: 'Season opens' },
    submitBy: { zh: '报送截止', en: 'Reports due by' },
    publishBy: { zh: '单位公布截止', en: 'Units publish by' },
    locksAfter: { zh: '锁定日期', en: 'Locked after' },
    rollUpBy: { zh: '汇总完成', en: 'Totals settled by' },
    governmentPublishesBy: { zh: '本市年度报告公布截止', en: 'City publishes by' },
  } satisfies Record<DateName, Words>,
  means: {
    opensOn: { zh: '此前不算应报送', en: 'before it nothing is due' },
    submitBy: { zh: '过期标为逾期，仍可报送', en: 'later is late, and still taken' },
    publishBy: { zh: '各单位向社会公布本单位报告', en: 'each unit publishes its own report' },
    locksAfter: {
      zh: '过期不再接收文件；不填则不锁定',
      en: 'no file is taken after it; empty: never locked',
    },
    rollUpBy: { zh: '汇总数字应当确定', en: 'the totals should be final' },
    governmentPublishesBy: { zh: '本市向社会公布本级报告', en: 'the city publishes its own report' },
  } satisfies Record<DateName, Words>,
  date: { zh: '事项', en: 'What' },
  holds: { zh: '现行日期', en: 'In force' },
  restDay: (day: string): Words => ({
    zh: `休息日，此前最后一个工作日为 ${day}`,
    en: `no working day; the last one before is ${day}`,
  }),
  notAnnounced: {
    zh: '该年放假安排尚未公布，工作日按周一至周五推算。',
    en: 'The holidays of that year are not announced yet: Monday to Friday are taken for working days.',
  },
  onceSaved: (day: string): Words => ({ zh: `尚未保存，保存后：${day}`, en: `not saved yet; then ${day}` }),
  never: { zh: '不锁定', en: 'never' },
  own: { zh: '本市日期', en: 'The city’s own date' },
  source: { zh: '依据', en: 'Source' },
  ownOf: (name: string): Words => ({ zh: `${name}：本市日期`, en: `${name}: own date` }),
  sourceOf: (name: string): Words => ({ zh: `${name}：依据`, en: `${name}: source` }),
  sourceMissing: { zh: '请写明依据', en: 'the source is missing' },
  save: { zh: '保存日历', en: 'Save the calendar' },
  saved: { zh: '已保存', en: 'Saved' },

  reminders: { zh: '提醒安排', en: 'Reminders' },
  remindersText: {
    zh: '截止日期前若干个工作日提醒尚未完成报送的单位，也按同样天数提醒本市公布本级报告；获批延期的单位按其自己的日期计算。逾期后第一个工作日起每周提醒一次。',
    en: 'So many working days before the date, units that still owe their report are reminded, and likewise the city of its own report; a unit with a later date is reminded of its own. From the first working day after the date it is once a week.',
  },
  reminder: (before: number, day: string): Words => ({
    zh: `截止前 ${before} 个工作日：${day}`,
    en: `${before} working ${before === 1 ? 'day' : 'days'} before: ${day}`,
  }),
  reminderDays: { zh: '提前几个工作日', en: 'Working days before' },
  saveReminders: { zh: '保存提醒安排', en: 'Save the reminders' },
  badReminders: (most: number, days: number): Words => ({
    zh: `请填 1 到 ${days} 之间互不相同的整数，最多 ${most} 个，用顿号隔开`,
    en: `Give at most ${most} different whole numbers from 1 to ${days}, parted by commas`,
  }),

  exceptions: { zh: '单位例外', en: 'Exceptions' },
  exceptionsText: {
    zh: '批准延期后，该单位的截止日期和锁定日期一并顺延；不需报送的单位不计入应报送数。撤销后仍保留记录。',
    en: 'A later date moves both the unit’s due date and its lock; a unit that is excused is expected in no rate. What is taken back stays on the list.',
  },
  noExceptions: { zh: '没有批准过例外。', en: 'Nothing was granted.' },
  unit: { zh: '单位', en: 'Unit' },
  what: { zh: '内容', en: 'What' },
  reason: { zh: '理由', en: 'Reason' },
  granted: { zh: '批准', en: 'Granted' },
  state: { zh: '状态', en: 'State' },
  until: (day: string): Words => ({ zh: `延期至 ${day}`, en: `until ${day}` }),
  excused: { zh: '本年度不需报送', en: 'owes no report this year' },
  holding: { zh: '有效', en: 'holds' },
  revokedBy: (who: string, when: string, reason: string): Words => ({
    zh: `${who} 于 ${when} 撤销：${reason}`,
    en: `taken back by ${who} on ${when}: ${reason}`,
  }),
  revoke: { zh: '撤销', en: 'Take back' },
  revokeOf: (name: string): Words => ({ zh: `撤销${name}的例外`, en: `Take back what ${name} was granted` }),
  revokeReason: { zh: '撤销理由', en: 'Why it is taken back' },
  confirmRevoke: { zh: '确认撤销', en: 'Take back' },
  cancel: { zh: '取消', en: 'Cancel' },

  grantHeading: { zh: '批准例外', en: 'Grant an exception' },
  chooseUnit: { zh: '请选择单位', en: 'Choose a unit' },
  later: { zh: '延期至', en: 'A later date' },
  lastDay: { zh: '延期后的最后一天', en: 'The unit’s last day' },
  grant: { zh: '批准', en: 'Grant' },
} as const;
