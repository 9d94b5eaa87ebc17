import type { Words } from './words.tsx';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The words of the control that moves the demonstration's date. */
export const DATE_CONTROL = {
  label: { zh: '演示日期', en: 'Date of the demonstration' },
  /** 0 is Sunday. */
  weekday: (day: number): Words => ({ zh: `星期${'日一二三四五六'.charAt(day)}`, en: WEEKDAYS[day] ?? '' }),
  nextDay: { zh: '后一天', en: 'Next day' },
  nextWeek: { zh: '后七天', en: 'Seven days on' },
  to: { zh: '走到哪一天', en: 'Go to which day' },
  go: { zh: '走到这天', en: 'Go there' },
  moving: (day: string): Words => ({ zh: `正在度过 ${day} ……`, en: `Living through ${day} …` }),
  text: {
    zh: '仅本机演示：日期只能往后走，途中每天的定时任务照常运行。',
    en: 'Local run only: the date goes forward, and each day’s jobs run on the way.',
  },
  failed: { zh: '日期没有改动', en: 'The date was not moved' },
} as const;
