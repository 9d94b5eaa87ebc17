import type { Finding } from '../findings/finding.ts';
import { filingFinding } from './parts/filing-finding.ts';
import type { FilingRule } from './rule.ts';

export const rule: FilingRule = {
  id: 'late',
  severity: 'error',
  title: { zh: '逾期报送', en: 'Filed after the date' },
  source: '政府信息公开条例第四十九条，以及本地规定的报送日期 (article 49, and the city’s calendar)',
};

const DAY = 86_400_000;

/** Both dates as ISO days of the city's own time zone. */
export function lateFinding({
  filedOn,
  dueOn,
}: {
  readonly filedOn: string;
  readonly dueOn: string;
}): Finding | null {
  const days = (Date.parse(filedOn) - Date.parse(dueOn)) / DAY;
  if (days <= 0) return null;
  return filingFinding(rule, {
    message: {
      zh: `报送截止日期为 ${dueOn}，实际于 ${filedOn} 报送，逾期 ${days} 天。`,
      en: `It was due on ${dueOn} and filed on ${filedOn}, ${days} days late.`,
    },
    expected: dueOn,
    found: filedOn,
    repair: {
      zh: '请尽快完成报送，并向主管部门说明原因。',
      en: 'File as soon as possible and tell the city office why.',
    },
  });
}
