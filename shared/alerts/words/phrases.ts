/** What the sentences of the alerts have in common. They name units, dates and what is missing; no person, no address. */
import { dateInWords } from '../../calendar/dates.ts';
import { STATES } from '../../filing/states.ts';
import type { Words } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severities.ts';
import type { AlertUnit, OwingStanding } from '../facts.ts';

/** The subject is in Chinese only; what the English part says stands by itself. */
export interface Said extends Words {
  readonly subject: string;
}

/** Chinese first, then the same in English. */
export function textOf({ zh, en }: Words): string {
  return `${zh}\n\n${en}\n`;
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

/** The short name of what a warning asks for. */
export const WAITING = STATES['waiting-for-confirmation'].zh;

/** What a unit owes, as it is told itself and as a list has it. */
export const MISSING: Readonly<Record<OwingStanding, { readonly zh: Missing; readonly en: Missing }>> = {
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
      state: (year) => `你单位${reportOf(year)}有${SEVERITIES.warning.name.zh}，${WAITING}`,
      act: '请逐条说明原因，或修改后重新报送',
      brief: WAITING,
    },
    en: {
      state: (year) => `the annual report for ${year} waits for reasons`,
      act: 'Give a reason for each warning, or correct the report and file it again',
      brief: 'waiting for reasons',
    },
  },
  empty: {
    zh: {
      state: (year) => `你单位${reportOf(year)}内容空白且未说明原因`,
      act: '请补充内容后重新报送，或说明原因',
      brief: '内容空白',
    },
    en: {
      state: (year) => `the annual report for ${year} says nothing and gives no reason`,
      act: 'File one with content, or say why there is none',
      brief: 'says nothing',
    },
  },
};

export function dueOn({ submitBy }: AlertUnit): Words {
  return { zh: `报送截止日期为${dateInWords(submitBy)}`, en: `It is due by ${submitBy}` };
}

/** Of a city or an area: who there is responsible for disclosure. */
export function officeOf(name: string): string {
  return `${name}政务公开主管部门`;
}

export function reportOf(year: number): string {
  return `${year}年度政府信息公开工作年度报告`;
}

export function lines(...all: readonly string[]): string {
  return all.join('\n');
}
