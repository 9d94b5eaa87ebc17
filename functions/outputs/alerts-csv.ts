import { ALERT_KINDS, ALERT_STATES, AUDIENCES } from '../../shared/alerts/alert.ts';
import { timeInChina } from '../../shared/calendar/dates.ts';
import { type CsvField, csvText } from '../../shared/ledger/csv-text.ts';
import type { ChannelAnswer, OutboxAlert } from '../ports/outbox.ts';

const OUTCOMES: Readonly<Record<ChannelAnswer['outcome'], string>> = {
  accepted: '已接收',
  refused: '拒收',
  failed: '发送失败',
};

const COLUMNS = [
  '决定日期',
  '提醒类型',
  '所涉单位代码',
  '通知对象',
  '通知对象代码',
  '通知对象名称',
  '标题',
  '内容',
  '状态',
  '发送渠道',
  '发送时间（北京时间）',
  '渠道答复',
  '答复内容',
];

/** Who was told what, when, by which channel and with what answer: a line an attempt to send, and one for what was not tried. */
export function alertsCsv(alerts: readonly OutboxAlert[]): string {
  return csvText([COLUMNS, ...alerts.flatMap(linesOf)]);
}

function linesOf(alert: OutboxAlert): CsvField[][] {
  const { decidedOn, kind, unit, to, subject, text, state, answers } = alert;
  const what = [
    decidedOn,
    ALERT_KINDS[kind].zh,
    unit,
    AUDIENCES[to.audience].zh,
    to.code,
    to.name,
    subject,
    // The Chinese part: the English one says the same.
    text.split('\n\n')[0] ?? '',
    ALERT_STATES[state].zh,
  ];
  if (answers.length === 0) return [[...what, null, null, null, null]];
  return answers.map(({ channel, at, outcome, answer }) => [
    ...what,
    channel,
    timeInChina(at),
    OUTCOMES[outcome],
    answer,
  ]);
}
