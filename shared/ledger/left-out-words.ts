import { STATES } from '../filing/states.ts';
import type { Words } from '../findings/finding.ts';
import type { LeftOut } from '../rollup/summary.ts';

/** Why a unit's figures are in no total. */
export const LEFT_OUT: Readonly<Record<LeftOut, Words>> = {
  'not-filed': { zh: '未报送', en: 'nothing filed' },
  failed: STATES.failed,
  unreadable: STATES.unreadable,
  returned: STATES.returned,
  'waiting-for-confirmation': STATES['waiting-for-confirmation'],
  'other-form': { zh: '报告所用格式与报告年度不符', en: 'the report is on another year’s form' },
};
