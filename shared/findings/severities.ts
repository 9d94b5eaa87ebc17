import type { Severity, Words } from './finding.ts';

interface SeverityWords {
  /** Of one finding. */
  readonly name: Words;
  /** Over a column that counts them. */
  readonly plural: Words;
  /** Over the findings themselves: what they are and what becomes of them. */
  readonly heading: Words;
}

/** The one name of each severity, the gravest first. 提醒 is none of them: it is what somebody is sent. */
export const SEVERITIES = {
  error: {
    name: { zh: '错误', en: 'error' },
    plural: { zh: '错误', en: 'Errors' },
    heading: { zh: '错误：必须改正', en: 'Error: must be corrected' },
  },
  warning: {
    name: { zh: '警告', en: 'warning' },
    plural: { zh: '警告', en: 'Warnings' },
    heading: { zh: '警告：请改正或说明原因', en: 'Warning: correct it or give a reason' },
  },
  note: {
    name: { zh: '提示', en: 'note' },
    plural: { zh: '提示', en: 'Notes' },
    heading: { zh: '提示', en: 'Note' },
  },
} as const satisfies Record<Severity, SeverityWords>;
