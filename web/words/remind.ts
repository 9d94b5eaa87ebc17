import type { AnswerOf, CALLS } from '../api/calls.ts';
import type { Words } from './words.tsx';

type Why = AnswerOf<(typeof CALLS)['remindUnits']>['leftOut'][number]['why'];

/** The words of reminding units by hand. */
export const REMIND = {
  remind: (units: number): Words => ({
    zh: `提醒选中的 ${units} 个单位`,
    en: units === 1 ? 'Remind the unit selected' : `Remind the ${units} units selected`,
  }),
  one: { zh: '提醒该单位', en: 'Remind this unit' },
  reminded: (units: number): Words => ({
    zh: `提醒已写入待发：${units} 个单位，几分钟内发出。`,
    en: `Reminders are waiting to be sent to ${units} units; they go out within minutes.`,
  }),
  nobody: { zh: '没有写入新的提醒。', en: 'Nobody is told anything new.' },
  reachesNobody: { zh: '提醒送不到：没有通知渠道。', en: 'The reminders reach nobody: there is no channel.' },
  unreachable: (names: readonly string[]): Words => ({
    zh: `没有登记通知渠道：${names.join('、')}。请到“提醒”页登记，或为其生成报送链接。`,
    en: `No channel reaches: ${names.join(', ')}. Name one on the page “Alerts”, or send an upload link.`,
  }),
  leftOut: (names: readonly string[], why: Why): Words => ({
    zh: `${WHY[why].zh}：${names.join('、')}。`,
    en: `${WHY[why].en}: ${names.join(', ')}.`,
  }),
} as const;

const WHY = {
  'owes-nothing': { zh: '不需提醒（没有待办）', en: 'Nothing is owed by' },
  'told-today': { zh: '今天已经提醒过', en: 'Told today already' },
  silenced: { zh: '已暂停提醒', en: 'Reminders are paused for' },
  'not-registered': { zh: '不在名录中', en: 'Not on the register' },
} as const satisfies Record<Why, Words>;
