import type { Words } from './words.tsx';

/** The words of who is told what: the outbox, the dry run, channels and silences. */
export const ALERTS = {
  page: { zh: '提醒', en: 'Alerts' },
  heading: { zh: '谁在何时收到了什么提醒', en: 'Who was told what, and when' },
  counts: (sent: number, waiting: number, lost: number): Words => ({
    zh: `已发送 ${sent} 条，待发送 ${waiting} 条，未能送达 ${lost} 条`,
    en: `${sent} sent, ${waiting} waiting, ${lost} not delivered`,
  }),
  none: { zh: '还没有任何提醒。', en: 'Nobody was told anything yet.' },
  earlier: { zh: '更早的提醒', en: 'Earlier ones' },
  noneHere: { zh: '没有符合条件的提醒。', en: 'There is no such alert.' },
  export: { zh: '导出提醒记录（CSV）', en: 'Export the record (CSV)' },
  exporting: { zh: '正在生成……', en: 'Being made…' },
  many: (n: number): Words => ({ zh: `${n} 个`, en: `(${n})` }),

  sendAgain: (n: number): Words => ({
    zh: `重新发送未能送达的提醒（${n} 条）`,
    en: n === 1 ? 'Send the one again that reached nobody' : `Send the ${n} again that reached nobody`,
  }),
  sendAgainText: {
    zh: '登记了新渠道的会自动补发；渠道修好（如机器人重建、密钥更换）后，请点此补发。只补发仍有必要的，各一次。',
    en: 'Where a channel was named since, it goes out by itself. After a channel was repaired, send again here: what there is still to say, once each.',
  },
  sentAgain: (n: number): Words => ({
    zh: n === 0 ? '没有可以重新发送的提醒。' : `${n} 条将在几分钟内重新发送。`,
    en:
      n === 0
        ? 'There is nothing to send again.'
        : `${n} ${n === 1 ? 'goes' : 'go'} out again within minutes.`,
  }),
  leftOut: {
    'no-channel': (n: number): Words => ({
      zh: `${n} 条没有通知渠道，请先登记渠道。`,
      en: `${n} have no channel: name one first.`,
    }),
    'not-due': (n: number): Words => ({
      zh: `${n} 条已无须再说（已经办结、已另行提醒或已暂停）。`,
      en: `${n} need not be said any more: it was done, said since, or silenced.`,
    }),
  },

  filterUnit: { zh: '单位', en: 'Unit' },
  filterKind: { zh: '种类', en: 'Kind' },
  filterState: { zh: '结果', en: 'Outcome' },
  all: { zh: '全部', en: 'All' },
  wholeCity: { zh: '全市事项', en: 'About the whole city' },

  day: { zh: '日期', en: 'Day' },
  kind: { zh: '种类', en: 'Kind' },
  to: { zh: '发给', en: 'To' },
  what: { zh: '内容', en: 'What' },
  outcome: { zh: '结果', en: 'Outcome' },
  by: { zh: '渠道', en: 'Channel' },
  showText: { zh: '看全文', en: 'Full text' },
  outcomes: {
    accepted: { zh: '已接收', en: 'accepted' },
    refused: { zh: '拒收', en: 'refused' },
    failed: { zh: '失败，稍后再试', en: 'failed, tried again later' },
  },
  answers: {
    'no-channel': { zh: '没有登记通知渠道', en: 'no channel was named' },
    silenced: { zh: '已暂停或静音，不发送', en: 'paused or muted' },
    'too-late': { zh: '已过时，不再发送', en: 'too late to be said' },
    'channel-taken-away': { zh: '渠道已取消', en: 'the channel was taken away' },
    timeout: { zh: '超时，可能已经送达', en: 'timed out; it may have arrived' },
    'no-connection': { zh: '连接不上', en: 'no connection' },
    'private-host': { zh: '地址不在公网', en: 'the address is not on the internet' },
    'put-off': { zh: '渠道繁忙，推迟', en: 'put off, the channel rests' },
    'no-such-secret': { zh: '运维尚未登记这个密钥', en: 'the operator has not stored this secret' },
    'secret-not-understood': { zh: '密钥内容不完整', en: 'the secret is not well formed' },
    'not-this-vendors-address': { zh: '不是该平台的地址', en: 'not an address of this vendor' },
    'no-https-address-or-no-key': { zh: '缺少https地址或密钥', en: 'no https address, or no key' },
  } as Readonly<Record<string, Words>>,

  preview: { zh: '试运行', en: 'Dry run' },
  previewText: {
    zh: '按目前的报送情况，选定的那一天会发出哪些提醒。只看，不发送。',
    en: 'What would be sent on the chosen day as things stand now. Nothing is sent.',
  },
  previewDay: { zh: '哪一天', en: 'Which day' },
  previewNone: { zh: '这一天没有要发的提醒。', en: 'Nothing would be sent on that day.' },
  previewCount: (n: number): Words => ({
    zh: `将发出 ${n} 条提醒`,
    en: n === 1 ? '1 alert would be sent' : `${n} alerts would be sent`,
  }),
  reachesNobody: { zh: '送不到：没有渠道', en: 'reaches nobody: no channel' },

  silences: { zh: '暂停与静音', en: 'Pause and mute' },
  silencesText: {
    zh: '暂停后全市各单位都不再收到提醒；静音只针对一个单位。都要写明理由，并留下记录。',
    en: 'A pause stops all alerts of the city; muting stops those of one unit. Either needs a reason and stays on record.',
  },
  pausedNow: { zh: '本年度提醒已暂停', en: 'The alerts of this year are paused' },
  everybody: { zh: '全市（暂停）', en: 'The whole city (pause)' },
  whom: { zh: '对象', en: 'Whom' },
  reason: { zh: '理由', en: 'Reason' },
  silence: { zh: '停止提醒', en: 'Stop the alerts' },
  end: { zh: '恢复提醒', en: 'Go on telling' },
  endOf: (name: string): Words => ({ zh: `恢复提醒：${name}`, en: `Go on telling ${name}` }),
  since: { zh: '自', en: 'Since' },
  until: (when: string): Words => ({ zh: `已于 ${when} 恢复`, en: `ended on ${when}` }),
  lasting: { zh: '停止中', en: 'silent' },
  noSilences: { zh: '没有暂停或静音。', en: 'Nothing is paused or muted.' },
  saved: { zh: '已保存', en: 'Saved' },

  channels: { zh: '通知渠道', en: 'Channels' },
  channelsText: {
    zh: '机器人的地址和密钥由运维保管，这里只写它的名称；多个单位可用同一个群机器人。',
    en: 'Addresses and keys are kept by the operator; only their names stand here. Several units may share one group robot.',
  },
  unreached: (n: number): Words => ({
    zh: `${n} 个单位没有通知渠道，收不到任何提醒`,
    en: `${n} units have no channel and are told nothing`,
  }),
  recipient: { zh: '对象', en: 'Recipient' },
  present: { zh: '现有渠道', en: 'Channels now' },
  byMailFromTheStart: { zh: '邮件或短信（默认）', en: 'e-mail or text message (from the start)' },
  nothing: { zh: '无', en: 'none' },
  choose: { zh: '选择', en: 'Choose' },
  chooseAll: { zh: '选择全部单位', en: 'Choose all units' },
  channel: { zh: '渠道', en: 'Channel' },
  noChannel: { zh: '不通知', en: 'No channel' },
  secret: { zh: '密钥名称', en: 'Name of the secret' },
  secretHint: { zh: '小写字母、数字、连字符', en: 'lower-case letters, digits, hyphens' },
  setFor: (n: number): Words => ({
    zh: `设为所选 ${n} 个对象的渠道`,
    en: n === 1 ? 'Set for the 1 chosen' : `Set for the ${n} chosen`,
  }),

  ofUnit: { zh: '发给该单位的提醒', en: 'What this unit was told' },
  ofUnitNone: { zh: '还没有给该单位发过提醒。', en: 'This unit was told nothing yet.' },
} as const;
